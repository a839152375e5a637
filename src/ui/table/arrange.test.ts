import { describe, expect, it } from 'vitest';
import { ar } from '../../i18n/ar';
import { en } from '../../i18n/en';
import { Translator } from '../../i18n/translator';
import { day } from '../../model/dates';
import { arrange, type Arrangement } from './arrange';
import type { TableCell, TableModel } from './table';

const english = new Translator(() => ({ lang: 'en', messages: en }));
const arabic = new Translator(() => ({ lang: 'ar', messages: ar }));

const row = (id: string, ...cells: TableCell[]) => ({ id, select: null, cells, citations: [] });
const model: TableModel = {
  id: 'places',
  note: null,
  columns: [
    { label: 'table.name', field: 'name' },
    { label: 'table.area', field: 'area', amount: true },
    { label: 'fact.since', field: 'since' },
  ],
  rows: [
    row(
      'b',
      { type: 'names', names: { en: 'Tall Rif‘at', ar: 'تل رفعت' } },
      { type: 'area', km2: 20 },
      null,
    ),
    row('a', { type: 'names', names: { en: 'Azaz', ar: 'أعزاز' } }, null, {
      type: 'date',
      date: day('2018-03-18'),
    }),
    row(
      'c',
      { type: 'names', names: { en: 'Manbij' } },
      { type: 'area', km2: 100 },
      {
        type: 'message',
        key: 'fact.sinceBefore',
        params: { date: { type: 'date', date: day('2017-05-01') } },
      },
    ),
  ],
};
const UNTOUCHED: Arrangement = { words: '', column: null, descending: false };
const ids = (i18n: Translator, change: Partial<Arrangement>) =>
  arrange(i18n, model, { ...UNTOUCHED, ...change }).map(({ id }) => id);

describe('a table as the reader arranges it', () => {
  it('keeps its own order until asked', () => {
    expect(ids(english, {})).toEqual(['b', 'a', 'c']);
  });

  it('sorts amounts as numbers, days as days, names as text, and empty cells last both ways', () => {
    expect(ids(english, { column: 0 })).toEqual(['a', 'c', 'b']);
    expect(ids(english, { column: 0, descending: true })).toEqual(['b', 'c', 'a']);
    expect(ids(english, { column: 1 })).toEqual(['b', 'c', 'a']);
    expect(ids(english, { column: 1, descending: true })).toEqual(['c', 'b', 'a']);
    expect(ids(english, { column: 2 })).toEqual(['c', 'a', 'b']);
    expect(ids(english, { column: 2, descending: true })).toEqual(['a', 'c', 'b']);
  });

  it('finds a name in any language and spelling, and a figure as it is shown', () => {
    expect(ids(english, { words: 'rifat' })).toEqual(['b']);
    expect(ids(english, { words: 'اعزاز' })).toEqual(['a']);
    expect(ids(arabic, { words: 'manbij' })).toEqual(['c']);
    expect(ids(english, { words: '18 march' })).toEqual(['a']);
    expect(ids(english, { words: 'nowhere' })).toEqual([]);
  });
});
