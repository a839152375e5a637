import type { Geometry, GeoJSON } from 'geojson';
import type { Position } from '../model/schema';
import { circleRing } from './circle-ring';
import { planarRingArea, toPlane, type PlanePoint } from './plane';
import { ok, refuse, type Reason, type Result } from './result';
import { checkRings } from './shape-validity';

/** A shape that a reader drew, typed or dropped, found usable: rings closed, outer ones counter-clockwise, holes clockwise. */
export type ReaderShape =
  | {
      readonly kind: 'polygon';
      readonly polygons: readonly (readonly (readonly Position[])[])[];
      /** Given where the polygon stands for a circle. */
      readonly circle?: { readonly center: Position; readonly radiusKm: number };
    }
  | { readonly kind: 'line'; readonly lines: readonly (readonly Position[])[] };

export type PolygonShape = Extract<ReaderShape, { readonly kind: 'polygon' }>;
export type LineShape = Extract<ReaderShape, { readonly kind: 'line' }>;

/** Positions of a shape are taken to so many parts of a degree, about a metre, as they stand in a link. */
export const POSITION_STEPS = 1e5;

/** Positions of one shape: beyond this an answer would no longer be immediate. */
export const MAX_SHAPE_POSITIONS = 20_000;
/** The farthest a circle may reach: beyond it, it would be no shape on this map. */
const MAX_RADIUS_KM = 2000;

/**
 * Reads GeoJSON: a polygon or line, several of them, or features of them. Positions are rounded as in a link where that
 * does no harm, so that a file and the link to it have one answer; unclosed rings are closed and clockwise outer rings
 * turned. Sides of polygons are straight in longitude and latitude (RFC 7946), lines are great circles. Refused with a reason: what is not GeoJSON,
 * mixed or point geometries, positions off the Earth, crossings of a shape with itself, and the antimeridian.
 */
export function readShape(input: unknown): Result<ReaderShape> {
  if (typeof input !== 'object' || input === null || !('type' in input)) {
    return refuse({ code: 'not-geojson', detail: 'expected an object with a "type"' });
  }
  let geometries: Geometry[];
  try {
    geometries = geometriesOf(input as GeoJSON);
  } catch {
    return refuse({ code: 'not-geojson', detail: 'expected features with geometries' });
  }
  const polygons: unknown[] = [];
  const lines: unknown[] = [];
  for (const geometry of geometries) {
    const parts = partsOf(geometry);
    if (parts === undefined) {
      return refuse({ code: 'unsupported-geometry', type: geometry.type });
    }
    if (!Array.isArray(parts)) {
      return refuse({
        code: 'not-geojson',
        detail: `expected the coordinates of a ${geometry.type}`,
      });
    }
    const list = geometry.type.endsWith('Polygon') ? polygons : lines;
    // One by one: so many can come that they do not fit the arguments of a call.
    for (const part of parts as unknown[]) list.push(part);
  }
  if (polygons.length > 0 && lines.length > 0) {
    return refuse({ code: 'unsupported-geometry', type: 'polygons with lines' });
  }
  if (polygons.length > 0) return orAsGiven((toTaken) => polygonShape(polygons, toTaken));
  if (lines.length > 0) return orAsGiven((toTaken) => lineShape(lines, toTaken));
  return refuse({ code: 'no-shape' });
}

/** The circle of a radius around a point, of great-circle distance, as a polygon of equal area. */
export function circleShape(center: Position, radiusKm: number): Result<ReaderShape> {
  if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM)) {
    return refuse({ code: 'bad-distance', text: String(radiusKm) });
  }
  if (!isPosition(center)) return refuse({ code: 'bad-position', text: String(center) });
  const ring = circleRing(center, radiusKm);
  const shape = polygonShape([[ring]], asGiven);
  return shape.ok ? ok({ ...shape.value, circle: { center, radiusKm } }) : shape;
}

/** What a geometry has of polygons or lines, as far as its type tells; undefined for one that has neither. */
function partsOf(geometry: Geometry): unknown {
  switch (geometry.type) {
    case 'Polygon':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiPolygon':
    case 'MultiLineString':
      return geometry.coordinates;
    default:
      return undefined;
  }
}

function geometriesOf(input: GeoJSON): Geometry[] {
  if (input.type === 'FeatureCollection') return input.features.flatMap(geometriesOf);
  if (input.type === 'Feature')
    return (input.geometry as Geometry | null) === null ? [] : geometriesOf(input.geometry);
  if (input.type === 'GeometryCollection') return input.geometries.flatMap(geometriesOf);
  return [input];
}

/** From a position that is given to the one that is taken. */
type ToTaken = (given: Position) => Position;

const asGiven: ToTaken = (position) => position;

/** What is too fine to be rounded, with parts or notches of less than a metre, is taken as it is. */
function orAsGiven<Shape>(shapeBy: (toTaken: ToTaken) => Result<Shape>): Result<Shape> {
  const shape = shapeBy(rounded);
  return shape.ok ? shape : shapeBy(asGiven);
}

function rounded([lng, lat]: Position): Position {
  return [
    Math.round(lng * POSITION_STEPS) / POSITION_STEPS,
    Math.round(lat * POSITION_STEPS) / POSITION_STEPS,
  ];
}

