import type { GeometryObject } from 'topojson-specification';
import { ringOfArcs } from '../geo/decode-arcs';
import { planarRingArea } from '../geo/plane';
import type { Position } from '../model/schema';

/** The outer ring of the largest polygon of a geometry. */
export function largestRing(
  geometry: GeometryObject,
  arcs: readonly (readonly Position[])[],
): readonly Position[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.arcs]
      : geometry.type === 'MultiPolygon'
        ? geometry.arcs
        : [];
  let largest: readonly Position[] = [];
  let largestArea = -1;
  for (const [outer] of polygons) {
    if (!outer) continue;
    const ring = ringOfArcs(arcs, outer);
    const area = Math.abs(planarRingArea(ring));
    if (area > largestArea) [largest, largestArea] = [ring, area];
  }
  return largest;
}

/** The centroid of a ring in plain degrees, or null where it lies outside the ring or the ring has no area. */
export function ringCentroid(ring: readonly Position[]): Position | null {
  let [twiceArea, x, y] = [0, 0, 0];
  // Relative to a corner: products of plain degrees would lose the digits that matter for a small ring.
  const [originLng, originLat] = ring[0] ?? [0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i]![0] - originLng, ring[i]![1] - originLat];
    const [bx, by] = [ring[i + 1]![0] - originLng, ring[i + 1]![1] - originLat];
    const cross = ax * by - bx * ay;
    twiceArea += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (twiceArea === 0) return null;
  const centroid: Position = [originLng + x / (3 * twiceArea), originLat + y / (3 * twiceArea)];
  return insideRing(centroid, ring) ? centroid : null;
}

function insideRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i]!, ring[i + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
