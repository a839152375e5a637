/** What can be searched: everything with a name, the article's claims, and the words that are said of each. */
import type { Atlas } from '../model/atlas';
import { isListed } from '../model/listed-places';
import type { Catalog, FirstView, Meeting, Names } from '../model/schema';
import type { Selection } from '../model/view';
import { fold } from './fold';
import { spellingOf, type Spelling } from './spelling';

/** What a search finds: something that can be selected, or a claim of the article. */
export type SearchTarget = Selection | { readonly kind: 'claim'; readonly id: string };

/** A name, and how it is written. */
export interface NameSpelling extends Spelling {
  readonly text: string;
  /** Whether it stands in brackets: `Duma (Hama)` is named to be told from another, `Forces (ABC)` by what it is called. */
  readonly isAside: boolean;
}

/** Words said of something, by which it is found too: who took part, what came of it. */
export interface Mention {
  readonly text: string;
  readonly folded: string;
}

/** A thing that can be found. */
export interface Entry {
  readonly select: SearchTarget;
  readonly names: Names;
  readonly kind: string | null;
  /** Smaller is more important. */
  readonly weight: number;
  readonly spellings: readonly NameSpelling[];
  readonly mentions: readonly Mention[];
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
const PRESIDENTS_WEIGHT = 6;
const EVENT_WEIGHT = 7;
const CLAIM_WEIGHT = 8;

/** The index of all that has arrived so far. */
export function buildSearchIndex({ firstView, atlas, catalog }: SearchSource): SearchIndex {
  const entries: Entry[] = [];
  const aliases = new Map(catalog?.aliases.map(({ select, words }) => [select, words]));
  const add = (
    kind: Selection['kind'],
    id: string,
    names: Names,
    weight: number,
    { word = null, said = [] }: { word?: string | null; said?: readonly Said[] } = {},
  ) => {
    entries.push({
      select: { kind, id },
      names,
      kind: word,
      weight,
      spellings: spellingsOf([...Object.values(names), ...(aliases.get(`${kind}:${id}`) ?? [])]),
      mentions: mentionsOf(said),
    });
  };
  for (const { id, names } of firstView?.parties ?? []) add('party', id, names, 0);
  for (const { id, names } of catalog?.zones ?? firstView?.zones ?? []) add('zone', id, names, 0);
  for (const { id, names } of firstView?.afrin ?? []) add('afrin', id, names, 0.5);
  if (catalog === null) {
    for (const { id, names } of firstView?.cities ?? []) add('summit', id, names, 1);
  }
  for (const { id, names, country } of catalog?.cities ?? [])
    add('summit', id, names, 1, { said: [country] });
  for (const { id, names } of catalog?.governorates ?? []) add('governorate', id, names, 1.5);
  for (const place of atlas?.places ?? []) {
    if (!isListed(place)) continue;
    const weight = KIND_WEIGHT[place.kind] ?? VILLAGE_WEIGHT;
    add('place', place.id, place.names, weight, { word: place.kind });
  }
  for (const meeting of catalog?.cities.flatMap(({ meetings }) => meetings) ?? [])
    add('summit', meeting.id, meeting.name, weightOf(meeting), {
      said: [meeting.participants, meeting.outcome],
    });
  for (const { id, name, description } of catalog?.sites ?? [])
    add('site', id, name, EVENT_WEIGHT, { said: [description] });
  for (const { id, name, actors, summary } of catalog?.events ?? [])
    add('event', id, name, EVENT_WEIGHT, { said: [actors, summary] });
  for (const { id, text, actors, places } of catalog?.claims ?? [])
    entries.push({
      select: { kind: 'claim', id },
      names: text,
      kind: null,
      weight: CLAIM_WEIGHT,
      spellings: [],
      mentions: mentionsOf([text, actors, places]),
    });
  return entries;
}

const weightOf = ({ track }: Meeting): number =>
  track === 'presidents' ? PRESIDENTS_WEIGHT : EVENT_WEIGHT;

/** Keeps two Persian letters of a word apart: `بلندی‌ها`. */
const ZERO_WIDTH_NON_JOINER = /\u200c/g;

/**
 * Every writing of a name once. What stands in brackets ("Forces (ABC)") is a name of its own, and so is the rest. Who
 * types Persian writes a blank for the non-joiner, which folding does as well, or nothing.
 */
function spellingsOf(names: readonly string[]): NameSpelling[] {
  const spellings = new Map<string, NameSpelling>();
  for (const name of names) {
    for (const part of [name, ...name.split(/[()]/)]) {
      const isAside = name.includes(`(${part})`);
      for (const written of [part, part.replace(ZERO_WIDTH_NON_JOINER, '')]) {
        const folded = fold(written);
        if (folded === '' || spellings.has(folded)) continue;
        spellings.set(folded, { text: name, isAside, ...spellingOf(folded) });
      }
    }
  }
  return [...spellings.values()];
}

/** A text of the data: by language, or in English alone. */
type Said = Partial<Names> | string | undefined;

function mentionsOf(said: readonly Said[]): Mention[] {
  return said
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text ?? {})))
    .filter((text) => text !== '')
    .map((text) => ({ text, folded: fold(text) }));
}
