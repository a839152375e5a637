/**
 * Search over everything with a name, in every language the data have, forgiving how Arabic names are written; and over
 * what is said of meetings, events and sites, the article's claims, and points by their coordinates.
 */
import { parseCoordinates } from '../geo/parse-coordinates';
import type { Names } from '../model/schema';
import { pointId } from './link-selection';
import {
  buildSearchIndex,
  type Entry,
  type NameSpelling,
  type SearchIndex,
  type SearchSource,
  type SearchTarget,
} from './search-index';
import { distanceOf, GUESS, hasWords, typedWords, type Typed } from './spelling';

export interface SearchResult {
  readonly select: SearchTarget;
  readonly names: Names;
  /** The name or the words that were found; null where they are too long to stand beside the name. */
  readonly matched: string | null;
  /** What stands beside it: the place's kind, or nothing. */
  readonly kind: string | null;
}

const ASIDE = 1;
const MENTIONED = 3.5;
/** Letters of what is said that can stand beside a name. */
const LONGEST_BESIDE = 90;

interface Found {
  readonly entry: Entry;
  readonly distance: number;
  readonly matched: string | null;
  /** By how many letters the name that was found is longer or shorter than what was typed. */
  readonly offBy: number;
}

/** The best results for what was typed, best first. Guesses are offered only where no name was found as typed. */
export function search(index: SearchIndex, words: string, limit = 12): SearchResult[] {
  const typed = typedWords(words);
  if (typed.folded === '') return [];
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
    const distance = distanceFrom(spelling, typed);
    if (distance === null || (best !== null && distance >= best.distance)) continue;
    const offBy = Math.abs(spelling.folded.length - typed.folded.length);
    best = { entry, distance, matched: spelling.text, offBy };
  }
  return best;
}

/** What stands in brackets is met as a beginning at best: whole names come first. */
function distanceFrom(spelling: NameSpelling, typed: Typed): number | null {
  const distance = distanceOf(spelling, typed);
  return distance !== null && spelling.isAside ? Math.max(ASIDE, distance) : distance;
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
