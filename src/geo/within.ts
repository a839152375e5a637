import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { OUTSIDES } from '../model/ids';
import type { PartyArea, Position } from '../model/schema';
import { bufferOf, type BufferSource } from './buffer';
import { frontierEdges, parsePair } from './frontier';
import { overlapWith } from './overlap';
import { edgeSegments } from './edge-segments';
import { parseCoordinates } from './parse-coordinates';
import { perAtlas } from './per-atlas';
import { flatPoints, flatPositions, fromPlane, toPlane } from './plane';
import { regionMask, type Region } from './region';
import { ok, refuse, type Result } from './result';
import { planeLines, type ReaderShape } from './shape';
import { partsByParty } from './shape-answer';
import { sumCells } from './areas';
import { placeCellsOf } from './place-cells';
import { placesWithin } from './places-within';
import type { PlaneBox } from './sphere-box';
import { unitVectors } from './unit-vector';

/** What a distance is measured to. */
export type ReachLine =
  /** A border with a country, the coast (`sea`), or a frontier on the day: `border:TR`, `border:sea`, `frontier:sdf+gov`. */
  | { readonly kind: 'border' | 'frontier'; readonly id: string }
  /** `place:afrin`, `point:36.5,36.9`. */
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'point'; readonly point: Position }
  | { readonly kind: 'shape'; readonly shape: ReaderShape };

/** The farthest that can be asked for, km: beyond it, the answer is nearly all of Syria. */
export const MAX_REACH_KM = 500;
/** The shortest, km: the places and outlines themselves are no more exact. */
export const MIN_REACH_KM = 0.5;

export interface WithinAnswer {
  /** Land of the region within reach. */
  readonly areaKm2: number;
  readonly sparseKm2: number;
  /** All land of the region, and the share of it within reach. */
  readonly regionKm2: number;
  readonly share: number;
  /** The region's land within reach by party, largest first. */
  readonly byParty: readonly PartyArea[];
  /** The region's places within reach, nearest first. */
  readonly places: readonly { readonly place: number; readonly distanceKm: number }[];
  /**
   * The outline of what lies within reach, in and around Syria: closed rings of longitude, latitude, longitude, latitude …
   * in degrees, outer ones counter-clockwise.
   */
  readonly outline: readonly Float64Array[];
}

/** Reads `border:TR`, `border:sea`, `frontier:sdf+gov`, `place:afrin`, `point:36.5,36.9`. */
export function parseReachLine(atlas: Atlas, text: string): Result<ReachLine> {
  const unknown = refuse({ code: 'unknown-line', text });
  const colon = text.indexOf(':');
  const [kind, id] = [text.slice(0, colon), text.slice(colon + 1)];
  switch (kind) {
    case 'border':
      return OUTSIDES.some((outside) => outside === id) ? ok({ kind, id }) : unknown;
    case 'frontier':
    case 'pair':
      return parsePair(atlas, id).ok ? ok({ kind: 'frontier', id }) : unknown;
    case 'place':
      return atlas.places.some((place) => place.id === id) ? ok({ kind, id }) : unknown;
    case 'point': {
      const point = parseCoordinates(id);
      return point ? ok({ kind, point }) : unknown;
    }
    default:
      return unknown;
  }
}

/** Which land and places of a region lie within a great-circle distance of a line on a day. */
export function within(
  atlas: Atlas,
  region: Region,
  line: ReachLine,
  distanceKm: number,
  date: IsoDate,
): Result<WithinAnswer> {
  if (!(distanceKm >= MIN_REACH_KM && distanceKm <= MAX_REACH_KM)) {
    return refuse({ code: 'bad-distance', text: String(distanceKm) });
  }
  const reach = reachOf(atlas, line, distanceKm, date);
  if (!reach.ok) return reach;
  const mask = regionMask(atlas, region, date);
  const parts = reach.value.areaKm2.slice();
  for (let cell = 0; cell < parts.length; cell++) if (mask[cell] === 0) parts[cell] = 0;
  const regionKm2 = sumCells(atlas, mask).areaKm2;
  const byParty = partsByParty(atlas, parts, date);
  const areaKm2 = byParty.reduce((sum, party) => sum + party.areaKm2, 0);
  const cells = placeCellsOf(atlas);
  return ok({
    areaKm2,
    sparseKm2: byParty.reduce((sum, party) => sum + party.sparseKm2, 0),
    regionKm2,
    share: regionKm2 === 0 ? 0 : areaKm2 / regionKm2,
    byParty,
    places: reach.value.places.filter(({ place }) => mask[cells[place]!] === 1),
    outline: reach.value.outline,
  });
}

interface Reach {
  readonly outline: WithinAnswer['outline'];
  readonly areaKm2: Float64Array;
  readonly places: WithinAnswer['places'];
}

