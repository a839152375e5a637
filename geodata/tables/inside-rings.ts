/** Point in polygon, for the check that places lie in the country. */
import type { Position } from '../../src/model/schema';

/** Closed rings `[lng, lat]`; a point in an odd number of them lies in the country. */
export type Rings = readonly (readonly Position[])[];

/** Whether the point lies in an odd number of the rings (ray casting in degrees). */
export function insideRings([lng, lat]: Position, rings: Rings): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [lngA, latA] = ring[i - 1]!;
      const [lngB, latB] = ring[i]!;
      const crosses = latA > lat !== latB > lat;
      if (crosses && lng < ((lngB - lngA) * (lat - latA)) / (latB - latA) + lngA) inside = !inside;
    }
  }
  return inside;
}
