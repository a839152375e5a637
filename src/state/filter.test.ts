import { describe, expect, it } from 'vitest';
import { filterByWords } from './filter';

const rows = [
  ['Deir ez-Zor', 'دير الزور', 'city'],
  ['Tell Rifaat', 'تل رفعت', 'town'],
  ['Azaz', 'أعزاز', 'town'],
  ['Ma‘arrat an-Nu‘man', 'معرة النعمان', '4 April 2018'],
];
const first = (words: string) => filterByWords(rows, words, (texts) => texts).map(([name]) => name);

describe('filterByWords', () => {
  it.each([
    ['', ['Deir ez-Zor', 'Tell Rifaat', 'Azaz', 'Ma‘arrat an-Nu‘man']],
    ['TOWN', ['Tell Rifaat', 'Azaz']],
    ['اعزاز', ['Azaz']],
    ['april 2018', ['Ma‘arrat an-Nu‘man']],
    ['ifaa', ['Tell Rifaat']],
  ])('finds %j as it is written', (words, names) => {
    expect(first(words)).toEqual(names);
  });

  it.each([
    ['Dayr az Zawr', ['Deir ez-Zor']],
    ['Tal Rifat', ['Tell Rifaat']],
    ['Rifat', ['Tell Rifaat']],
    ["Ma'arat al-Numan", ['Ma‘arrat an-Nu‘man']],
  ])('finds %j as it sounds', (words, names) => {
    expect(first(words)).toEqual(names);
  });

  it('forgives nothing where something is written so, nor where it is short or another name', () => {
    // "Azez" would find Azaz, but one row has it.
    const withAzez = [...rows, ['Azez']];
    expect(filterByWords(withAzez, 'azez', (texts) => texts)).toEqual([['Azez']]);
    for (const words of ['xz', 'Paris', 'Rufayda', '5 April 2018'])
      expect(first(words)).toEqual([]);
  });
});
