/** Search over everything with a name, in every language the data have, forgiving how Arabic names are written. */
import type { Atlas } from '../model/atlas';
import type { Catalog, FirstView, Names } from '../model/schema';
import type { Selection } from '../model/view';
import { fold, soundKey } from './fold';

export interface SearchResult {
  readonly select: Selection;
  readonly names: Names;
  /** The name that was found, where it is not the one shown. */
  readonly matched: string;
  /** What stands beside it: the place's kind, or nothing. */
  readonly kind: string | null;
}

interface Entry {
  readonly select: Selection;
  readonly names: Names;
  readonly kind: string | null;
  /** Smaller is more important. */
  readonly weight: number;
  readonly spellings: readonly Spelling[];
}

interface Spelling {
  readonly text: string;
  readonly folded: string;
  readonly sound: string;
  readonly bones: string;
}

export type SearchIndex = readonly Entry[];

/** What has arrived of the data. */
export interface SearchSource {
  readonly firstView: FirstView | null;
  readonly atlas: Atlas | null;
  readonly catalog: Catalog | null;
}

/** Kinds of the tables by importance; a kind that is not here counts as a village. */
const KIND_WEIGHT: Readonly<Record<string, number>> = {
  city: 1,
  town: 2,
  'subdistrict centre': 2,
  'city quarter': 3,
  suburb: 3,
  'air base': 3,
  airbase: 3,
};
const VILLAGE_WEIGHT = 6;
const EVENT_WEIGHT = 7;

/** The index of all that has arrived so far. */
export function buildSearchIndex({ firstView, atlas, catalog }: SearchSource): SearchIndex {
  const entries: Entry[] = [];
  const add = (
    kind: Selection['kind'],
    id: string,
    names: Names,
    weight: number,
    word: string | null = null,
  ) => {
    entries.push({
      select: { kind, id },
      names,
      kind: word,
      weight,
      spellings: spellingsOf(names),
    });
  };
  for (const { id, names } of firstView?.parties ?? []) add('party', id, names, 0);
  for (const { id, names } of catalog?.zones ?? firstView?.zones ?? []) add('zone', id, names, 0);
  for (const { id, names } of firstView?.afrin ?? []) add('afrin', id, names, 0.5);
  for (const { id, names } of catalog?.cities ?? firstView?.cities ?? [])
    add('summit', id, names, 1);
  for (const { id, names } of catalog?.governorates ?? []) add('governorate', id, names, 1.5);
  for (const place of atlas?.places ?? []) {
    if (place.anchor || place.kind === 'occupied territory') continue;
    add('place', place.id, place.names, KIND_WEIGHT[place.kind] ?? VILLAGE_WEIGHT, place.kind);
  }
  for (const city of catalog?.cities ?? []) {
    for (const { id, name } of city.meetings) add('summit', id, name, EVENT_WEIGHT);
  }
  for (const { id, name } of catalog?.sites ?? []) add('site', id, name, EVENT_WEIGHT);
  for (const { id, name } of catalog?.events ?? []) add('event', id, name, EVENT_WEIGHT);
  return entries;
}

/** Keeps two Persian letters of a word apart: `بلندی‌ها`. */
const ZERO_WIDTH_NON_JOINER = /\u200c/g;

/**
 * Every writing of a name once. What stands in brackets ("Forces (ABC)") is a name of its own, and so is the rest. Who
 * types Persian writes a blank for the non-joiner, which folding does as well, or nothing.
 */
function spellingsOf(names: Names): Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const name of Object.values(names)) {
    const parts = [name, ...name.split(/[()]/)];
    const joined = parts.map((part) => part.replace(ZERO_WIDTH_NON_JOINER, ''));
    for (const part of [...parts, ...joined]) {
      const folded = fold(part);
      if (folded === '' || spellings.has(folded)) continue;
      const sound = soundKey(folded);
      spellings.set(folded, { text: name, folded, sound, bones: bonesOf(sound) });
    }
  }
  return [...spellings.values()];
}

/** The consonants of a sound key without article and blanks, where they are enough to tell a name by: `homs`, `hims`. */
function bonesOf(sound: string): string {
  const bones = sound.replace(/^al/, '').replace(/[aiou ]/g, '');
  return bones.length >= 3 ? bones : '';
}

type Typed = Pick<Spelling, 'folded' | 'sound' | 'bones'>;

/** How well a spelling meets what was typed; smaller is better, null is not at all. */
function distanceOf(spelling: Spelling, { folded, sound, bones }: Typed): number | null {
  if (spelling.folded === folded) return 0;
  if (spelling.folded.startsWith(folded)) return 1;
  if (spelling.sound === sound) return 1.5;
  if (spelling.folded.includes(` ${folded}`)) return 2;
  if (sound.length >= 3 && spelling.sound.startsWith(sound)) return 2.5;
  if (sound.length >= 3 && spelling.sound.includes(` ${sound}`)) return 3;
  if (sound.length >= 5 && withinOneEdit(spelling.sound, sound)) return 4;
  if (bones !== '' && spelling.bones === bones) return 4.5;
  if (folded.length >= 4 && spelling.folded.includes(folded)) return 5;
  return null;
}

/** Whether one letter more, less or other makes the one text of the other. */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length === b.length) return rest(a, i + 1) === rest(b, i + 1);
  return a.length > b.length ? rest(a, i + 1) === rest(b, i) : rest(a, i) === rest(b, i + 1);
}

/** The best results for what was typed, best first. */
export function search(index: SearchIndex, words: string, limit = 12): SearchResult[] {
  const folded = fold(words);
  if (folded === '') return [];
  const sound = soundKey(folded);
  const typed: Typed = { folded, sound, bones: bonesOf(sound) };
  const found: { entry: Entry; spelling: Spelling; rank: number }[] = [];
  for (const entry of index) {
    let best: { distance: number; spelling: Spelling } | null = null;
    for (const spelling of entry.spellings) {
      const distance = distanceOf(spelling, typed);
      if (distance !== null && (best === null || distance < best.distance))
        best = { distance, spelling };
    }
    if (best)
      found.push({ entry, spelling: best.spelling, rank: best.distance * 10 + entry.weight });
  }
  const offBy = ({ spelling }: { spelling: Spelling }) =>
    Math.abs(spelling.folded.length - folded.length);
  return found
    .sort((a, b) => a.rank - b.rank || offBy(a) - offBy(b))
    .slice(0, limit)
    .map(({ entry: { select, names, kind }, spelling }) => ({
      select,
      names,
      matched: spelling.text,
      kind,
    }));
}

/** The search over what has arrived of the data. */
export function searchIn(source: SearchSource): (words: string) => SearchResult[] {
  const index = buildSearchIndex(source);
  return (words) => search(index, words);
}
