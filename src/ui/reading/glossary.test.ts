import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog, ControlFile, FirstView } from '../../model/schema';
import { joinTexts, type Textless, type Texts } from '../../model/texts';
import { glossarySections, selectionOfTerm } from './glossary';
import { termOf } from './term-of';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
const catalog = joinTexts<Catalog>(published('catalog.json') as Textless<Catalog>, [
  published('catalog.en.json') as Texts,
]);
const { parties } = published('first-view.json') as FirstView;
const { places } = published('control.json') as ControlFile;
const { terms } = catalog;
const ids = (words: string) =>
  glossarySections(terms, words, ({ en }) => en).flatMap((section) =>
    section.terms.map(({ id }) => id),
  );

describe('the glossary', () => {
  it('has every term in some section, each once', () => {
    expect(ids('').toSorted()).toEqual(terms.map(({ id }) => id).toSorted());
  });

  it('finds a term by its name in another language and by what is said of it', () => {
    expect(ids('gerginliği azaltma')).toContain('deescalation');
    expect(ids('Демократические')).toContain('sdf');
    expect(ids('women’s force')).toEqual(['ypj']);
    expect(ids('no such word')).toEqual([]);
  });

  it('explains every party of the map, and leads back to it', () => {
    for (const party of parties) {
      const term = terms.find(({ id }) => id === termOf({ kind: 'party', id: party.id }, terms));
      expect(term, party.id).toBeDefined();
      expect(selectionOfTerm(term!, { parties, places, catalog })).toEqual({
        kind: 'party',
        id: party.id,
      });
    }
  });

  it('leads only to things that are there', () => {
    for (const term of terms) {
      const select = selectionOfTerm(term, { parties, places, catalog });
      if (select?.kind === 'place') expect(places.map(({ id }) => String(id))).toContain(select.id);
    }
    const coalition = terms.find(({ id }) => id === 'us')!;
    expect(selectionOfTerm(coalition, { parties, places, catalog })).toBeNull();
  });

  it('knows what a zone is, and no more than it has', () => {
    expect(termOf({ kind: 'zone', id: 'idlib' }, terms)).toBe('deescalation');
    expect(termOf({ kind: 'zone', id: 'idlib' }, [])).toBeNull();
    expect(termOf({ kind: 'event', id: 'E001' }, terms)).toBeNull();
  });
});
