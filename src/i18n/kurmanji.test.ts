import { describe, expect, it } from 'vitest';
import { day } from '../model/dates';
import { kurmanjiDays, kurmanjiList, kurmanjiSortKey } from './kurmanji';
import { ku } from './ku';
import { Translator } from './translator';

/** Node has all of CLDR, unlike browsers. */
const CLDR = 'ku-u-ca-gregory-nu-latn';
const kurmanji = new Translator(() => ({ lang: 'ku', messages: ku }));

const NAMES = 'Şam Sixne Siweyda Şedadê Efrîn Ezaz Êzidxan Dera Dêrezor Dêrik Iraq Îran Urdun Ûm';

describe('Kurmanji', () => {
  it('can be compared with CLDR here', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf('ku')).toEqual(['ku']);
  });

  it('has the months of CLDR, written as names', () => {
    const format = new Intl.DateTimeFormat(CLDR, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = day(`2018-${String(month).padStart(2, '0')}-04`);
      expect(kurmanjiDays(date, date).toLowerCase()).toBe(format.format(new Date(date)));
    }
  });

  it('ends the number of a day as it is spoken', () => {
    const spoken = [1, 2, 3, 10, 12, 13, 20, 22, 23, 30, 31].map((number) => {
      const date = day(`2018-07-${String(number).padStart(2, '0')}`);
      return kurmanjiDays(date, date).split(' ')[0];
    });
    expect(spoken.join(' ')).toBe('1ê 2yê 3yê 10ê 12ê 13ê 20ê 22yê 23yê 30yê 31ê');
  });

  it('says month and year of several days once, where they are the same', () => {
    expect(kurmanjiDays(day('2018-01-29'), day('2018-01-30'))).toBe('29–30yê Rêbendana 2018an');
    expect(kurmanjiDays(day('2018-04-30'), day('2018-05-02'))).toBe(
      '30yê Nîsanê – 2yê Gulana 2018an',
    );
    expect(kurmanjiDays(day('2017-12-28'), day('2018-02-10'))).toBe(
      '28ê Berfanbara 2017an – 10ê Sibata 2018an',
    );
  });

  it('makes lists as CLDR does', () => {
    const format = new Intl.ListFormat(CLDR, { type: 'conjunction' });
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']])
      expect(kurmanjiList(items)).toBe(format.format(items));
  });

  it('is put in the order of its alphabet by a collator of another language', () => {
    const own = NAMES.split(' ').toSorted(new Intl.Collator(CLDR).compare);
    expect(NAMES.split(' ').toSorted((a, b) => kurmanji.compare(a, b))).toEqual(own);
    const plain = NAMES.split(' ').toSorted(new Intl.Collator(kurmanji.locale).compare);
    expect(plain, 'the order of the other language alone').not.toEqual(own);
    expect(kurmanjiSortKey('abc')).toBe('abc');
  });

  it('has the numbers of CLDR', () => {
    const plain = new Intl.NumberFormat(CLDR);
    expect(kurmanji.count(1_234_567)).toBe(plain.format(1_234_567));
    expect(kurmanji.length(9.5)).toBe(`${plain.format(9.5)} km`);
    const percent = new Intl.NumberFormat(CLDR, { style: 'percent', minimumFractionDigits: 1 });
    expect(kurmanji.share(0.2436)).toBe(percent.format(0.244));
  });

  it('stands in the page through the translator', () => {
    expect(kurmanji.date(day('2018-04-04'))).toBe('4ê Nîsana 2018an');
    expect(kurmanji.dateRange(day('2018-04-04'), day('2018-04-04'))).toBe('4ê Nîsana 2018an');
    expect(kurmanji.dateRange(day('2018-04-04'), day('2018-04-05'))).toBe('4–5ê Nîsana 2018an');
    expect(kurmanji.list(['Rûsya', 'Tirkiye', 'Îran'])).toBe('Rûsya, Tirkiye û Îran');
    expect(kurmanji.t('search.found', { count: 1 })).toBe('1 encam');
  });

  it('takes its plural forms from a language that has the same', () => {
    const [own, other] = ['ku', kurmanji.locale].map((locale) => new Intl.PluralRules(locale));
    for (const count of [0, 1, 2, 5, 11, 21, 100, 1.5])
      expect(other?.select(count)).toBe(own?.select(count));
  });
});
