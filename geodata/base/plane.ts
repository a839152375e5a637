/**
 * The plane in which everything is cut: cylindrical equal-area, `(lng in degrees, sin lat)`. Turf's area is the exact
 * shoelace there, so the areas of parts add up to the area of the whole.
 */
import * as polyclip from 'polyclip-ts';
import type { Position } from '../../src/model/schema';

/** Closed ring of `[lng, lat]`. */
export type Ring = Position[];
/** Outer ring first, then holes. */
export type Rings = Ring[];
/** Polygons of a multipolygon. */
export type Polygons = Rings[];

/** Fixed precision of all committed base geometry: 1e-5 degrees, about one metre. */
const GRID_PER_DEGREE = 1e5;

const RADIANS_PER_DEGREE = Math.PI / 180;
const EARTH_RADIUS_KM = 6371.0088;

type PlanePolygons = [number, number][][][];

const onGrid = (degrees: number): number => Math.round(degrees * GRID_PER_DEGREE) / GRID_PER_DEGREE;

function toPlane(polygons: Polygons): PlanePolygons {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [lng, Math.sin(lat * RADIANS_PER_DEGREE)])),
  );
}

function fromPlane(polygons: PlanePolygons): Polygons {
  return polygons
    .map((rings) =>
      rings
        .map((ring) =>
          withoutRepeats(ring.map(([x, y]): Position => [onGrid(x), onGrid(Math.asin(y) / RADIANS_PER_DEGREE)])),
        )
        .filter((ring) => ring.length >= 4),
    )
    .filter((rings) => rings.length > 0)
    .map(rightHanded);
}

/** Twice the signed area of a ring in the plane (degrees × sine); positive where it runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    const [s0, s1] = [Math.sin(y0 * RADIANS_PER_DEGREE), Math.sin(y1 * RADIANS_PER_DEGREE)];
    sum += (x1 - x0) * -(s0 + s1);
  }
  return sum;
}

/** Area of polygons on the sphere of mean radius, km². */
export function areaKm2(polygons: Polygons): number {
  const doubled = polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
  return (doubled / 2) * RADIANS_PER_DEGREE * EARTH_RADIUS_KM ** 2;
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
}

/** RFC 7946: outer rings counter-clockwise, holes clockwise. */
function rightHanded(rings: Rings): Rings {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** A line on the grid. */
export function snapLine(line: readonly Position[]): Position[] {
  return withoutRepeats(line.map(([lng, lat]): Position => [onGrid(lng), onGrid(lat)]));
}

/** Any polygons on the grid and right-handed. */
export function snapPolygons(polygons: readonly (readonly (readonly Position[])[])[]): Polygons {
  return polygons.map((rings) =>
    rightHanded(rings.map(snapLine)),
  );
}

/** Polygons of a GeoJSON geometry, on the grid and right-handed. */
export function polygonsOf(geometry: GeoJSON.Geometry): Polygons {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : null;
  if (polygons === null) throw new Error(`expected polygons, found ${geometry.type}`);
  return snapPolygons(polygons as unknown as Polygons);
}

/** What the first has and none of the others has. */
export function subtract(from: Polygons, ...others: Polygons[]): Polygons {
  return fromPlane(polyclip.difference(toPlane(from), ...others.map(toPlane)));
}

export function intersect(a: Polygons, b: Polygons): Polygons {
  return fromPlane(polyclip.intersection(toPlane(a), toPlane(b)));
}

export function unite(...all: Polygons[]): Polygons {
  const [first, ...rest] = all.map(toPlane);
  return first === undefined ? [] : fromPlane(polyclip.union(first, ...rest));
}

/** A box `[west, south, east, north]` as a polygon. */
export function boxPolygon([west, south, east, north]: readonly [number, number, number, number]): Polygons {
  return [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]];
}
