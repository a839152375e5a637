/**
 * Search over everything with a name, in every language the data have, forgiving how Arabic names are written; and over
 * what is said of meetings, events and sites, the article's claims, and points by their coordinates.
 */
import { parseCoordinates } from '../geo/parse-coordinates';
import type { Names } from '../model/schema';
import { beginsAlike, isSameName, mayBeSameName } from './closeness';
import { fold, soundKey } from './fold';
import { pointId } from './link-selection';
import {
  bonesOf,
  buildSearchIndex,
  type Entry,
  type SearchIndex,
  type SearchSource,
  type SearchTarget,
  type Spelling,
} from './search-index';

export interface SearchResult {
  readonly select: SearchTarget;
  readonly names: Names;
  /** The name or the words that were found; null where they are too long to stand beside the name. */
  readonly matched: string | null;
  /** What stands beside it: the place's kind, or nothing. */
  readonly kind: string | null;
}

type Typed = Pick<Spelling, 'folded' | 'sound' | 'bones'> & { readonly words: readonly string[] };

/** What is found so is a guess, not what was typed. */
const GUESS = 4;
const MENTIONED = 3.5;
const PART_OF_WORD = 5;
/** Letters of what is said that can stand beside a name. */
const LONGEST_BESIDE = 90;

/** How well a spelling meets what was typed; smaller is better, null is not at all. */
function distanceOf(spelling: Spelling, { folded, sound, bones, words }: Typed): number | null {
  if (spelling.folded === folded) return 0;
  if (spelling.folded.startsWith(folded)) return 1;
  if (spelling.sound === sound && isSameName(folded, spelling.folded)) return 1.5;
  if (spelling.folded.includes(` ${folded}`)) return 2;
  if (words.length > 1 && hasWords(spelling.folded, words)) return 2.2;
  if (sound.length >= 3 && ` ${spelling.sound}`.includes(` ${sound}`)) {
    if (beginsAlike(folded, spelling.folded)) return spelling.sound.startsWith(sound) ? 2.5 : 3;
  }
  if (bones !== '' && spelling.bones === bones && isSameName(folded, spelling.folded)) return GUESS;
  if (sound.length >= 5 && withinOneEdit(spelling.sound, sound)) {
    if (mayBeSameName(folded, spelling.folded)) return GUESS;
  }
  if (folded.length >= 4 && spelling.folded.includes(folded)) return PART_OF_WORD;
  return null;
}

/** Whether each word begins one of a folded text; words of one or two letters must be there whole. */
function hasWords(folded: string, words: readonly string[]): boolean {
  const text = ` ${folded} `;
  return words.every((word) => text.includes(word.length < 3 ? ` ${word} ` : ` ${word}`));
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

interface Found {
  readonly entry: Entry;
  readonly distance: number;
  readonly matched: string | null;
  /** By how many letters the name that was found is longer or shorter than what was typed. */
  readonly offBy: number;
}

/** The best results for what was typed, best first. Guesses are offered only where no name was found as typed. */
export function search(index: SearchIndex, words: string, limit = 12): SearchResult[] {
  const folded = fold(words);
  if (folded === '') return [];
  const sound = soundKey(folded);
  const typed: Typed = { folded, sound, bones: bonesOf(sound), words: folded.split(' ') };
  const found = index.flatMap((entry) => foundBy(entry, typed) ?? []);
  const isSure = found.some(({ distance }) => distance < GUESS);
  const rank = ({ distance, entry }: Found) => distance * 10 + entry.weight;
  return found
    .filter(({ distance }) => !isSure || distance !== GUESS)
    .sort((a, b) => rank(a) - rank(b) || a.offBy - b.offBy)
    .slice(0, limit)
    .map(({ entry: { select, names, kind }, matched }) => ({ select, names, matched, kind }));
}

/** A name as it was typed, else what is said, else a name that is like it. */
function foundBy(entry: Entry, typed: Typed): Found | null {
  const named = byName(entry, typed);
  if (named !== null && named.distance < MENTIONED) return named;
  return byMention(entry, typed) ?? named;
}

function byName(entry: Entry, typed: Typed): Found | null {
  let best: Found | null = null;
  for (const spelling of entry.spellings) {
    const distance = distanceOf(spelling, typed);
    if (distance === null || (best !== null && distance >= best.distance)) continue;
    const offBy = Math.abs(spelling.folded.length - typed.folded.length);
    best = { entry, distance, matched: spelling.text, offBy };
  }
  return best;
}

function byMention(entry: Entry, { folded, words }: Typed): Found | null {
  if (folded.length < 3) return null;
  const mention = entry.mentions.find((candidate) => hasWords(candidate.folded, words));
  if (mention === undefined) return null;
  const matched = mention.text.length > LONGEST_BESIDE ? null : mention.text;
  return { entry, distance: MENTIONED, matched, offBy: 0 };
}

/** The search over what has arrived of the data. */
export function searchIn(source: SearchSource): (words: string) => SearchResult[] {
  const index = buildSearchIndex(source);
  return (words) => [...pointIn(words), ...search(index, words)];
}

/** The point of typed coordinates, by its own id. */
function pointIn(words: string): SearchResult[] {
  const point = parseCoordinates(words);
  if (point === null) return [];
  const id = pointId(point);
  return [{ select: { kind: 'point', id }, names: { en: id }, matched: null, kind: null }];
}
