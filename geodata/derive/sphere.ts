/** Directions on the sphere of `src/geo`, in radians as the derivation needs them. */
import { EARTH_RADIUS_KM, RADIANS } from '../../src/geo/sphere';
import type { Position } from '../../src/model/schema';

/** Initial bearing from `a` to `b` in radians, clockwise from north, in (-π, π]. */
export function azimuth(a: Position, b: Position): number {
  const dLng = (b[0] - a[0]) * RADIANS;
  const latA = a[1] * RADIANS;
  const latB = b[1] * RADIANS;
  return Math.atan2(
    Math.sin(dLng) * Math.cos(latB),
    Math.cos(latA) * Math.sin(latB) - Math.sin(latA) * Math.cos(latB) * Math.cos(dLng),
  );
}

/** The point reached from `start` over `km` on the great circle with the initial bearing `bearing` (radians). */
export function destination(start: Position, bearing: number, km: number): Position {
  const angle = km / EARTH_RADIUS_KM;
  const lat = start[1] * RADIANS;
  const sinLat =
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
  const lng =
    start[0] * RADIANS +
    Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * sinLat,
    );
  return [lng / RADIANS, Math.asin(sinLat) / RADIANS];
}
