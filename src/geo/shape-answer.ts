import type { Atlas, SetKind } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { isListed } from '../model/listed-places';
import type { PartyArea, Position } from '../model/schema';
import { columnsOf } from './areas';
import { boundaryTest } from './boundary-test';
import { insideTest } from './crossings';
import { holdersOn } from './holders';
import { overlapWith, type EdgePart, type Overlap } from './overlap';
import { PairLengths, type PairIds } from './party-pair';
import { topParties } from './party-group';
import { perAtlas } from './per-atlas';
import { flatPoints, fromPlane, planarRingArea, shifted, toPlane } from './plane';
import { planeEdgesOf, pointAlong } from './plane-edges';
import { ok, refuse, type Result } from './result';
import { setAreaKm2 } from './sets';
import { planeLines, type PolygonShape } from './shape';
import { lineLengthKm } from './sphere';

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
  readonly edgesInside: readonly EdgePart[];
}

/** Cuts a polygon against the cells; the slow part of {@link answerPolygon}, the same for every day. */
export function cutPolygon(atlas: Atlas, shape: PolygonShape): Result<PolygonCut> {
  const rings = planeLines(shape.polygons.flat());
  const flat = rings.map(flatPoints);
  const overlap = overlapWith(atlas, flat);
  if (!overlap) return refuse({ code: 'not-computable' });
  if (isNowhere(overlap)) {
    return refuse({ code: isSwapped(atlas, shape) ? 'swapped-positions' : 'outside-syria' });
  }
  const cellsKm2 = overlap.areaKm2;
  return ok({
    areaKm2: rings.reduce((sum, ring) => sum + planarRingArea(ring), 0),
    inSyriaKm2: cellsKm2.reduce((sum, area) => sum + area, 0),
    sets: setOverlaps(atlas, cellsKm2).filter(isNoSliver(cellsKm2)),
    places: placesInside(atlas, flat),
    cellsKm2,
    edgesInside: withoutBoundary(atlas, overlap.edgesInside(), flat),
  });
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
  const isOnBoundary = boundaryTest(
    rings.map((ring) => shifted(ring, -origin[0], -origin[1])),
    BOUNDARY_KM,
  );
  return parts.filter(({ edge, from, to }) => {
    const isNear = (place: number) => isOnBoundary(...pointAlong(edges, edge, place));
    if (!isNear(from) || !isNear(to) || !isNear((from + to) / 2)) return true;
    for (let corner = Math.ceil(from); corner <= to; corner++) {
      const at = starts[edge]! + 2 * corner;
      if (!isOnBoundary(points[at]!, points[at + 1]!)) return true;
    }
    return false;
  });
}

/**
 * Smaller than both, as a share of all that the polygon holds, a part is a sliver along a common boundary: coordinates
 * rounded to a metre make them in shapes exported from this atlas.
 */
const SLIVER_KM2 = 1e-3;
const SLIVER_SHARE = 1e-5;

function isNoSliver(cellsKm2: Float64Array): (part: { readonly areaKm2: number }) => boolean {
  const all = cellsKm2.reduce((sum, area) => sum + area, 0);
  const least = Math.min(SLIVER_KM2, SLIVER_SHARE * all);
  return ({ areaKm2 }) => areaKm2 > least;
}

const isNowhere = ({ areaKm2 }: Overlap): boolean => areaKm2.every((area) => area === 0);

/** Whether a polygon would lie in Syria if its longitudes were its latitudes: a mistake often made. */
function isSwapped(atlas: Atlas, { polygons }: PolygonShape): boolean {
  const lines = polygons.flat().map((ring) =>
    // Exchanging the two mirrors a ring, which turns the other way then.
    ring.map(([lng, lat]): Position => [lat, lng]).toReversed(),
  );
  if (lines.flat().some(([, lat]) => Math.abs(lat) > 90)) return false;
  const overlap = overlapWith(atlas, planeLines(lines).map(flatPoints));
  return overlap !== null && !isNowhere(overlap);
}

/** The answer for a day from a polygon cut before. */
export function answerCut(
  atlas: Atlas,
  { cellsKm2, edgesInside, ...sameOnAllDays }: PolygonCut,
  date: IsoDate,
): PolygonAnswer {
  return {
    kind: 'polygon',
    ...sameOnAllDays,
    byParty: partsByParty(atlas, cellsKm2, date).filter(isNoSliver(cellsKm2)),
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
