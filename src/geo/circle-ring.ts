import type { Position } from '../model/schema';
import { EARTH_RADIUS_KM, RADIANS } from './sphere';

/** Vertices of a circle; its radius is widened so that the polygon has the circle's area. */
const CIRCLE_VERTICES = 256;

/** The closed ring that stands for the circle of a radius around a point, of great-circle distance. */
export function circleRing(center: Position, radiusKm: number): Position[] {
  const half = Math.PI / CIRCLE_VERTICES;
  const angular = (radiusKm / EARTH_RADIUS_KM) * Math.sqrt((2 * half) / Math.sin(2 * half));
  const [lng, lat] = [center[0] * RADIANS, center[1] * RADIANS];
  return Array.from({ length: CIRCLE_VERTICES + 1 }, (_, index): Position => {
    const bearing = -2 * half * (index % CIRCLE_VERTICES);
    const sinLat =
      Math.sin(lat) * Math.cos(angular) + Math.cos(lat) * Math.sin(angular) * Math.cos(bearing);
    const dLng = Math.atan2(
      Math.sin(bearing) * Math.sin(angular) * Math.cos(lat),
      Math.cos(angular) - Math.sin(lat) * sinLat,
    );
    return [(lng + dLng) / RADIANS, Math.asin(sinLat) / RADIANS];
  });
}
