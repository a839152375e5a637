import type { Atlas, SetKind } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { isListed } from '../model/listed-places';
import type { PartyArea, Position } from '../model/schema';
import { columnsOf } from './areas';
import { boundaryTest } from './boundary-test';
import { insideTest } from './crossings';
import { holdersOn } from './holders';
import { overlapWith, type EdgePart } from './overlap';
import { PairLengths, type PairIds } from './party-pair';
import { topParties } from './party-group';
import { perAtlas } from './per-atlas';
import { flatPoints, fromPlane, planarRingArea, shifted, toPlane } from './plane';
import { boxesMeet, boxOf, planeEdgesOf, pointAlong } from './plane-edges';
import { ok, refuse, type Result } from './result';
import { setAreaKm2 } from './sets';
import { planeLines, type PolygonShape } from './shape';
import { lineLengthKm } from './sphere';
import type { PlaneBox } from './sphere-box';

/** How much of a zone, Afrin shape, governorate or district lies in a polygon. */
export interface SetOverlap {
  readonly kind: SetKind;
  readonly id: string;
  readonly areaKm2: number;
  /** Of the set. */
  readonly share: number;
}

/** What a polygon holds on a day. */
export interface PolygonAnswer {
  readonly kind: 'polygon';
  readonly areaKm2: number;
  readonly inSyriaKm2: number;
  /** Largest first, parties without land in it left out, slivers too; each party's own land. */
  readonly byParty: readonly PartyArea[];
  readonly sets: readonly SetOverlap[];
  /** Indices of the places inside, anchors of empty desert left out. */
  readonly places: readonly number[];
  /** Frontiers and borders within the polygon, not along its boundary, longest first; `sdf` includes `ypg`. */
  readonly frontiers: readonly { readonly pair: PairIds; readonly lengthKm: number }[];
}

/** Which party holds how much of a polygon on a day, the zones it touches, the places inside and the frontiers across. */
export function answerPolygon(
  atlas: Atlas,
  shape: PolygonShape,
  date: IsoDate,
): Result<PolygonAnswer> {
  const cut = cutPolygon(atlas, shape);
  if (!cut.ok) return cut;
  return ok(answerCut(atlas, cut.value, date));
}

/** A polygon cut against the cells: what an answer on any day is summed from, and what is the same on all. */
export interface PolygonCut extends Pick<
  PolygonAnswer,
  'areaKm2' | 'inSyriaKm2' | 'sets' | 'places'
> {
  readonly cellsKm2: Float64Array;
  /** No party's land is told that is not larger. */
  readonly leastKm2: number;
  readonly edgesInside: readonly EdgePart[];
}

/** Cuts a polygon against the cells; the slow part of {@link answerPolygon}, the same for every day. */
export function cutPolygon(atlas: Atlas, shape: PolygonShape): Result<PolygonCut> {
  const rings = planeLines(shape.polygons.flat());
  const flat = rings.map(flatPoints);
  const overlap = overlapOfParts(atlas, shape.polygons, flat);
  if (!overlap) return refuse({ code: 'not-computable' });
  const { cellsKm2, edgesInside } = overlap;
  if (isNowhere(cellsKm2)) {
    return refuse({ code: isSwapped(atlas, shape) ? 'swapped-positions' : 'outside-syria' });
  }
  const leastKm2 = sliverKm2(flat, cellsKm2);
  return ok({
    areaKm2: rings.reduce((sum, ring) => sum + planarRingArea(ring), 0),
    inSyriaKm2: cellsKm2.reduce((sum, area) => sum + area, 0),
    sets: setOverlaps(atlas, cellsKm2).filter(({ areaKm2 }) => areaKm2 > leastKm2),
    places: placesInside(atlas, flat),
    cellsKm2,
    leastKm2,
    edgesInside: withoutBoundary(atlas, edgesInside(), flat),
  });
}

interface PartsOverlap {
  readonly cellsKm2: Float64Array;
  readonly edgesInside: () => EdgePart[];
}