function polygonShape(input: readonly unknown[], toTaken: ToTaken): Result<PolygonShape> {
  const polygons: Position[][][] = [];
  for (const polygon of input) {
    if (!Array.isArray(polygon) || polygon.length === 0) {
      return refuse({ code: 'not-geojson', detail: 'expected a polygon as a list of rings' });
    }
    const rings: Position[][] = [];
    for (const [number, positions] of polygon.entries()) {
      const line = readLine(positions, 3, toTaken);
      if (!line.ok) return line;
      const ring = closed(line.value);
      if (ring.length < 4)
        return refuse({ code: 'too-few-points', found: ring.length - 1, expected: 3 });
      const turnsLeft = planarRingArea(ring) > 0;
      rings.push(turnsLeft === (number === 0) ? ring : ring.toReversed());
    }
    polygons.push(rings);
  }
  const problem = tooMany(polygons.flat()) ?? checkRings(polygons);
  return problem ? refuse(problem) : ok({ kind: 'polygon', polygons });
}

function lineShape(input: readonly unknown[], toTaken: ToTaken): Result<ReaderShape> {
  const lines: Position[][] = [];
  for (const positions of input) {
    const line = readLine(positions, 2, toTaken);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const problem = tooMany(lines);
  return problem ? refuse(problem) : ok({ kind: 'line', lines });
}

function tooMany(lines: readonly (readonly Position[])[]) {
  const found = lines.reduce((sum, line) => sum + line.length, 0);
  return found > MAX_SHAPE_POSITIONS
    ? ({ code: 'too-many-points', found, limit: MAX_SHAPE_POSITIONS } as const)
    : null;
}

/** Positions without repetitions and without heights. */
function readLine(input: unknown, expected: number, toTaken: ToTaken): Result<Position[]> {
  if (!Array.isArray(input)) {
    return refuse({ code: 'not-geojson', detail: 'expected a list of positions' });
  }
  const line: Position[] = [];
  for (const position of input as unknown[]) {
    if (!isPosition(position)) return refuse(reasonAgainst(position));
    const last = line.at(-1);
    if (last && Math.abs(last[0] - position[0]) > 180)
      return refuse({ code: 'crosses-antimeridian' });
    const [lng, lat] = toTaken(position);
    if (last?.[0] !== lng || last[1] !== lat) line.push([lng, lat]);
  }
  if (line.length < expected)
    return refuse({ code: 'too-few-points', found: line.length, expected });
  return ok(line);
}

/** The farthest a longitude runs where a shape goes once round the Earth. */
const MAX_DEGREES = 360;
/** Beyond, the numbers are no degrees but metres. */
const MIN_METRES = 1000;

/** Why something is no position. */
function reasonAgainst(position: unknown): Reason {
  const badPosition = (text: string): Reason => ({ code: 'bad-position', text });
  if (!Array.isArray(position)) return badPosition(JSON.stringify(position));
  const numbers = position as unknown[];
  // JSON has no infinite numbers, but too large ones.
  const isInfinite = numbers.some((each) => typeof each === 'number' && !Number.isFinite(each));
  if (isInfinite) return badPosition(`[${numbers.map(String).join(',')}]`);
  const text = JSON.stringify(position);
  const [lng, lat] = numbers.map((number) => Math.abs(Number(number)));
  if (lng! > MIN_METRES || lat! > MIN_METRES) return { code: 'not-degrees', text };
  return lng! > 180 && lng! <= MAX_DEGREES ? { code: 'crosses-antimeridian' } : badPosition(text);
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [lng, lat] = value as unknown[];
  return (
    typeof lng === 'number' &&
    typeof lat === 'number' &&
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90
  );
}

function closed(line: Position[]): Position[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? line : [...line, first];
}

/** Longest step in latitude before an edge is densified, degrees: keeps it within 0.1 m of straight in the plane. */
const MAX_LATITUDE_STEP = 0.025;
/** Positions that densifying may add to one shape; steps grow where a shape spans the Earth. */
const MAX_ADDED_POSITIONS = 50_000;

/**
 * Rings in the equal-area plane, with long edges densified so that they stay straight in longitude and latitude.
 * @param longestDegrees longest step in longitude; where steps are straight in the plane, it does not matter
 */
export function planeLines(
  lines: readonly (readonly Position[])[],
  longestDegrees = Infinity,
): PlanePoint[][] {
  const travelled = [0, 0];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      for (const axis of [0, 1] as const) {
        travelled[axis]! += Math.abs(line[i]![axis] - line[i - 1]![axis]);
      }
    }
  }
  const stepEast = Math.max(longestDegrees, travelled[0]! / MAX_ADDED_POSITIONS);
  const stepNorth = Math.max(MAX_LATITUDE_STEP, travelled[1]! / MAX_ADDED_POSITIONS);
  return lines.map((line) => {
    const points: PlanePoint[] = [toPlane(line[0]!)];
    for (let i = 1; i < line.length; i++) {
      const [[lng1, lat1], [lng2, lat2]] = [line[i - 1]!, line[i]!];
      const steps = Math.max(
        1,
        Math.ceil(Math.abs(lng2 - lng1) / stepEast),
        Math.ceil(Math.abs(lat2 - lat1) / stepNorth),
      );
      for (let k = 1; k < steps; k++) {
        const t = k / steps;
        points.push(toPlane([lng1 + t * (lng2 - lng1), lat1 + t * (lat2 - lat1)]));
      }
      points.push(toPlane([lng2, lat2]));
    }
    return points;
  });
}
