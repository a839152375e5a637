import { addDays, clampToSpan, daysBetween, type IsoDate, type Span } from '../../model/dates';

/** Where the middle of a day lies along the span, 0–1. */
export function fractionOf(span: Span, date: IsoDate): number {
  return (daysBetween(span.from, date) + 0.5) / daysBetween(span.from, span.to);
}

/** The day at a fraction (0–1) of the span; beyond its ends the first or last day. */
export function dateAt(span: Span, fraction: number): IsoDate {
  const days = Math.floor(fraction * daysBetween(span.from, span.to));
  return clampToSpan(span, addDays(span.from, days));
}

/** The same day of another month (`count` ahead), or that month's last day where it has no such day. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0));
  const target = new Date(
    Date.UTC(
      lastOfMonth.getUTCFullYear(),
      lastOfMonth.getUTCMonth(),
      Math.min(dayOfMonth, lastOfMonth.getUTCDate()),
    ),
  );
  return target.toISOString().slice(0, 10) as IsoDate;
}

/** First days of the months within the span. */
export function monthsOf(span: Span): IsoDate[] {
  const months: IsoDate[] = [];
  for (let date = span.from; date < span.to; date = addMonths(date, 1)) months.push(date);
  return months;
}

/** A month named at an axis. */
export interface MonthTick {
  readonly month: IsoDate;
  /** The first one and every January say their year. */
  readonly withYear: boolean;
}

/** Months between two names: a year is divided evenly, so that every January has one. */
const STRIDES = [1, 2, 3, 4, 6, 12] as const;

/**
 * The months to be named along an axis, evenly, as many as have room.
 *
 * @param widthPx the axis's length
 * @param labelPx the room that one name takes, its gap included
 */
export function monthTicks(span: Span, widthPx: number, labelPx: number): MonthTick[] {
  const months = monthsOf(span);
  const monthPx = widthPx / months.length;
  const stride = STRIDES.find((count) => count * monthPx >= labelPx) ?? 12;
  const named = months.filter((month) => (Number(month.slice(5, 7)) - 1) % stride === 0);
  return named.map((month, index) => ({
    month,
    withYear: index === 0 || month.slice(5, 7) === '01',
  }));
}