/** The overlap of polygons with all cells, which may share sides with one another; null where rounding defeats it. */
function overlapOfParts(
  atlas: Atlas,
  polygons: PolygonShape['polygons'],
  rings: readonly Float64Array[],
): PartsOverlap | null {
  const whole = overlapWith(atlas, rings);
  if (whole) return { cellsKm2: whole.areaKm2, edgesInside: () => [...whole.edgesInside()] };
  const overlaps = groupsApart(polygons, rings).map((group) => overlapWith(atlas, group));
  if (!overlaps.every((overlap) => overlap !== null)) return null;
  const cellsKm2 = Float64Array.from(atlas.cells, ({ areaKm2 }, cell) =>
    Math.min(
      areaKm2,
      overlaps.reduce((sum, overlap) => sum + overlap.areaKm2[cell]!, 0),
    ),
  );
  return { cellsKm2, edgesInside: () => overlaps.flatMap((overlap) => overlap.edgesInside()) };
}

/**
 * The rings of polygons (all of them, in their order) in as few groups as it takes for the polygons of each to lie apart:
 * of two that share a side, no order in which both cross an edge is right.
 */
function groupsApart(
  polygons: PolygonShape['polygons'],
  rings: readonly Float64Array[],
): Float64Array[][] {
  const groups: { readonly rings: Float64Array[]; readonly boxes: PlaneBox[] }[] = [];
  let first = 0;
  for (const { length } of polygons) {
    const own = rings.slice(first, first + length);
    first += length;
    const box = boxOf(own[0]!);
    let group = groups.find(({ boxes }) => !boxes.some((other) => boxesMeet(box, other)));
    if (!group) groups.push((group = { rings: [], boxes: [] }));
    group.rings.push(...own);
    group.boxes.push(box);
  }
  return groups.map((group) => group.rings);
}

/** Nearer than this to a polygon's boundary, coordinates rounded to a metre may put what runs along it on either side, km. */
const BOUNDARY_KM = 0.002;

/** The parts of edges that do not run along a polygon's boundary, as they do in a shape exported from this atlas. */
function withoutBoundary(
  atlas: Atlas,
  parts: readonly EdgePart[],
  rings: readonly Float64Array[],
): EdgePart[] {
  const edges = planeEdgesOf(atlas);
  const { origin, points, starts } = edges;
  const moved = rings.map((ring) => shifted(ring, -origin[0], -origin[1]));
  const isNear = boundaryTest(moved, BOUNDARY_KM);
  const isInside = insideTest(moved);
  return parts.filter(({ edge, from, to }) => {
    const middle = pointAlong(edges, edge, (from + to) / 2);
    const [first, last] = [pointAlong(edges, edge, from), pointAlong(edges, edge, to)];
    if (![first, middle, last].every(([x, y]) => isNear(x, y))) return true;
    for (let corner = Math.ceil(from); corner <= to; corner++) {
      const at = starts[edge]! + 2 * corner;
      if (!isNear(points[at]!, points[at + 1]!)) return true;
    }
    if (Math.hypot(last[0] - first[0], last[1] - first[1]) < BOUNDARY_KM) return false;
    // Where two parts of the polygon meet, it lies on either side.
    return AROUND_KM.every(([dx, dy]) => isInside(middle[0] + dx, middle[1] + dy));
  });
}

/** Steps from a point on a boundary, of which one leads well away from it to either side. */
const AROUND_KM = [
  [3 * BOUNDARY_KM, 0],
  [-3 * BOUNDARY_KM, 0],
  [0, 3 * BOUNDARY_KM],
  [0, -3 * BOUNDARY_KM],
] as const;

/**
 * What is no larger is a sliver along a common boundary: coordinates rounded to a metre make them in shapes exported from
 * this atlas, and they add up along a long one. A strip as wide as this along all of the boundary, or this share of all that
 * the polygon holds, whichever is less.
 */
const SLIVER_WIDTH_KM = 1e-5;
const SLIVER_SHARE = 1e-5;

function sliverKm2(rings: readonly Float64Array[], cellsKm2: Float64Array): number {
  let boundaryKm = 0;
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      boundaryKm += Math.hypot(ring[i]! - ring[i - 2]!, ring[i + 1]! - ring[i - 1]!);
    }
  }
  const all = cellsKm2.reduce((sum, area) => sum + area, 0);
  return Math.min(SLIVER_WIDTH_KM * boundaryKm, SLIVER_SHARE * all);
}

const isNowhere = (cellsKm2: Float64Array): boolean => cellsKm2.every((area) => area === 0);

