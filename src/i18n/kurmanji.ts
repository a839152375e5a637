/**
 * Days, lists and alphabetical order in Kurmanji, for which most browsers have no data and would fall back to another
 * language without a word. Month names, genitives and order are those of CLDR, which Node has: a test compares them.
 */
import type { IsoDate } from '../model/dates';

const MONTHS = [
  'Rêbendan',
  'Sibat',
  'Adar',
  'Nîsan',
  'Gulan',
  'Hezîran',
  'Tîrmeh',
  'Tebax',
  'Îlon',
  'Cotmeh',
  'Mijdar',
  'Berfanbar',
] as const;

interface DayParts {
  readonly year: number;
  readonly month: string;
  /** The number with the ending of the oblique case, `4ê`, as it is spoken. */
  readonly day: string;
}

function partsOf(date: IsoDate): DayParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Two, three and thirty end in a vowel: duyê, sêyê, sîyê.
  const glide = day % 10 === 2 || day % 10 === 3 || day === 30;
  const ending = glide && day !== 12 && day !== 13 ? 'yê' : 'ê';
  return { year, month: MONTHS[month - 1] ?? '', day: `${day}${ending}` };
}

/**
 * A day in words, `4ê Nîsana 2018an`, or several, `4–7ê Nîsana 2018an`: in the oblique case, in which they also stand
 * after a preposition.
 * @param lastDay inclusive
 */
export function kurmanjiDays(from: IsoDate, lastDay: IsoDate): string {
  const start = partsOf(from);
  const end = partsOf(lastDay);
  const last = `${end.day} ${end.month}a ${end.year}an`;
  if (from === lastDay) return last;
  if (start.year !== end.year) return `${kurmanjiDays(from, from)} – ${last}`;
  if (start.month !== end.month) return `${start.day} ${start.month}ê – ${last}`;
  return `${Number(from.slice(-2))}–${last}`;
}

/** The name of a day's month, as it stands alone. */
export function kurmanjiMonth(date: IsoDate): string {
  return partsOf(date).month;
}

/** A list of things, `a, b û c`. */
export function kurmanjiList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} û ${last}`;
}

/**
 * The text as a collator of another Latin alphabet puts it in Kurdish order: ç, ê, î, ş and û are letters of their own,
 * after those they are made from. Not for display.
 */
export function kurmanjiSortKey(text: string): string {
  // U+FFFF is heavier than every letter in any collation of CLDR.
  return text.replace(/[çêîşû]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}\uffff`);
}
