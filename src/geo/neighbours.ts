import type { Atlas, Edge } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { OUTSIDES, type Outside, type PartyId } from '../model/ids';
import { holdersOn } from './holders';
import { nodesOf } from './nodes';
import { topParties } from './party-group';
import { perAtlas } from './per-atlas';
import { regionMask, type Region } from './region';

/** What a region borders: a party, a neighbouring country or the sea. */
export interface Neighbour {
  readonly kind: 'party' | 'outside';
  readonly id: PartyId | Outside;
  /** Length of the shared frontier; 0 where they only touch at points. */
  readonly lengthKm: number;
  /** Points where the two meet without sharing a frontier there. */
  readonly pointContacts: number;
  /** The parties counted within this one that share the frontier, where there are several. */
  readonly parts: readonly { readonly id: PartyId; readonly lengthKm: number }[];
}

/**
 * Everything a region borders on a day, longest frontier first, point contacts last. A party counted within another
 * (`ypg`) is added to it, unless the region itself is part of that family (`sdf-without-ypg` borders `ypg`).
 */
export function neighboursOn(atlas: Atlas, date: IsoDate, region: Region): Neighbour[] {
  const own = region.flatMap((term) => (term.kind === 'party' ? term.parties : []));
  return neighboursOfCells(atlas, date, regionMask(atlas, region, date), own);
}

/**
 * The same for any cells.
 * @param mask 1 for each cell whose neighbours are asked for, 0 for the others
 * @param ownParties the parties (indices) that the cells stand for; none where they are no party's
 */
export function neighboursOfCells(
  atlas: Atlas,
  date: IsoDate,
  mask: Uint8Array,
  ownParties: readonly number[],
): Neighbour[] {
  const holders = holdersOn(atlas, date);
  const family = familyOf(atlas, mask, holders, ownParties);
  const categoryOf = (side: number | Outside): number => {
    if (typeof side === 'string') return atlas.parties.length + OUTSIDES.indexOf(side);
    return family[holders[side]!]!;
  };
  const size = atlas.parties.length + OUTSIDES.length;
  const lengths = new Float64Array(size);
  const own = new Float64Array(atlas.parties.length);
  for (const edge of atlas.edges) {
    const other = acrossFrom(edge, mask);
    if (other === null) continue;
    lengths[categoryOf(other)]! += edge.lengthKm;
    if (typeof other === 'number') own[holders[other]!]! += edge.lengthKm;
  }
  const contacts = pointContacts(atlas, mask, categoryOf, size);
  const neighbours: Neighbour[] = [];
  for (let category = 0; category < size; category++) {
    if (lengths[category] === 0 && contacts[category] === 0) continue;
    const isParty = category < atlas.parties.length;
    neighbours.push({
      kind: isParty ? 'party' : 'outside',
      id: isParty ? atlas.parties[category]!.id : OUTSIDES[category - atlas.parties.length]!,
      lengthKm: lengths[category]!,
      pointContacts: contacts[category]!,
      parts: isParty ? partsOf(atlas, family, own, category) : [],
    });
  }
  return neighbours.sort((a, b) => b.lengthKm - a.lengthKm || b.pointContacts - a.pointContacts);
}

/** The party each party's land is counted under among the neighbours of a region. */
function familyOf(
  atlas: Atlas,
  mask: Uint8Array,
  holders: Int16Array,
  ownParties: readonly number[],
): readonly number[] {
  const tops = topParties(atlas);
  const families = new Set(ownParties.map((party) => tops[party]!));
  if (families.size === 0) return tops;
  const outsideFamily = new Set<number>();
  holders.forEach((holder, cell) => {
    if (mask[cell] === 0 && families.has(tops[holder]!)) outsideFamily.add(holder);
  });
  return tops.map((top, party) => (outsideFamily.has(party) ? party : top));
}

function partsOf(
  atlas: Atlas,
  family: readonly number[],
  own: Float64Array,
  category: number,
): Neighbour['parts'] {
  const parts = atlas.parties.flatMap(({ id }, party) =>
    family[party] === category && own[party]! > 0 ? [{ id, lengthKm: own[party]! }] : [],
  );
  return parts.length > 1 ? parts : [];
}

/** The side of an edge that lies outside a mask, where the other lies inside; else null. */
export function acrossFrom(edge: Edge, mask: Uint8Array): number | Outside | null {
  const leftIn = mask[edge.left] === 1;
  if (typeof edge.right === 'string') return leftIn ? edge.right : null;
  const rightIn = mask[edge.right] === 1;
  if (leftIn === rightIn) return null;
  return leftIn ? edge.right : edge.left;
}

/** The edges at each node where four or more meet: only there can two cells touch without sharing an edge. */
export const crossings = perAtlas((atlas) =>
  nodesOf(atlas).edges.filter((edges) => edges.length >= 4),
);

/** Per category the number of nodes where it meets the masked cells in a point only. */
export function pointContacts(
  atlas: Atlas,
  mask: Uint8Array,
  categoryOf: (side: number | Outside) => number,
  categories: number,
): Int32Array {
  const counts = new Int32Array(categories);
  for (const edges of crossings(atlas)) {
    const around = new Set<number>();
    const shared = new Set<number>();
    let meets = false;
    for (const index of edges) {
      const edge = atlas.edges[index]!;
      for (const side of [edge.left, edge.right]) {
        if (typeof side === 'number' && mask[side] === 1) meets = true;
        else around.add(categoryOf(side));
      }
      const other = acrossFrom(edge, mask);
      if (other !== null) shared.add(categoryOf(other));
    }
    if (!meets) continue;
    for (const category of around) if (!shared.has(category)) counts[category]!++;
  }
  return counts;
}
