/**
 * The Earth as the sphere that Turf measures on. In Syria's latitudes it is within 0.07 % of the WGS84 ellipsoid in
 * area and about 0.25 % in length.
 */
import { distance } from '@turf/distance';
import { earthRadius } from '@turf/helpers';
import type { Position } from '../model/schema';

/** Mean radius of the Earth (IUGG R1) as Turf has it, km. */
export const EARTH_RADIUS_KM = earthRadius / 1000;

/** Radians per degree. */
export const RADIANS = Math.PI / 180;

/** Great-circle distance, km. */
export function distanceKm(a: Position, b: Position): number {
  return distance(a as [number, number], b as [number, number]);
}

/** Length of a line of great-circle steps, km. */
export function lineLengthKm(line: readonly Position[]): number {
  let total = 0;
  for (let i = 1; i < line.length; i++) total += distanceKm(line[i - 1]!, line[i]!);
  return total;
}

/** Initial bearing of the great circle from `a` to `b`, degrees clockwise from north, `[0, 360)`. */
export function bearingDegrees(a: Position, b: Position): number {
  const lat1 = a[1] * RADIANS;
  const lat2 = b[1] * RADIANS;
  const dLng = (b[0] - a[0]) * RADIANS;
  const east = Math.sin(dLng) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLng);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

/** The eight points of the compass, clockwise from north. */
export const COMPASS_POINTS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

/** The compass point nearest to a bearing in degrees. */
export function compassPoint(bearing: number): CompassPoint {
  return COMPASS_POINTS[Math.round(bearing / 45) % COMPASS_POINTS.length]!;
}
