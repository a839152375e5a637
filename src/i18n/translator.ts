import { IntlMessageFormat } from 'intl-messageformat';
import { dayNumber, type IsoDate } from '../model/dates';
import { areaFigure, lengthFigure, percentFigure, roundsToNothing } from '../model/figures';
import { LANGUAGES, type Language } from '../model/ids';
import type { Names, Position } from '../model/schema';
import { kurmanjiDays, kurmanjiList, kurmanjiSortKey } from './kurmanji';
import { directionOf } from './languages';
import type { MessageKey, MessageParameters, Messages } from './messages';

/** A text with the language it is in, where the data had none in the reader's. */
export interface SpokenText {
  readonly text: string;
  readonly lang: Language;
}

export interface LanguagePack {
  readonly lang: Language;
  readonly messages: Messages;
}

/**
 * Day before month in English; the month names of the Levant in Arabic. Most browsers have no data for Kurdish: Turkish
 * has the same numbers and plural forms, and what differs is not asked of `Intl`.
 */
const REGIONAL: Partial<Record<Language, string>> = { en: 'en-GB', ar: 'ar-SY', ku: 'tr' };

/** Isolates of Unicode's bidirectional algorithm: what stands between them does not turn its surroundings. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/**
 * Words, numbers and days in the reader's language. Days are always Gregorian. Arabic is written with Latin digits, as
 * maps and newspapers of the Levant mostly do and as the exported tables have them; Persian with its own.
 */
export class Translator {
  readonly #pack: () => LanguagePack;
  #formats = new Map<string, IntlMessageFormat>();
  #formatsOf: Messages | null = null;

  /** @param pack the present language; read at every call, so that a change of it is followed */
  constructor(pack: () => LanguagePack) {
    this.#pack = pack;
  }

