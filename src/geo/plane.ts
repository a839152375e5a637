/**
 * The cylindrical equal-area plane: x = R·λ, y = R·sin φ, in km. A polygon's area in it is exactly the area that
 * `@turf/area` gives on the sphere, so whatever is cut in this plane adds up to the whole.
 */
import type { Position } from '../model/schema';
import { EARTH_RADIUS_KM, RADIANS } from './sphere';

/** A point of the equal-area plane, km. */
export type PlanePoint = readonly [x: number, y: number];

/** Points of the plane, or `[lng, lat]`, as x, y, x, y …, in which sums over many are fast. */
export function flatPoints(points: readonly (readonly [x: number, y: number])[]): Float64Array {
  const flat = new Float64Array(2 * points.length);
  for (let i = 0; i < points.length; i++) {
    flat[2 * i] = points[i]![0];
    flat[2 * i + 1] = points[i]![1];
  }
  return flat;
}

/** x, y, x, y … moved by a way. */
export function shifted(flat: Float64Array, dx: number, dy: number): Float64Array {
  const moved = new Float64Array(flat.length);
  for (let i = 0; i < flat.length; i += 2) {
    moved[i] = flat[i]! + dx;
    moved[i + 1] = flat[i + 1]! + dy;
  }
  return moved;
}

/** x, y, x, y … of the plane as longitude, latitude, longitude, latitude … in degrees. */
export function flatPositions(flat: Float64Array): Float64Array {
  const positions = new Float64Array(flat.length);
  for (let i = 0; i < flat.length; i += 2) {
    positions[i] = flat[i]! / EARTH_RADIUS_KM / RADIANS;
    positions[i + 1] = Math.asin(flat[i + 1]! / EARTH_RADIUS_KM) / RADIANS;
  }
  return positions;
}

/** From `[lng, lat]` in degrees to the plane. */
export function toPlane([lng, lat]: Position): PlanePoint {
  return [EARTH_RADIUS_KM * lng * RADIANS, EARTH_RADIUS_KM * Math.sin(lat * RADIANS)];
}

/** From the plane to `[lng, lat]` in degrees. */
export function fromPlane([x, y]: PlanePoint): Position {
  return [x / EARTH_RADIUS_KM / RADIANS, Math.asin(y / EARTH_RADIUS_KM) / RADIANS];
}

/** Signed area of a ring in its own units, positive where counter-clockwise; the ring may be closed or not. */
export function planarRingArea(ring: readonly (readonly [number, number])[]): number {
  const origin = ring[0];
  if (!origin) return 0;
  let doubled = 0;
  // Relative to the first point, so that a small ring far from the origin keeps its digits.
  for (let i = 1; i < ring.length - 1; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    doubled += (x1 - origin[0]) * (y2 - origin[1]) - (x2 - origin[0]) * (y1 - origin[1]);
  }
  return doubled / 2;
}

/** Squared distance from a point to a straight step, in the units of both. */
export function squaredToStep(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x: number,
  y: number,
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  // Of a step without length there is only its beginning.
  const t = along > 0 ? Math.min(1, along) : 0;
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}