/** Whether a polygon would lie in Syria if its longitudes were its latitudes: a mistake often made. */
function isSwapped(atlas: Atlas, { polygons }: PolygonShape): boolean {
  const swapped = polygons.map((rings) =>
    // Exchanging the two mirrors a ring, which turns the other way then.
    rings.map((ring) => ring.map(([lng, lat]): Position => [lat, lng]).toReversed()),
  );
  const lines = swapped.flat();
  if (lines.flat().some(([, lat]) => Math.abs(lat) > 90)) return false;
  const overlap = overlapOfParts(atlas, swapped, planeLines(lines).map(flatPoints));
  return overlap !== null && !isNowhere(overlap.cellsKm2);
}

/** The answer for a day from a polygon cut before. */
export function answerCut(
  atlas: Atlas,
  { cellsKm2, leastKm2, edgesInside, ...sameOnAllDays }: PolygonCut,
  date: IsoDate,
): PolygonAnswer {
  return {
    kind: 'polygon',
    ...sameOnAllDays,
    byParty: partsByParty(atlas, cellsKm2, date).filter(({ areaKm2 }) => areaKm2 > leastKm2),
    frontiers: frontiersInside(atlas, edgesInside, date),
  };
}

/** Parts of cells summed by holder, largest first. */
export function partsByParty(atlas: Atlas, parts: Float64Array, date: IsoDate): PartyArea[] {
  const holders = holdersOn(atlas, date);
  const sums = atlas.parties.map(({ id }) => ({
    party: id,
    areaKm2: 0,
    sparseKm2: 0,
    inferredKm2: 0,
  }));
  const { sparse, inferred } = columnsOf(atlas);
  for (let cell = 0; cell < parts.length; cell++) {
    const area = parts[cell]!;
    const sum = area > 0 ? sums[holders[cell]!] : undefined;
    if (!sum) continue;
    sum.areaKm2 += area;
    if (sparse[cell]! > 0) sum.sparseKm2 += area;
    else if (inferred[cell]! > 0) sum.inferredKm2 += area;
  }
  return sums.filter(({ areaKm2 }) => areaKm2 > 0).sort((a, b) => b.areaKm2 - a.areaKm2);
}

function setOverlaps(atlas: Atlas, parts: Float64Array): SetOverlap[] {
  return atlas.sets.flatMap((set) => {
    const areaKm2 = set.cells.reduce((sum, cell) => sum + parts[cell]!, 0);
    const share = areaKm2 / setAreaKm2(atlas, set);
    return areaKm2 > 0 ? [{ kind: set.kind, id: set.id, areaKm2, share }] : [];
  });
}

/** The places in the plane: x, y, x, y …. */
const planePlacesOf = perAtlas((atlas) =>
  Float64Array.from(atlas.places.flatMap(({ point }) => toPlane(point))),
);

/** Indices of the places inside rings of the plane (x, y, x, y …), of those that are listed. */
export function placesInside(atlas: Atlas, rings: readonly Float64Array[]): number[] {
  const inside = insideTest(rings);
  const points = planePlacesOf(atlas);
  const found: number[] = [];
  atlas.places.forEach((candidate, place) => {
    if (isListed(candidate) && inside(points[2 * place]!, points[2 * place + 1]!))
      found.push(place);
  });
  return found;
}

function frontiersInside(
  atlas: Atlas,
  edgesInside: readonly EdgePart[],
  date: IsoDate,
): PolygonAnswer['frontiers'] {
  const holders = holdersOn(atlas, date);
  const tops = topParties(atlas);
  const lengths = new PairLengths(atlas);
  for (const { edge: index, from, to } of edgesInside) {
    const { left, right } = atlas.edges[index]!;
    const a = tops[holders[left]!];
    const b = typeof right === 'string' ? right : tops[holders[right]!];
    if (a === undefined || b === undefined || a === b) continue;
    lengths.add(a, b, partLengthKm(atlas, index, from, to));
  }
  return lengths.list();
}

/** Length of a part of an edge, given by places along it (segment number plus fraction). */
function partLengthKm(atlas: Atlas, index: number, from: number, to: number): number {
  const edge = atlas.edges[index]!;
  const arc = atlas.arcs[edge.arc]!;
  if (from === 0 && to === arc.length - 1) return edge.lengthKm;
  const edges = planeEdgesOf(atlas);
  const { origin } = edges;
  const positionAt = (place: number) => {
    const [x, y] = pointAlong(edges, index, place);
    return fromPlane([origin[0] + x, origin[1] + y]);
  };
  const corners = arc.slice(Math.floor(from) + 1, Math.ceil(to));
  return lineLengthKm([positionAt(from), ...corners, positionAt(to)]);
}
