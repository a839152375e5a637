/**
 * Days. A day is an ISO string (`2018-04-04`) and is never turned into a local time, so no time zone can move it.
 * Spans are half-open: `from` belongs to the span, `to` does not.
 */

declare const isoDate: unique symbol;
/** A calendar day `YYYY-MM-DD` that exists (no 30 February). */
export type IsoDate = string & { readonly [isoDate]: true };

/** A half-open span of days `[from, to)`. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day as an `IsoDate`, or null where the text is not an existing day in the form `YYYY-MM-DD`. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  return text as IsoDate;
}

/** The day of a literal that is known to be one; throws where it is not. */
export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`expected a day YYYY-MM-DD, found "${text}"`);
  return date;
}

/** Days since 1970-01-01 (UTC), for arithmetic. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** The inverse of {@link dayNumber}. */
export function dateOfDayNumber(number: number): IsoDate {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
}

/** The day `count` days after `date` (before, where negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + count);
}

/** Whole days from `a` to `b`. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Whether the day lies in the half-open span. ISO days compare as strings. */
export function spanContains(span: Span, date: IsoDate): boolean {
  return span.from <= date && date < span.to;
}

/** The nearest day of the span. */
export function clampToSpan(span: Span, date: IsoDate): IsoDate {
  if (date < span.from) return span.from;
  return date < span.to ? date : addDays(span.to, -1);
}

/** The days for which control is known: every table of control covers exactly this span. */
export const CONTROL_SPAN: Span = { from: day('2017-05-01'), to: day('2019-01-01') };
/** The day on which the atlas opens: the Ankara summit. Frozen with the link format. */
export const DEFAULT_DATE: IsoDate = day('2018-04-04');
