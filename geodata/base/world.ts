/** The world of the summit cities, from Natural Earth, generalised: more so the farther from where people look. */
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { areaKm2, polygonsOf, type Polygons, type Ring } from './plane';

export type Box = readonly [west: number, south: number, east: number, north: number];

export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export interface WorldCountry {
  /** ISO 3166 numeric code; empty where Natural Earth has none (Kosovo, Somaliland, …). */
  readonly id: string;
  readonly name: string;
  readonly land: Polygons;
}

export interface WorldOptions {
  /** By area of interest, the first that holds a vertex counts: it goes where its triangle is smaller, km². */
  readonly tiers: readonly { readonly box: Box; readonly triangleKm2: number }[];
  /** An island goes where it is smaller than this many triangles. */
  readonly islandTriangles: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const ANTARCTICA = '010';

/** All countries but Antarctica, simplified together so that borders stay shared. */
export function extractWorld(atlas: WorldAtlas, options: WorldOptions): WorldCountry[] {
  const { tiers, islandTriangles } = options;
  const tolerance = (point: readonly number[]): number =>
    tiers.find(({ box }) => within(point, box))?.triangleKm2 ?? Infinity;
  const weighted = presimplify(atlas, sphericalTriangleArea);
  for (const point of weighted.arcs.flat()) point[2]! *= EARTH_RADIUS_KM ** 2 / tolerance(point);
  const simple = simplify(weighted, 1);
  const keep = ([outer]: Ring[]): boolean =>
    outer!.length >= 4 && areaKm2([[outer!]]) >= islandTriangles * tolerance(outer![0]!);
  return simple.objects.countries.geometries
    .map((geometry): WorldCountry => {
      const shape = feature<{ name: string }>(simple, geometry as never) as GeoJSON.Feature<
        GeoJSON.Geometry,
        { name: string }
      >;
      return {
        id: String(geometry.id ?? ''),
        name: shape.properties.name,
        land: unwrap(polygonsOf(shape.geometry))
          .filter(keep)
          .map((rings) => rings.filter((ring) => ring.length >= 4)),
      };
    })
    .filter(({ id, land }) => land.length > 0 && id !== ANTARCTICA);
}

/** One country as it stands in the package. */
export function countryOf(atlas: WorldAtlas, id: string): Polygons {
  const geometry = atlas.objects.countries.geometries.find((candidate) => candidate.id === id);
  if (geometry === undefined) throw new Error(`world-atlas: expected a country ${id}, found none`);
  return polygonsOf((feature(atlas, geometry as never) as GeoJSON.Feature).geometry);
}

/** Whether a point `[lng, lat, …]` lies in the box. */
export function within(point: readonly number[], [west, south, east, north]: Box): boolean {
  const [lng, lat] = [point[0]!, point[1]!];
  return west <= lng && lng <= east && south <= lat && lat <= north;
}

/** Rings that cross the date line go on east of 180°, instead of jumping to -180°. */
function unwrap(polygons: Polygons): Polygons {
  const crosses = (ring: Ring): boolean => ring.some((p, i) => i > 0 && Math.abs(p[0] - ring[i - 1]![0]) > 180);
  return polygons.map((rings) =>
    rings.map((ring) => (crosses(ring) ? ring.map(([lng, lat]) => [lng < 0 ? lng + 360 : lng, lat]) : ring)),
  );
}
