/** The glossary as sections, and what a term names on the map. */
import type { Catalog, Party, Place, Term } from '../../model/schema';
import type { Selection } from '../../model/view';
import { filterByWords } from '../../state/filter';
import { TERMS } from './term-of';

/** Sections in the order of reading; a kind of the table that has none of its own stands among the words. */
export const SECTIONS = ['party', 'term', 'operation', 'place'] as const;
export type Section = (typeof SECTIONS)[number];

export interface GlossarySection {
  readonly section: Section;
  readonly terms: readonly Term[];
}

/** The terms that have the words in a name, in any language, or in what is said of them; empty sections are left out. */
export function glossarySections(
  terms: readonly Term[],
  words: string,
  text: (names: Term['names']) => string,
): readonly GlossarySection[] {
  const found = filterByWords(terms, words, ({ names, definition, attribution }) => [
    ...Object.values(names),
    ...(definition ? [text(definition)] : []),
    ...(attribution ? [text(attribution)] : []),
  ]);
  return SECTIONS.map((section) => ({
    section,
    terms: found.filter((term) => sectionOf(term) === section),
  })).filter((each) => each.terms.length > 0);
}

function sectionOf({ kind }: Term): Section {
  return SECTIONS.find((section) => section === kind) ?? 'term';
}

/** What a term names on the map; null where it names nothing there. */
export function selectionOfTerm(
  { id, kind }: Term,
  {
    parties,
    places,
    catalog,
  }: {
    readonly parties: readonly Party[];
    readonly places: readonly Place[];
    readonly catalog: Catalog;
  },
): Selection | null {
  const has = (things: readonly { readonly id: string }[]) =>
    things.some((thing) => thing.id === id);
  if (kind === 'party') {
    const party = parties.find((each) => (TERMS.get(`party:${each.id}`) ?? each.id) === id);
    return party ? { kind: 'party', id: party.id } : null;
  }
  if (kind !== 'place') return null;
  if (has(catalog.cities)) return { kind: 'summit', id };
  if (has(places)) return { kind: 'place', id };
  if (has(catalog.zones)) return { kind: 'zone', id };
  return has(catalog.governorates) ? { kind: 'governorate', id } : null;
}
