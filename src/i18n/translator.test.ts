import { describe, expect, it } from 'vitest';
import { day } from '../model/dates';
import { ar } from './ar';
import { en } from './en';
import { fa } from './fa';
import { preferredLanguage } from './languages';
import { ru } from './ru';
import { Translator } from './translator';

const english = new Translator(() => ({ lang: 'en', messages: en }));
const arabic = new Translator(() => ({ lang: 'ar', messages: ar }));
const persian = new Translator(() => ({ lang: 'fa', messages: fa }));
/** Without the marks that only steer the direction of what stands beside them. */
const bare = (text: string) => text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');

describe('figures', () => {
  it('are whole square kilometres, and never nothing where there is something', () => {
    expect(english.area(45123.4)).toBe('45,123 km²');
    expect(english.area(0.5)).toBe('1 km²');
    expect(english.area(0.2)).toBe('<1 km²');
    expect(english.area(0)).toBe('0 km²');
    expect(arabic.area(1234)).toBe('1,234 كم²');
    expect(persian.area(1234)).toBe('۱٬۲۳۴ کیلومتر مربع');
  });

  it('are kilometres with a decimal below ten', () => {
    expect(english.length(0)).toBe('0 km');
    expect(english.length(9.94)).toBe('9.9 km');
    expect(english.length(9.96)).toBe('10 km');
    expect(english.length(1234.5)).toBe('1,235 km');
  });

  it('are per cent with one decimal', () => {
    expect(english.share(0.2436)).toBe('24.4%');
    expect(bare(arabic.share(1))).toMatch(/^100\.0\s?%$/);
    expect(bare(persian.share(0.2436))).toBe('۲۴٫۴٪');
  });
});

describe('days', () => {
  it('are Gregorian, with the months of the Levant in Arabic', () => {
    expect(english.date(day('2018-04-04'))).toBe('4 April 2018');
    expect(bare(arabic.date(day('2018-04-04')))).toBe('4 نيسان 2018');
    expect(bare(arabic.date(day('2017-12-31')))).toBe('31 كانون الأول 2017');
  });

  it('make ranges, and one day where both are the same', () => {
    const first = day('2018-01-29');
    expect(english.dateRange(first, first)).toBe('29 January 2018');
    expect(english.dateRange(first, day('2018-01-30'))).toMatch(/^29\s*–\s*30 January 2018$/);
  });
});

describe('days in full', () => {
  const summit = day('2018-04-04');

  it('have the Solar Hijri day beside them in Persian', () => {
    expect(persian.date(summit)).toBe('۴ آوریل ۲۰۱۸');
    expect(persian.dateInFull(summit)).toBe('۴ آوریل ۲۰۱۸ (۱۵\u00a0فروردین\u00a0۱۳۹۷)');
    expect(persian.solarHijri(summit)).toBe('۱۵ فروردین ۱۳۹۷');
  });

  it('turn the Solar Hijri year at the equinox', () => {
    expect(persian.solarHijri(day('2018-03-20'))).toBe('۲۹ اسفند ۱۳۹۶');
    expect(persian.solarHijri(day('2018-03-21'))).toBe('۱ فروردین ۱۳۹۷');
    // 1395 was a leap year: its last day is the 30th.
    expect(persian.solarHijri(day('2017-03-20'))).toBe('۳۰ اسفند ۱۳۹۵');
  });

  it('make ranges in both calendars', () => {
    expect(persian.dateInFull(day('2018-01-29'), day('2018-01-30'))).toBe(
      '۲۹ تا ۳۰ ژانویه ۲۰۱۸ (۹ تا ۱۰ بهمن ۱۳۹۶)',
    );
  });

  it('are plain in other languages', () => {
    expect(english.solarHijri(summit)).toBeNull();
    expect(english.dateInFull(summit)).toBe('4 April 2018');
    expect(english.dateInFull(summit, day('2018-04-05'))).toBe(
      english.dateRange(summit, day('2018-04-05')),
    );
    expect(bare(arabic.dateInFull(summit))).toBe('4 نيسان 2018');
  });
});

describe('messages', () => {
  it('follow the plural forms of Arabic', () => {
    const meetings = (count: number) => bare(arabic.t('legend.meetings', { meetings: count }));
    expect([1, 2, 3, 11, 100].map(meetings)).toEqual([
      'اجتماع واحد',
      'اجتماعان',
      '3 اجتماعات',
      '11 اجتماعًا',
      '100 اجتماع',
    ]);
  });

  it('write numbers in Persian digits, in and out of plurals', () => {
    expect(bare(persian.t('legend.meetings', { meetings: 12 }))).toBe('۱۲ نشست');
    expect(bare(persian.t('story.position', { step: 3, count: 14 }))).toBe('۳ از ۱۴');
    expect(bare(persian.t('search.found', { count: 0 }))).toBe('بدون نتیجه');
  });

  it('keep a Latin name whole inside Arabic', () => {
    const text = arabic.t('legend.details', { layer: 'Tell (1)' });
    expect(text).toContain('\u2068Tell (1)\u2069');
    expect(english.t('legend.details', { layer: 'Tell (1)' })).not.toContain('\u2068');
  });

  it('end in one full stop where a Russian day does', () => {
    const russian = new Translator(() => ({ lang: 'ru', messages: ru }));
    const until = russian.t('absent.siteOver', { lastDay: russian.date(day('2018-04-04')) });
    expect(until.replaceAll('\u00a0', ' ')).toMatch(/4 апреля 2018 г\.$/);
  });

  it('follow a change of language', () => {
    let pack: { lang: 'en' | 'ar'; messages: typeof ar } = { lang: 'en', messages: en };
    const changing = new Translator(() => pack);
    const before = changing.t('legend.meetings', { meetings: 2 });
    pack = { lang: 'ar', messages: ar };
    expect(before).toBe('2 meetings');
    expect(changing.t('legend.meetings', { meetings: 2 })).toBe('اجتماعان');
    expect(changing.direction).toBe('rtl');
  });
});

describe('names', () => {
  it('come in the language of the page, else in the best other one, and say in which', () => {
    expect(arabic.name({ en: 'Afrin', ar: 'عفرين' })).toEqual({ text: 'عفرين', lang: 'ar' });
    expect(arabic.name({ en: 'Afrin', tr: 'Afrin' })).toEqual({ text: 'Afrin', lang: 'en' });
  });
});

describe('the preferred language', () => {
  it.each([
    [['ar-SY', 'en'], 'ar'],
    [['de-DE', 'ar'], 'ar'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (preferences, language) => {
    expect(preferredLanguage(preferences)).toBe(language);
  });
});
