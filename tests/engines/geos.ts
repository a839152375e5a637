/** GEOS, as an engine independent of this project's own geometry. Coordinates are those of the plane they are given in. */
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';

type Geos = Awaited<ReturnType<typeof initGeosJs>>;
type Ring = readonly (readonly [number, number])[];

export interface GeosEngine {
  /** A polygon or several; the pointer stays valid until {@link GeosEngine.free}. */
  read(polygons: readonly (readonly Ring[])[]): number;
  area(geometry: number): number;
  intersectionArea(a: number, b: number): number;
  /** What two polygons have in common; lines and points where they only touch. */
  intersection(a: number, b: number): Geometry;
  union(geometries: readonly number[]): number;
  isValid(geometry: number): boolean;
  free(geometry: number): void;
}

export async function geosEngine(): Promise<GeosEngine> {
  const geos: Geos = await initGeosJs();
  const measure = (fn: (geometry: number, out: number) => number, geometry: number): number => {
    const out = geos.Module._malloc(8);
    fn(geometry, out);
    const value = geos.Module.getValue(out, 'double');
    geos.Module._free(out);
    return value;
  };
  const measured = (fn: (geometry: number, out: number) => number, geometry: number): number => {
    const value = measure(fn, geometry);
    geos.GEOSGeom_destroy(geometry);
    return value;
  };
  return {
    read: (polygons) => {
      const coordinates = polygons as unknown as MultiPolygon['coordinates'];
      const geometry: Polygon | MultiPolygon =
        coordinates.length === 1
          ? { type: 'Polygon', coordinates: coordinates[0]! }
          : { type: 'MultiPolygon', coordinates };
      return geojsonToGeosGeom(geometry, geos);
    },
    area: (geometry) => measure((pointer, out) => geos.GEOSArea(pointer, out), geometry),
    intersectionArea: (a, b) =>
      measured((pointer, out) => geos.GEOSArea(pointer, out), geos.GEOSIntersection(a, b)),
    intersection: (a, b) => {
      const geometry = geos.GEOSIntersection(a, b);
      const common = geosGeomToGeojson(geometry, geos) as Geometry;
      geos.GEOSGeom_destroy(geometry);
      return common;
    },
    union: (geometries) => {
      const clones = new Uint32Array(geometries.map((geometry) => geos.GEOSGeom_clone(geometry)));
      const list = geos.Module._malloc(clones.byteLength);
      geos.Module.HEAPU32.set(clones, list / 4);
      const collection = geos.GEOSGeom_createCollection(7, list, clones.length);
      geos.Module._free(list);
      const union = geos.GEOSUnaryUnion(collection);
      geos.GEOSGeom_destroy(collection);
      return union;
    },
    isValid: (geometry) => Boolean(geos.GEOSisValid(geometry)),
    free: (geometry) => geos.GEOSGeom_destroy(geometry),
  };
}
