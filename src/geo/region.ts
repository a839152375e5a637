import type { Atlas, CellSet, SetKind } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { holdersOn } from './holders';
import { partiesOf } from './party-group';
import { perAtlas } from './per-atlas';
import { ok, refuse, type Result } from './result';

/** Land held by some parties on the day asked about, or a fixed set of cells. */
export type RegionTerm =
  | { readonly kind: 'party'; readonly id: string; readonly parties: readonly number[] }
  | { readonly kind: SetKind; readonly id: string };

/** The intersection of its terms; without terms, all of Syria. */
export type Region = readonly RegionTerm[];

const SET_KINDS: readonly SetKind[] = ['zone', 'afrin', 'governorate', 'district'];

/**
 * Reads `party:gov`, `gov`, `zone:idlib`, `afrin:district`, `governorate:hama`, `district:Jarablus`, `syria`, and
 * intersections of them joined by ` in ` or `,` (`gov in zone:idlib`).
 */
export function parseRegion(atlas: Atlas, text: string): Result<Region> {
  const terms: RegionTerm[] = [];
  for (const part of text.split(/,|\s+in\s+/)) {
    const word = part.trim();
    if (word === 'syria') continue;
    const colon = word.indexOf(':');
    const kind = colon === -1 ? 'party' : word.slice(0, colon);
    const id = word.slice(colon + 1);
    const term = kind === 'party' ? partyTerm(atlas, id) : setTerm(atlas, kind, id);
    if (!term) return refuse({ code: 'unknown-region', text: word });
    terms.push(term);
  }
  return ok(terms);
}

/** The inverse of {@link parseRegion}. */
export function formatRegion(region: Region): string {
  return region.length === 0 ? 'syria' : region.map(({ kind, id }) => `${kind}:${id}`).join(',');
}

function partyTerm(atlas: Atlas, id: string): RegionTerm | null {
  const parties = partiesOf(atlas.parties, id);
  return parties && { kind: 'party', id, parties };
}

function setTerm(atlas: Atlas, kind: string, id: string): RegionTerm | null {
  const setKind = SET_KINDS.find((known) => known === kind);
  return setKind && setOf(atlas, setKind, id) ? { kind: setKind, id } : null;
}

/** A zone, Afrin shape, governorate or district by id. */
export function setOf(atlas: Atlas, kind: SetKind, id: string): CellSet | undefined {
  return atlas.sets.find((set) => set.kind === kind && set.id === id);
}

/** 1 for each cell of the region on the day, 0 for the others. */
export function regionMask(atlas: Atlas, region: Region, date: IsoDate): Uint8Array {
  const mask = new Uint8Array(atlas.cells.length).fill(1);
  for (const term of region) {
    const inTerm =
      term.kind === 'party' ? partyMask(atlas, term.parties, date) : setMask(atlas, term);
    for (let cell = 0; cell < mask.length; cell++) mask[cell]! &= inTerm[cell]!;
  }
  return mask;
}

/** The cells of the region on the day, ascending: to add up what {@link regionMask} tells one by one. */
export function regionCells(atlas: Atlas, region: Region, date: IsoDate): readonly number[] {
  const [first, ...others] = region.filter((term) => term.kind !== 'party');
  const parties = region.filter((term) => term.kind === 'party');
  const masks = [
    ...others.map((term) => setMask(atlas, term)),
    ...parties.map((term) => partyMask(atlas, term.parties, date)),
  ];
  const among = first ? cellsOfSet(atlas, first) : allCells(atlas);
  if (masks.length === 0) return among;
  const cells: number[] = [];
  for (const cell of among) {
    let isIn = true;
    for (const mask of masks) isIn &&= mask[cell] === 1;
    if (isIn) cells.push(cell);
  }
  return cells;
}

const allCells = perAtlas((atlas): readonly number[] => [...atlas.cells.keys()]);

/** 1 for each cell held by one of the parties on the day. */
export function partyMask(atlas: Atlas, parties: readonly number[], date: IsoDate): Uint8Array {
  const holders = holdersOn(atlas, date);
  const wanted = Uint8Array.from(atlas.parties, (_, party) => (parties.includes(party) ? 1 : 0));
  const mask = new Uint8Array(holders.length);
  for (let cell = 0; cell < mask.length; cell++) mask[cell] = wanted[holders[cell]!] ?? 0;
  return mask;
}

const setMasks = perAtlas(() => new Map<string, Uint8Array>());

type SetTerm = Exclude<RegionTerm, { readonly kind: 'party' }>;

function cellsOfSet(atlas: Atlas, { kind, id }: SetTerm): readonly number[] {
  return setOf(atlas, kind, id)?.cells ?? [];
}

function setMask(atlas: Atlas, term: SetTerm): Uint8Array {
  const masks = setMasks(atlas);
  const key = `${term.kind}:${term.id}`;
  let mask = masks.get(key);
  if (!mask) {
    mask = new Uint8Array(atlas.cells.length);
    for (const cell of cellsOfSet(atlas, term)) mask[cell] = 1;
    masks.set(key, mask);
  }
  return mask;
}
