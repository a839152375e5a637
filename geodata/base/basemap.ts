/** The basemap: land, borders, water and names in one quantized topology, detailed around Syria and coarse elsewhere. */
import type { Feature } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { BasemapTopology, Position } from '../../src/model/schema';
import type { BasemapBase } from './basemap-base';
import { countryLabels, seaLabels, townLabels, type BasemapFacts } from './basemap-labels';
import { bordersOf, parseBorderRules, type Owner } from './borders';
import { polygonsOf, type Polygons, type Ring } from './plane';
import { REGION } from './region';
import { riverCourses } from './river-courses';
import { within, type Box } from './world';

export { readBasemapBase } from './basemap-base';
export type { BasemapFacts } from './basemap-labels';

/** Grid of the file, degrees: that of the source package, 10 m. */
const GRID = 1e-4;
/** Grid of the coarse world; multiples of {@link GRID}, because round numbers compress. */
const COARSE_GRID = 0.04;
/** Where people zoom in; Syria with a margin, `[west, south, east, north]`. */
const CLOSE: Box = [35.4, 32.2, 42.5, 37.4];
/** A vertex stays where the triangle with its neighbours is larger, km². */
const MIN_TRIANGLE_KM2 = { water: 0.06, land: 0.12 } as const;
/** How many times larger it must be away from {@link CLOSE}. */
const COARSER_AWAY = 12;
const EARTH_RADIUS_KM = 6371.0088;
/** The weight of a vertex that never goes. */
const KEEP = Infinity;

/** Countries drawn as the near land. */
const NEAR = ['SY', 'TR', 'IQ', 'JO', 'LB', 'IL', 'PS'] as const;
const GOLAN_KEY = 'golan';

interface LandProperties {
  readonly key: string;
}
type TopoArea = (TopoPolygon<LandProperties> | TopoMultiPolygon<LandProperties>) & { properties: LandProperties };

/** Objects as documented at {@link BasemapTopology}. Pure; the same input gives the same bytes. */
export function buildBasemap(base: BasemapBase, facts: BasemapFacts): BasemapTopology {
  const owners: Owner[] = [
    ...base.world.map(({ properties, geometry }) => ({
      key: properties.iso === '-99' ? properties.name : properties.iso,
      land: roundOutsideRegion(polygonsOf(geometry)),
    })),
    { key: GOLAN_KEY, land: polygonsOf(base.golan.geometry) },
  ];
  const raw = topology({
    owners: collection(owners.map(({ key, land }) => feature({ key }, multiPolygon(land)))),
    borders: collection(borderFeatures(owners, base)),
    lakes: collection(base.lakes.map(({ properties: { id, names }, geometry }) => feature({ id, ...(names && { name: names }) }, geometry))),
    rivers: collection(riverFeatures(base)),
    countries: collection(countryLabels(base, facts)),
    seas: collection(seaLabels(base)),
    towns: collection(townLabels(base, facts)),
  }) as unknown as Layers;
  const generalised = generalise(raw);
  const { owners: lands, ...others } = generalised.objects;
  const areas = lands.geometries as TopoArea[];
  const near = NEAR.map((iso) => {
    const parts = areas.filter(({ properties: { key } }) => key === iso || (iso === 'SY' && key === GOLAN_KEY));
    return { ...mergeArcs(generalised, parts), properties: { iso } };
  });
  const objects = {
    land: mergeArcs(generalised, areas),
    nearLand: { type: 'GeometryCollection' as const, geometries: near },
    ...others,
  };
  return quantize({ ...generalised, objects } as unknown as Layers, { scale: [GRID, GRID], translate: [-180, -90] });
}

type Layer = 'owners' | 'borders' | 'lakes' | 'rivers' | 'countries' | 'seas' | 'towns';
type Layers = Topology<Record<Layer, GeometryCollection<object>>>;

/** Drops vertices that do not matter at the scale at which each thing is read. Shared arcs stay shared. */
function generalise(raw: Layers): Layers {
  const weighted = presimplify(raw, sphericalTriangleArea);
  const { owners, lakes, rivers } = weighted.objects;
  const water = new Set(arcsOf([lakes, rivers]));
  const syria = (owners.geometries as TopoArea[]).filter(({ properties: { key } }) => key === 'SY' || key === GOLAN_KEY);
  const outline = new Set(arcsOf(syria));
  weighted.arcs.forEach((arc, i) => {
    const closeKm2 = water.has(i) ? MIN_TRIANGLE_KM2.water : MIN_TRIANGLE_KM2.land;
    for (const point of arc) {
      const minKm2 = within(point, CLOSE) ? closeKm2 : closeKm2 * COARSER_AWAY;
      point[2] = outline.has(i) ? KEEP : point[2]! * (EARTH_RADIUS_KM ** 2 / minKm2);
    }
  });
  return simplify(weighted, 1);
}

function arcsOf(geometries: readonly GeometryObject[]): number[] {
  return geometries.flatMap((geometry) => {
    if (geometry.type === 'GeometryCollection') return arcsOf(geometry.geometries);
    const arcs = 'arcs' in geometry ? (geometry.arcs as unknown[]).flat(3) as number[] : [];
    return arcs.map((arc) => (arc < 0 ? ~arc : arc));
  });
}

/** Round vertices outside the detailed region, and with them fewer digits. */
function roundOutsideRegion(land: Polygons): Polygons {
  const round = (degrees: number): number => Math.round(degrees / COARSE_GRID) * COARSE_GRID;
  const onGrid = (ring: Ring): Ring =>
    ring
      .map((point): Position => (within(point, REGION) ? point : [round(point[0]), round(point[1])]))
      .filter((p, i, all) => i === 0 || p[0] !== all[i - 1]![0] || p[1] !== all[i - 1]![1]);
  return land
    .map((rings) => rings.map(onGrid).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
}

function borderFeatures(owners: readonly Owner[], base: BasemapBase): Feature[] {
  const borders = bordersOf(owners, parseBorderRules(base.tables['disputed-borders.tsv']));
  return [false, true].map((disputed) =>
    feature({ disputed }, multiLine(borders.filter((border) => border.disputed === disputed).map(({ line }) => line))),
  );
}

function riverFeatures({ rivers, euphrates, lakes }: BasemapBase): Feature[] {
  const parts = [...rivers, { ...euphrates, properties: { ...euphrates.properties, rank: 1 } }];
  const water = lakes.flatMap(({ geometry }) => polygonsOf(geometry));
  return riverCourses(parts, water).map(({ id, rank, names, lines }) =>
    feature({ id, rank, ...(names && { name: names }) }, multiLine(lines)),
  );
}

function feature<Properties extends GeoJSON.GeoJsonProperties, Shape extends GeoJSON.Geometry>(
  properties: Properties,
  geometry: Shape,
): Feature<Shape, Properties> {
  return { type: 'Feature', properties, geometry };
}

function collection(features: Feature[]): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features };
}

const multiPolygon = (polygons: Polygons): GeoJSON.MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons as unknown as GeoJSON.Position[][][],
});

const multiLine = (lines: readonly (readonly Position[])[]): GeoJSON.MultiLineString => ({
  type: 'MultiLineString',
  coordinates: lines as unknown as GeoJSON.Position[][],
});
