import { describe, expect, it } from 'vitest';
import { collection, pointFeature } from '../scene/features';
import { lettersDiffer, withTurnedBrackets } from './turned-brackets';

const named = (...names: readonly string[]) =>
  collection(names.map((name, index) => pointFeature(index, [36, 34], { name, rank: 1 })));
const namesOf = (features: ReturnType<typeof named>) =>
  features.features.map(({ properties }) => properties['name']);

describe('lettersDiffer', () => {
  it('between languages of either direction alone', () => {
    expect(lettersDiffer('ar', 'ru')).toBe(true);
    expect(lettersDiffer('ar', 'fa')).toBe(false);
    expect(lettersDiffer('en', 'ku')).toBe(false);
  });
});

describe('withTurnedBrackets', () => {
  it('turns brackets on a page that runs from right to left', () => {
    expect(namesOf(withTurnedBrackets(named('الجولان (محتل)', 'حلب', '«x»'), 'ar'))).toEqual([
      'الجولان\n)محتل(',
      'حلب',
      '»x«',
    ]);
  });

  it('gives back the same object where nothing is to be turned', () => {
    const [plain, bracketed] = [named('حلب'), named('Golan (occupied)')];
    expect(withTurnedBrackets(plain, 'ar')).toBe(plain);
    expect(withTurnedBrackets(bracketed, 'en')).toBe(bracketed);
  });
});
