import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { CountryProperties, Position, TownProperties } from '../../src/model/schema';
import { readFacts } from '../tables/read-facts';
import { namesOf } from '../tables/names-of';
import { buildBasemap, readBasemapBase } from './basemap';
import { areaKm2, intersect, polygonsOf } from './plane';

const { places, names } = readFacts();
const facts = { places, names: new Map(names.map((row) => [row.id, namesOf(row)])) };
const basemap = buildBasemap(readBasemapBase(), facts);

function features<Properties>(object: string): GeoJSON.Feature<GeoJSON.Geometry, Properties>[] {
  const collection = basemap.objects[object] as GeometryCollection<object>;
  return feature(basemap, collection as never as GeometryCollection).features as never;
}

describe('buildBasemap', () => {
  it('keeps Syria with the Golan to within the grid, and the Golan out of Israel', () => {
    const near = (iso: string) => polygonsOf(features<{ iso: string }>('nearLand').find((f) => f.properties.iso === iso)!.geometry);
    const base = readBasemapBase();
    const syria = base.world.find(({ properties }) => properties.iso === 'SY')!;
    const whole = areaKm2(polygonsOf(syria.geometry)) + areaKm2(polygonsOf(base.golan.geometry));
    expect(Math.abs(areaKm2(near('SY')) / whole - 1)).toBeLessThan(1e-4);
    expect(areaKm2(intersect(near('IL'), polygonsOf(base.golan.geometry)))).toBeLessThan(1);
  });

  it('flags both lines of the Golan as disputed and Syria\'s other borders not', () => {
    const disputed = features<{ disputed: boolean }>('borders').find(({ properties }) => properties.disputed)!;
    const vertices = (disputed.geometry as GeoJSON.MultiLineString).coordinates.flat() as unknown as Position[];
    const has = (lng: number, lat: number) => vertices.some((p) => Math.hypot(p[0] - lng, p[1] - lat) < 0.002);
    expect(has(35.8713, 32.9814), 'Alpha line').toBe(true);
    expect(has(35.629, 33.011), 'line at the Jordan').toBe(true);
    expect(vertices.filter(([lng, lat]) => 36 < lng && lng < 42.4 && 32.3 < lat && lat < 37.3)).toEqual([]);
  });

  it('names water and towns in the languages that are had', () => {
    const rivers = features<{ id: string; name?: Record<string, string> }>('rivers');
    expect(rivers.find(({ properties }) => properties.id === 'euphrates')?.properties.name).toMatchObject({ en: 'Euphrates', ar: 'الفرات' });
    const lakes = features<{ id: string; name?: Record<string, string> }>('lakes');
    expect(lakes.find(({ properties }) => properties.id === 'assad')?.properties.name?.['en']).toBe('Lake Assad');
    const towns = features<TownProperties>('towns').map(({ properties }) => properties);
    expect(towns.find(({ id }) => id === 'damascus')).toMatchObject({ rank: 0, capital: true });
    expect(new Set(towns.map(({ id }) => id)).size).toBe(towns.length);
    const iso = features<CountryProperties>('countries').map(({ properties }) => properties.iso);
    expect(iso).toEqual(expect.arrayContaining(['SY', 'TR', 'IQ', 'JO', 'LB', 'KZ', 'CH']));
  });
});
