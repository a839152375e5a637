/** Puts the countries of the detailed region into the generalised world, so that land and borders run through. */
import { areaKm2, boxPolygon, subtract, unite, type Polygons, type Ring } from './plane';
import type { Box } from './world';

export interface Detail {
  /** ISO 3166 alpha-2. */
  readonly iso: string;
  /** The country's land within the region. */
  readonly land: Polygons;
}

export interface Country {
  readonly iso: string;
  readonly name: string;
  readonly land: Polygons;
}

/**
 * Countries whose land in the region is the detailed one and elsewhere the generalised one. Territories that lie
 * wholly in the region and have no detail of their own (those that ISO 3166 gives no code) are left out.
 */
export function insertDetail(world: readonly Country[], details: readonly Detail[], region: Box): Country[] {
  const hole = boxPolygon(region);
  return world.flatMap((country) => {
    const detail = details.find(({ iso }) => iso === country.iso);
    const touched = country.land.filter(([outer]) => overlaps(outer!, region));
    if (touched.length === 0) return [country];
    const apart = country.land.filter((part) => !touched.includes(part));
    const outside = [...apart, ...subtract(touched, hole)];
    const land = detail ? unite(outside, detail.land) : outside;
    return areaKm2(land) > 0 ? [{ ...country, land }] : [];
  });
}

function overlaps(ring: Ring, [west, south, east, north]: Box): boolean {
  const lngs = ring.map((p) => p[0]);
  const lats = ring.map((p) => p[1]);
  return Math.min(...lngs) < east && Math.max(...lngs) > west && Math.min(...lats) < north && Math.max(...lats) > south;
}
