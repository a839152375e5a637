import { describe, expect, it } from 'vitest';
import { ar } from '../../i18n/ar';
import { en } from '../../i18n/en';
import { Translator } from '../../i18n/translator';
import { day } from '../../model/dates';
import { kindWord } from './kind-word';
import { valueText } from './value-text';

const english = new Translator(() => ({ lang: 'en', messages: en }));
const arabic = new Translator(() => ({ lang: 'ar', messages: ar }));

describe('values in words', () => {
  it('says a single day once and several as a range', () => {
    const days = (from: string, lastDay: string) =>
      valueText(english, { type: 'days', from: day(from), lastDay: day(lastDay) }).text;
    expect(days('2018-04-04', '2018-04-04')).toBe(english.date(day('2018-04-04')));
    expect(days('2018-04-04', '2018-04-05')).toBe(
      english.dateRange(day('2018-04-04'), day('2018-04-05')),
    );
  });

  it('puts words into the gaps of a message', () => {
    const value = {
      type: 'message',
      key: 'fact.sinceBefore',
      params: { date: { type: 'date', date: day('2017-05-01') } },
    } as const;
    expect(valueText(english, value).text).toContain(english.date(day('2017-05-01')));
  });

  it('translates the kinds of the tables and marks those it does not know as English', () => {
    expect(valueText(arabic, kindWord('placeKind', 'village'))).toEqual({
      text: ar['placeKind.village'],
      lang: 'ar',
    });
    expect(valueText(arabic, kindWord('placeKind', 'windmill'))).toEqual({
      text: 'windmill',
      lang: 'en',
    });
  });

  it('marks a name the language lacks with the language it is in', () => {
    expect(valueText(arabic, { type: 'names', names: { en: 'Name' } })).toEqual({
      text: 'Name',
      lang: 'en',
    });
  });
});
