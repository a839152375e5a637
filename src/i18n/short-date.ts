import { dayNumber, type IsoDate } from '../model/dates';
import type { Translator } from './translator';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day where there is little room, `4 Apr 2018`. The month is a word: numbers alone are read differently. */
export function shortDate(i18n: Translator, date: IsoDate): string {
  // Browsers have no months in Kurmanji; the whole day is told as everywhere else.
  if (i18n.lang === 'ku') return i18n.date(date);
  let format = formats.get(i18n.locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(i18n.locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(i18n.locale, format);
  }
  return format.format((dayNumber(date) + 0.5) * 86_400_000);
}