  get lang(): Language {
    return this.#pack().lang;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  /** The tag handed to `Intl`: language, calendar and digits. */
  get locale(): string {
    const { lang } = this;
    return `${REGIONAL[lang] ?? lang}-u-ca-gregory-nu-${lang === 'fa' ? 'arabext' : 'latn'}`;
  }

  /** The message with its gaps filled. Text put into a gap is isolated, so that names of either direction stay whole. */
  t<Key extends MessageKey>(key: Key, ...[parameters]: MessageParameters<Key>): string {
    const { messages } = this.#pack();
    const text = messages[key];
    if (parameters === undefined && !text.includes('{')) return text;
    const filled = Object.fromEntries(
      Object.entries(parameters ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' && this.direction === 'rtl' ? isolate(value) : value,
      ]),
    );
    const said = String(this.#format(key, text, messages).format(filled));
    // A Russian day ends in the full stop of `г.`, which serves the sentence too.
    return this.lang === 'ru' ? said.replaceAll('г..', 'г.') : said;
  }

  #format(key: string, text: string, messages: Messages): IntlMessageFormat {
    if (this.#formatsOf !== messages) {
      this.#formats = new Map();
      this.#formatsOf = messages;
    }
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(text, this.locale, undefined, { ignoreTag: true });
      this.#formats.set(key, format);
    }
    return format;
  }

  /** The name in the reader's language, else the best other one with its language. */
  name(names: Names): SpokenText {
    const { lang } = this;
    const own = names[lang];
    if (own !== undefined) return { text: own, lang };
    const order: readonly Language[] = lang === 'fa' ? ['ar', 'en'] : ['en', ...LANGUAGES];
    const best = order.find((language) => names[language] !== undefined) ?? 'en';
    return { text: names[best] ?? names.en, lang: best };
  }

  /** Whole square kilometres; what is there but rounds to nothing is less than one. */
  area(km2: number): string {
    const number = roundsToNothing(km2) ? `<${this.count(1)}` : this.count(areaFigure(km2));
    return `${number} ${this.t('unit.km2')}`;
  }

  /** Kilometres, whole from 10 on, with one decimal below. */
  length(km: number): string {
    return `${this.#number('tenths').format(lengthFigure(km))} ${this.t('unit.km')}`;
  }

  /** A share of 1 as a percentage with one decimal. */
  share(share: number): string {
    return this.#number('percent').format(percentFigure(share) / 100);
  }

  count(count: number): string {
    return this.#number('plain').format(count);
  }

  /** A day in words, `4 April 2018`. */
  date(date: IsoDate): string {
    return this.dateRange(date, date);
  }

  /** A list of days in words, both inclusive. */
  dateRange(from: IsoDate, lastDay: IsoDate): string {
    if (this.lang === 'ku') return kurmanjiDays(from, lastDay);
    return daysInWords(this.#days(this.locale), from, lastDay);
  }

  /**
   * A day, or a list of days, as it is shown where it matters: Gregorian, and in Persian with the Solar Hijri day
   * beside it, `۴ آوریل ۲۰۱۸ (۱۵ فروردین ۱۳۹۷)`.
   * @param lastDay inclusive
   */
  dateInFull(from: IsoDate, lastDay: IsoDate = from): string {
    const gregorian = this.dateRange(from, lastDay);
    const solarHijri = this.solarHijri(from, lastDay);
    if (solarHijri === null) return gregorian;
    // A single day is short enough to stay on one line within its brackets.
    return `${gregorian} (${from === lastDay ? solarHijri.replaceAll(' ', '\u00a0') : solarHijri})`;
  }

  /** The same days of the Solar Hijri calendar, which Iran goes by; null but in Persian. */
  solarHijri(from: IsoDate, lastDay: IsoDate = from): string | null {
    if (this.lang !== 'fa') return null;
    return daysInWords(this.#days('fa-IR-u-ca-persian-nu-arabext'), from, lastDay);
  }

  /** Degrees with five decimals (about a metre), latitude first as in links and on paper maps. */
  position([lng, lat]: Position): string {
    const format = this.#number('degrees');
    return isolate(`${format.format(lat)}, ${format.format(lng)}`);
  }

  list(items: readonly string[]): string {
    if (this.lang === 'ku') return kurmanjiList(items);
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }

  /** Alphabetical order, as a comparison for sorting. */
  compare(a: string, b: string): number {
    const { locale } = this;
    const collator = remembered(locale, collators, () => new Intl.Collator(locale));
    return this.lang === 'ku'
      ? collator.compare(kurmanjiSortKey(a), kurmanjiSortKey(b))
      : collator.compare(a, b);
  }

  #number(style: keyof typeof NUMBER_STYLES): Intl.NumberFormat {
    const { locale } = this;
    return remembered(`${locale} ${style}`, numberFormats, () => {
      return new Intl.NumberFormat(locale, NUMBER_STYLES[style]);
    });
  }

  #days(locale: string): Intl.DateTimeFormat {
    return remembered(locale, dayFormats, () => {
      return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    });
  }
}

const NUMBER_STYLES = {
  plain: {},
  tenths: { maximumFractionDigits: 1 },
  percent: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  degrees: { minimumFractionDigits: 4, maximumFractionDigits: 5 },
} as const;

/** Making a format of `Intl` takes a hundred times as long as using one, and a list of figures uses one a row. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const collators = new Map<string, Intl.Collator>();

function remembered<Format>(key: string, made: Map<string, Format>, make: () => Format): Format {
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = make();
  made.set(key, format);
  return format;
}

function daysInWords(format: Intl.DateTimeFormat, from: IsoDate, lastDay: IsoDate): string {
  const text =
    from === lastDay
      ? format.format(timeOf(from))
      : format.formatRange(timeOf(from), timeOf(lastDay));
  // Unicode's data write a hamza on the last letter of some months in Persian (`ژانویهٔ`), which newspapers and our texts do not.
  return text.replaceAll('\u0654', '');
}

/** Noon UTC of the day: formatted in UTC it is that day everywhere. */
function timeOf(date: IsoDate): number {
  return (dayNumber(date) + 0.5) * 86_400_000;
}
