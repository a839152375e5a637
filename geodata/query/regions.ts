import { parseRegion, type Region } from '../../src/geo/region';
import type { Atlas } from '../../src/model/atlas';
import { expectValue } from './bad-input';

/** Words that stand for all regions of a kind. */
const ALL_OF: Readonly<Record<string, (atlas: Atlas) => readonly string[]>> = {
  parties: ({ parties }) => parties.flatMap(({ id, parent }) => (parent ? [] : [`party:${id}`])),
  zones: (atlas) => setIds(atlas, 'zone'),
  'afrin-shapes': (atlas) => setIds(atlas, 'afrin'),
  governorates: (atlas) => setIds(atlas, 'governorate'),
  districts: (atlas) => setIds(atlas, 'district'),
};

/** The words with those that stand for a whole kind (`zones`) replaced by all regions of it. */
export function wordsOf(atlas: Atlas, words: readonly string[]): string[] {
  return words.flatMap((word) =>
    Object.hasOwn(ALL_OF, word) ? (ALL_OF[word]?.(atlas) ?? []) : [word],
  );
}

/** The regions that words name: `gov`, `"gov in zone:ghouta"`, or all of a kind (`zones`). @throws BadInput */
export function regionsOf(atlas: Atlas, words: readonly string[]): Region[] {
  return wordsOf(atlas, words).map((word) => expectValue(parseRegion(atlas, word)));
}

function setIds(atlas: Atlas, kind: string): string[] {
  return atlas.sets.flatMap((set) => (set.kind === kind ? [`${kind}:${set.id}`] : []));
}