/** Answers kept per atlas: a border does not change from day to day, so only the first question about it is slow. */
const KEPT_REACHES = 16;
const keptReaches = perAtlas(() => new Map<string, Reach>());

function reachOf(atlas: Atlas, line: ReachLine, distanceKm: number, date: IsoDate): Result<Reach> {
  const kept = keptReaches(atlas);
  const edges = edgesOf(atlas, line, date);
  if (line.kind === 'frontier' && edges.length === 0) return refuse({ code: 'no-frontier' });
  const key = `${distanceKm} km of ${keyOf(line, edges)}`;
  const known = kept.get(key);
  const reach = known ? ok(known) : computeReach(atlas, sourceOf(atlas, line, edges), distanceKm);
  if (reach.ok) {
    // What was asked for last comes last; what nobody asks for any more goes first.
    kept.delete(key);
    kept.set(key, reach.value);
    if (kept.size > KEPT_REACHES) kept.delete(kept.keys().next().value!);
  }
  return reach;
}

/** The same for two questions where what they measure to is the same. */
function keyOf(line: ReachLine, edges: readonly number[]): string {
  switch (line.kind) {
    case 'frontier':
      return `${line.kind}:${edges.join()}`;
    case 'point':
      return `${line.kind}:${line.point.join()}`;
    case 'shape':
      return JSON.stringify(line.shape);
    default:
      return `${line.kind}:${line.id}`;
  }
}

function computeReach(atlas: Atlas, source: BufferSource, distanceKm: number): Result<Reach> {
  const buffer = bufferOf(source, distanceKm, domainOf(atlas));
  if (buffer?.rings.length === 0) return refuse({ code: 'outside-syria' });
  const overlap = buffer && overlapWith(atlas, buffer.rings);
  if (!overlap) return refuse({ code: 'not-computable' });
  return ok({
    outline: buffer.rings.map(flatPositions),
    areaKm2: overlap.areaKm2,
    places: placesWithin(atlas, buffer, overlap.areaKm2),
  });
}

/** The edges of a border, or of a frontier on the day; none of what is no line of the atlas. */
function edgesOf(atlas: Atlas, line: ReachLine, date: IsoDate): readonly number[] {
  switch (line.kind) {
    case 'border':
      return bordersOf(atlas).get(line.id) ?? [];
    case 'frontier': {
      const pair = parsePair(atlas, line.id);
      return pair.ok ? frontierEdges(atlas, date, ...pair.value) : [];
    }
    default:
      return [];
  }
}

/** By what lies outside: the edges it has with Syria. */
const bordersOf = perAtlas((atlas) => {
  const borders = new Map<string, number[]>(OUTSIDES.map((outside) => [outside, []]));
  atlas.edges.forEach(({ right }, edge) => {
    if (typeof right === 'string') borders.get(right)!.push(edge);
  });
  return borders;
});

function sourceOf(atlas: Atlas, line: ReachLine, edges: readonly number[]): BufferSource {
  switch (line.kind) {
    case 'border':
    case 'frontier':
      return edgeSegments(atlas, edges);
    case 'place': {
      const place = atlas.places.find(({ id }) => id === line.id);
      return { lines: place ? [unitVectors([place.point])] : [] };
    }
    case 'point':
      return { lines: [unitVectors([line.point])] };
    case 'shape': {
      const { shape } = line;
      if (shape.kind === 'line') return { lines: shape.lines.map(unitVectors) };
      const drawn = planeLines(shape.polygons.flat(), LONGEST_STEP_DEGREES);
      const lines = drawn.map((points) => unitVectors(points.map(fromPlane)));
      return { lines, filled: drawn.map(flatPoints) };
    }
  }
}

/** Longest step in longitude, degrees: the great circle between its ends keeps within a metre of what is straight there. */
const LONGEST_STEP_DEGREES = 0.035;

/**
 * How far beyond Syria what is within reach is traced, km of the plane: what is measured from a line in Syria is never cut
 * off. The farthest reach takes 630 of them from west to east.
 */
const DOMAIN_MARGIN_KM = 1.3 * MAX_REACH_KM;

const domainOf = perAtlas((atlas): PlaneBox => {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { bounds } of atlas.cells) {
    const [west, south] = toPlane([bounds[0], bounds[1]]);
    const [east, north] = toPlane([bounds[2], bounds[3]]);
    minX = Math.min(minX, west);
    minY = Math.min(minY, south);
    maxX = Math.max(maxX, east);
    maxY = Math.max(maxY, north);
  }
  return [
    minX - DOMAIN_MARGIN_KM,
    minY - DOMAIN_MARGIN_KM,
    maxX + DOMAIN_MARGIN_KM,
    maxY + DOMAIN_MARGIN_KM,
  ];
});
