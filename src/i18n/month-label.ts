import { dayNumber, type IsoDate } from '../model/dates';
import { kurmanjiMonth } from './kurmanji';
import type { Translator } from './translator';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day's month at an axis, `Apr` or with its year `Apr 2018`. */
export function monthLabel(i18n: Translator, date: IsoDate, withYear: boolean): string {
  // Browsers have no months in Kurmanji.
  if (i18n.lang === 'ku') {
    const month = kurmanjiMonth(date);
    return withYear ? `${month} ${date.slice(0, 4)}` : month;
  }
  const key = `${i18n.locale} ${withYear}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(i18n.locale, {
      month: 'short',
      ...(withYear ? ({ year: 'numeric' } as const) : {}),
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  // As in whole days, the hamza that Unicode's data write on some months in Persian is left off.
  return format.format((dayNumber(date) + 0.5) * 86_400_000).replaceAll('\u0654', '');
}
