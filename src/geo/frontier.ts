import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { OUTSIDES, type Outside } from '../model/ids';
import { isListed } from '../model/listed-places';
import type { Position } from '../model/schema';
import { chainPositions, chainsOf, reverseChain, type Chain } from './chains';
import { holdersOn } from './holders';
import { pointContacts } from './neighbours';
import { partiesOf } from './party-group';
import { perAtlas } from './per-atlas';
import { partyMask } from './region';
import { ok, refuse, type Result } from './result';

/** One side of a frontier: parties (as indices), or a neighbouring country or the sea. */
export type FrontierSide = readonly number[] | Outside;

/** One unbroken stretch of a frontier, running from its western end (its northern end where both are as far west). */
export interface FrontierStretch {
  readonly lengthKm: number;
  readonly line: readonly Position[];
  /** Places (as indices) whose land lies on either side, in order along the line; of those that are listed. */
  readonly placesOfA: readonly number[];
  readonly placesOfB: readonly number[];
}

export interface Frontier {
  readonly lengthKm: number;
  /** Indices into `atlas.edges`. */
  readonly edges: readonly number[];
  /** Longest first. */
  readonly stretches: readonly FrontierStretch[];
  /** Points where the two sides meet without sharing a frontier there. */
  readonly pointContacts: number;
}

/** Reads the id of a pair: `sdf+tfsa`, `sdf-without-ypg+gov`, or a party and what lies outside, `gov+LB`, `opp+sea`. */
export function parsePair(
  atlas: Atlas,
  text: string,
): Result<readonly [readonly number[], FrontierSide]> {
  const [first, second, ...rest] = text.split('+');
  const a = partiesOf(atlas.parties, first ?? '');
  const outside = OUTSIDES.find((known) => known === second);
  const b = outside ?? partiesOf(atlas.parties, second ?? '');
  const distinct = a && b && (typeof b === 'string' || !b.some((party) => a.includes(party)));
  if (!distinct || rest.length > 0) return refuse({ code: 'unknown-pair', text });
  return ok([a, b]);
}

/** The edges between two sides on a day, as indices into `atlas.edges`. */
export function frontierEdges(
  atlas: Atlas,
  date: IsoDate,
  a: readonly number[],
  b: FrontierSide,
): number[] {
  const inA = partyMask(atlas, a, date);
  const found: number[] = [];
  const { left, right } = sidesOf(atlas);
  if (typeof b === 'string') {
    const outside = outsideNumber(b);
    for (let edge = 0; edge < left.length; edge++) {
      if (right[edge] === outside && inA[left[edge]!] === 1) found.push(edge);
    }
    return found;
  }
  const inB = partyMask(atlas, b, date);
  for (let edge = 0; edge < left.length; edge++) {
    const one = left[edge]!;
    const other = right[edge]!;
    if (other < 0) continue;
    const isBetween = (inA[one] === 1 && inB[other] === 1) || (inA[other] === 1 && inB[one] === 1);
    if (isBetween) found.push(edge);
  }
  return found;
}

/** By edge: the cell on its left, and the one on its right or what lies outside. */
const sidesOf = perAtlas((atlas) => ({
  left: Int32Array.from(atlas.edges, ({ left }) => left),
  right: Int32Array.from(atlas.edges, ({ right }) =>
    typeof right === 'number' ? right : outsideNumber(right),
  ),
}));

/** Below all numbers of cells. */
function outsideNumber(outside: Outside): number {
  return -1 - OUTSIDES.indexOf(outside);
}

/** The frontier of two sides on a day: the same for (a, b) and (b, a) but for which side's places come first. */
export function frontierOn(
  atlas: Atlas,
  date: IsoDate,
  a: readonly number[],
  b: FrontierSide,
): Frontier {
  const edges = frontierEdges(atlas, date, a, b);
  const maskOfA = partyMask(atlas, a, date);
  const holders = holdersOn(atlas, date);
  const isOfB = (side: number | Outside) =>
    typeof b === 'string' ? side === b : typeof side === 'number' && b.includes(holders[side]!);
  return {
    lengthKm: edgesLengthKm(atlas, edges),
    edges,
    stretches: chainsOf(atlas, edges)
      .map((chain) => stretchOf(atlas, chain, maskOfA))
      .sort((left, right) => right.lengthKm - left.lengthKm),
    pointContacts: pointContacts(atlas, maskOfA, (side) => (isOfB(side) ? 1 : 0), 2)[1]!,
  };
}

export function edgesLengthKm(atlas: Atlas, edges: readonly number[]): number {
  return edges.reduce((sum, edge) => sum + atlas.edges[edge]!.lengthKm, 0);
}

function stretchOf(atlas: Atlas, chain: Chain, maskOfA: Uint8Array): FrontierStretch {
  const forward = chainPositions(atlas, chain);
  const directed = runsFromWest(forward) ? chain : reverseChain(chain);
  const placesOfA: number[] = [];
  const placesOfB: number[] = [];
  for (const { edge } of directed.steps) {
    const { left, right } = atlas.edges[edge]!;
    for (const side of [left, right]) {
      if (typeof side !== 'number') continue;
      const place = atlas.cells[side]!.place;
      const places = maskOfA[side] === 1 ? placesOfA : placesOfB;
      if (isListed(atlas.places[place]!) && !places.includes(place)) places.push(place);
    }
  }
  return {
    lengthKm: edgesLengthKm(
      atlas,
      chain.steps.map(({ edge }) => edge),
    ),
    line: directed === chain ? forward : forward.toReversed(),
    placesOfA,
    placesOfB,
  };
}

function runsFromWest(line: readonly Position[]): boolean {
  const [first, last] = [line[0]!, line.at(-1)!];
  return first[0] < last[0] || (first[0] === last[0] && first[1] >= last[1]);
}
