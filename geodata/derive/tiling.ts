/** From places and lines to cells that tile the country. */
import type { CellBasis, Position } from '../../src/model/schema';
import { arrange, faceRings, type Arrangement } from './arrangement';
import { assignFaces } from './assign';
import { densify, LINE, segmentsOf, type Segment } from './linework';
import { node } from './noding';
import { connectedAreas, type Land } from './land';
import { fromGrid, KM2_PER_SQUARE_UNIT, toGrid, type Point } from './projection';
import { circleLine, regionsOf, type Circle, type Region, type Site } from './regions';
import { insideRings, interiorPoint, signedArea } from './rings';

export interface TilingInput {
  readonly sites: readonly Site[];
  /** Rings of the country's outline `[lng, lat]`, closed; even-odd. */
  readonly outline: readonly (readonly Position[])[];
  /** Territory with its own ring and place: it belongs to the country, but nearness does not reach into it. */
  readonly enclave: { readonly site: number; readonly ring: readonly Position[] } | null;
  readonly barriers: readonly (readonly Position[])[];
  readonly circles: readonly Circle[];
  readonly reachLimitKm: number;
}

export interface TiledCell {
  readonly site: number;
  readonly basis: CellBasis;
}

/** Every edge that separates two cells, or a cell and the outside (-1). */
export interface Tiling {
  readonly points: readonly Point[];
  readonly cells: readonly TiledCell[];
  readonly borders: readonly Border[];
}

export interface Border {
  /** Indices of points; `left` and `right` as seen from `a` to `b`. */
  readonly a: number;
  readonly b: number;
  readonly kinds: number;
  /** Index of a cell, or -1 outside. */
  readonly left: number;
  readonly right: number;
}

/** Beyond the outline lines are of no use; a margin keeps their ends well outside. */
const MARGIN_DEGREES = 0.3;
/** Recorded lines are straight in longitude and latitude (RFC 7946); steps this short stay so in the equal-area plane. */
const STEP_KM = 2;
/** Land beyond the reach limit in pieces smaller than this is a gap between discs, not a desert. */
const SMALLEST_DESERT_KM2 = 200;
/** A cell's share of a desert smaller than this counts as near. */
const SMALLEST_SPARSE_CELL_KM2 = 1;

export function tile(input: TilingInput): Tiling {
  const bounds = boundsOf(input);
  const regions = regionsOf(
    input.sites.map((site, index) => (index === input.enclave?.site ? null : site)),
    input.circles,
    input.reachLimitKm,
    bounds,
  );
  const arrangement = arrange(node(linework(input, regions)));
  const lands = landOf(arrangement, input, regions);
  const sites = assignFaces(arrangement, lands, input.sites, input.enclave?.site ?? -1);
  const bases = basesOf(arrangement, lands, sites);
  return dissolve(arrangement, lands, sites, bases);
}

function boundsOf({ outline, enclave }: TilingInput): [number, number, number, number] {
  const positions = [...outline, ...(enclave ? [enclave.ring] : [])].flat();
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return [
    Math.min(...lngs) - MARGIN_DEGREES,
    Math.min(...lats) - MARGIN_DEGREES,
    Math.max(...lngs) + MARGIN_DEGREES,
    Math.max(...lats) + MARGIN_DEGREES,
  ];
}

function linework(input: TilingInput, regions: readonly Region[]): Segment[] {
  const lines: { line: readonly Position[]; kinds: number }[] = [];
  for (const ring of input.outline) lines.push({ line: ring, kinds: LINE.outline });
  if (input.enclave) lines.push({ line: input.enclave.ring, kinds: LINE.outline });
  for (const line of input.barriers) lines.push({ line, kinds: LINE.barrier });
  for (const circle of input.circles) lines.push({ line: circleLine(circle), kinds: LINE.circle });
  const segments = lines.flatMap(({ line, kinds }) => segmentsOf(densify(line, STEP_KM), kinds));
  for (const { contains, bisectors, discs } of regions) {
    // A segment that reaches into the region is kept whole: what sticks out separates nothing and is dissolved.
    const reaching = (segment: Segment) =>
      contains(fromGrid(segment.a)) || contains(fromGrid(segment.b));
    for (const line of bisectors())
      segments.push(...segmentsOf(line, LINE.bisector).filter(reaching));
    for (const line of discs.rim()) segments.push(...segmentsOf(line, LINE.reach).filter(reaching));
  }
  return segments;
}

