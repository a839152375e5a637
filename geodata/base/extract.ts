/** `npm run base`: fetches the pinned source packages and rewrites the base geometry beside this file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOLAN } from './golan';
import { insertDetail, type Country } from './insert-detail';
import { fetchPackage, type PackageSpec } from './packages';
import { areaKm2, polygonsOf, snapLine, snapPolygons, type Polygons } from './plane';
import { parseRows } from './point-table';
import { extractRegion, REGION } from './region';
import { extractEuphrates, extractLakes } from './water';
import { countryOf, extractWorld, within, type WorldAtlas, type WorldOptions } from './world';
import { featureCollection, lineFeature, polygonFeature, type AnyFeature } from './write-geojson';

/** Finest around the region, coarser as far as the summit cities, coarse beyond. */
const WORLD: WorldOptions = {
  tiers: [
    { box: [18, 26, 57, 48], triangleKm2: 120 },
    { box: [-12, 8, 82, 62], triangleKm2: 500 },
    { box: [-360, -90, 360, 90], triangleKm2: 9000 },
  ],
  islandTriangles: 4,
};
const CYPRUS_NUMERIC = '196';
/** Natural Earth's and our mark of a territory without a code of ISO 3166. */
const NO_CODE = '-99';

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'base-geometry-'));
try {
  extract();
} finally {
  rmSync(folder, { recursive: true });
}

function extract(): void {
  const lakeAreas = fetchWater('@geo-maps/earth-lakes-100m@0.6.0');
  const riverAreas = fetchWater('@geo-maps/earth-rivers-10m@0.6.0');
  const atlas = fetchPackage('world-atlas@2.0.2', folder)('countries-50m.json') as WorldAtlas;

  const lakes = extractLakes(table('lakes.tsv'), { lakes: lakeAreas, rivers: riverAreas }).map((lake) => ({
    ...lake,
    polygons: snapPolygons(lake.polygons),
  }));
  write('lakes.geojson', lakes.map(({ id, names, polygons }) => polygonFeature(names ? { id, names } : { id }, polygons)));

  const euphrates = extractEuphrates(
    [...lakeAreas, ...riverAreas],
    table('euphrates-guide.tsv'),
    table('euphrates-banks.tsv'),
  );
  write('euphrates.geojson', [lineFeature({ id: 'euphrates' }, snapLine(euphrates))]);

  const { syria, golan, outline, neighbours, surroundings } = extractRegion({
    countries: fetchPackage('@geo-maps/countries-coastline-100m@0.6.0', folder)('map.geo.json') as GeoJSON.FeatureCollection,
    tiberias: lakes.find((lake) => lake.id === 'tiberias')!.polygons,
    golanRing: table('golan-ring.tsv'),
    cyprus: countryOf(atlas, CYPRUS_NUMERIC),
  });
  console.log(`Syria ${areaKm2(syria).toFixed(1)} km², Golan ${areaKm2(golan).toFixed(1)} km²`);
  write('syria.geojson', [polygonFeature({ iso: 'SY', area: 'without the occupied Golan' }, syria)]);
  write('golan.geojson', [polygonFeature({ ...GOLAN }, golan)]);
  write('outline.geojson', [polygonFeature({ iso: 'SY', area: 'with the occupied Golan' }, outline)]);
  write('neighbours.geojson', neighbours.map(({ iso, land }) => polygonFeature({ iso }, land)));

  const details = [{ iso: 'SY', land: syria }, ...neighbours, ...surroundings];
  const world = insertDetail(codedWorld(atlas), details, REGION);
  write('world.geojson', world.map(({ iso, name, land }) => polygonFeature({ iso, name }, land)));
}

/** Natural Earth's numeric codes as alpha-2, for the countries of the table. */
function codedWorld(atlas: WorldAtlas): Country[] {
  const rows = parseRows('countries.tsv', table('countries.tsv'));
  return extractWorld(atlas, WORLD).map(({ id, name, land }) => {
    const row = rows.find((candidate) => (id === '' ? candidate['name'] === name : candidate['id'] === id));
    return { iso: row?.['iso'] ?? NO_CODE, name, land };
  });
}

function fetchWater(spec: PackageSpec): Polygons {
  const collection = fetchPackage(spec, folder)('map.geo.json') as GeoJSON.GeometryCollection;
  return collection.geometries.flatMap(polygonsOf).filter(([outer]) => outer!.some((point) => within(point, REGION)));
}

function table(name: string): string {
  return readFileSync(join(here, name), 'utf8');
}

function write(name: string, features: readonly AnyFeature[]): void {
  const text = featureCollection(features);
  writeFileSync(join(here, name), text);
  console.log(`${name}: ${features.length} features, ${(text.length / 1000).toFixed(0)} kB`);
}