function landOf(arrangement: Arrangement, input: TilingInput, regions: readonly Region[]): Land[] {
  const country = input.outline.map((ring) => ring.map(toGrid));
  const enclave = input.enclave ? [input.enclave.ring.map(toGrid)] : [];
  const lands: Land[] = [];
  for (let face = 1; face < arrangement.rings.length; face++) {
    const rings = faceRings(arrangement, face);
    const inside = interiorPoint(rings);
    const inCountry = insideRings(country, inside);
    if (!inCountry && !insideRings(enclave, inside)) continue;
    const point = fromGrid(inside);
    const region = inCountry ? regions.find(({ contains }) => contains(point))! : null;
    const area = rings.reduce((sum, ring) => sum + signedArea(ring), 0);
    const beyondReach = region !== null && !region.discs.covers(point);
    const areaKm2 = area * KM2_PER_SQUARE_UNIT;
    lands.push({ face, point, areaKm2, region, beyondReach, rings });
  }
  return lands;
}

/** The basis of each land: beyond the reach limit only where that is a desert and not a gap. */
function basesOf(
  arrangement: Arrangement,
  lands: readonly Land[],
  sites: readonly number[],
): CellBasis[] {
  const desert = connectedAreas(
    arrangement,
    lands,
    (i, j) => lands[i]!.beyondReach && lands[j]!.beyondReach,
  );
  const bases = lands.map(({ region, beyondReach }, index): CellBasis => {
    if (!beyondReach || desert[index]! < SMALLEST_DESERT_KM2) return 'near';
    return region!.circle === null ? 'sparse' : 'inferred';
  });
  const beyondBySite = new Map<number, number>();
  for (const [index, { areaKm2 }] of lands.entries()) {
    if (bases[index] === 'near') continue;
    const site = sites[index]!;
    beyondBySite.set(site, (beyondBySite.get(site) ?? 0) + areaKm2);
  }
  return bases.map((basis, index) =>
    (beyondBySite.get(sites[index]!) ?? 0) < SMALLEST_SPARSE_CELL_KM2 ? 'near' : basis,
  );
}

/** Lands of one place and basis become one cell; edges inside it go. */
function dissolve(
  arrangement: Arrangement,
  lands: readonly Land[],
  sites: readonly number[],
  bases: readonly CellBasis[],
): Tiling {
  const order: readonly CellBasis[] = ['near', 'sparse', 'inferred'];
  const key = (index: number) => sites[index]! * order.length + order.indexOf(bases[index]!);
  const keys = [...new Set(lands.map((_, index) => key(index)))].sort((a, b) => a - b);
  const cellOfKey = new Map(keys.map((value, index) => [value, index]));
  const cellOfFace = new Map(lands.map(({ face }, index) => [face, cellOfKey.get(key(index))!]));
  const borders = arrangement.edges.flatMap(({ kinds }, edge) => {
    const left = cellOfFace.get(arrangement.face[2 * edge]!) ?? -1;
    const right = cellOfFace.get(arrangement.face[2 * edge + 1]!) ?? -1;
    if (left === right) return [];
    const [a, b] = [arrangement.origin[2 * edge]!, arrangement.origin[2 * edge + 1]!];
    return [{ a, b, kinds, left, right }];
  });
  const cells = keys.map((value) => ({
    site: Math.floor(value / order.length),
    basis: order[value % order.length]!,
  }));
  return { points: arrangement.points, cells, borders };
}
