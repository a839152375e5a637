/** The files for other people's programs, and the sizes the page is designed for. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Position as JsonPosition } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areasOn, syriaArea } from '../../src/geo/areas';
import { planarRingArea, toPlane } from '../../src/geo/plane';
import { day, DEFAULT_DATE } from '../../src/model/dates';
import { DATED_LAYER_IDS, LANGUAGES } from '../../src/model/ids';
import type { FirstView, Manifest } from '../../src/model/schema';
import { loadAtlas } from '../query/load-atlas';

const DATA = fileURLToPath(new URL('../../public/data/', import.meta.url));
const read = (name: string) => readFileSync(`${DATA}${name}`, 'utf8');
const atlas = loadAtlas();

interface LayerFile extends FeatureCollection {
  readonly date: string;
  readonly licences: readonly { readonly licence: string; readonly properties: string[] }[];
  readonly sources: Readonly<Record<string, unknown>>;
}

/** All positions of a geometry's coordinates, however deep. */
function positions(coordinates: unknown): JsonPosition[] {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? [list as JsonPosition] : list.flatMap(positions);
}

describe.each(DATED_LAYER_IDS)('layers/%s.geojson', (id) => {
  const layer = JSON.parse(read(`layers/${id}.geojson`)) as LayerFile;

  it('has features with unique ids and a name each', () => {
    expect(layer.date).toBe(DEFAULT_DATE);
    expect(layer.features.length).toBeGreaterThan(0);
    const ids = layer.features.map((feature) => feature.id);
    expect(new Set(ids).size).toBe(ids.length);
    const odd = layer.features.filter(
      ({ id: own, properties }) => properties?.['id'] !== own || !properties?.['name_en'],
    );
    expect(odd).toEqual([]);
  });

  it('has a column a language for names, and sources wherever it states who held or did what', () => {
    for (const { id: own, properties } of layer.features) {
      for (const language of LANGUAGES) {
        expect(properties, String(own)).toHaveProperty(`name_${language}`);
      }
      // Meetings have their own, city by city; governorates and districts state no fact beyond their places.
      if (id === 'summits' || id === 'admin') continue;
      expect(properties!['citations'], String(own)).not.toEqual([]);
      expect(properties, String(own)).toHaveProperty('citations');
    }
  });

  it('has coordinates of five decimals at most', () => {
    const values = layer.features.flatMap(({ geometry }) => {
      if (geometry.type === 'GeometryCollection') throw new Error('expected plain geometries');
      return positions(geometry.coordinates).flat();
    });
    expect(values.filter((value) => !/^-?\d+(\.\d{1,5})?$/.test(String(value)))).toEqual([]);
  });

  it('follows the right-hand rule', () => {
    for (const { geometry } of layer.features) {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) {
        const areas = rings.map((ring) =>
          planarRingArea(ring.map(([lng, lat]) => toPlane([lng!, lat!]))),
        );
        expect(areas[0]).toBeGreaterThan(0);
        for (const hole of areas.slice(1)) expect(hole).toBeLessThan(0);
        for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
      }
    }
  });

  it('says under which licence each property stands, and names every source it cites', () => {
    const licensed = new Set(layer.licences.flatMap(({ properties }) => properties));
    expect(licensed).toContain('geometry');
    const all = layer.features.map(({ properties }) => properties ?? {});
    const used = new Set(all.flatMap((properties) => Object.keys(properties)));
    expect([...used].filter((property) => !licensed.has(property))).toEqual([]);
    const cited = new Set(all.flatMap(({ citations }) => (citations ?? []) as string[]));
    expect([...cited].filter((key) => !(key in layer.sources))).toEqual([]);
  });
});

describe('control.geojson', () => {
  it('gives the areas of the atlas', () => {
    const { features } = JSON.parse(read('layers/control.geojson')) as LayerFile;
    for (const { party, areaKm2 } of areasOn(atlas, DEFAULT_DATE)) {
      const own = features.filter(({ properties }) => properties?.['party'] === party);
      const sum = own.reduce((total, { properties }) => total + Number(properties?.['areaKm2']), 0);
      expect(sum).toBeCloseTo(areaKm2, 1);
    }
  });
});

describe('series.csv', () => {
  const [header, ...rows] = read('series.csv')
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));

  it('has empty columns for the ranges', () => {
    expect(header!.slice(-2)).toEqual(['range_low_km2', 'range_high_km2']);
    for (const row of rows) expect(row.slice(-2)).toEqual(['', '']);
  });

  it.each(['2017-05-01', '2017-10-22', '2018-04-04', '2018-12-31'])(
    'gives the areas of %s by the last row of each party',
    (text) => {
      const date = day(text);
      for (const { party, areaKm2 } of areasOn(atlas, date)) {
        const last = rows.findLast(([id, from]) => id === party && from! <= date);
        expect(Number(last![2])).toBeCloseTo(areaKm2, 1);
        expect(Number(last![3])).toBeCloseTo(areaKm2 / syriaArea(atlas).areaKm2, 5);
      }
    },
  );

  it('has a row only where something changed', () => {
    for (const [index, row] of rows.entries()) {
      const previous = rows[index - 1];
      if (previous?.[0] !== row[0]) continue;
      expect(row[1]! > previous![1]!).toBe(true);
      expect(row.slice(2)).not.toEqual(previous!.slice(2));
    }
  });
});

describe('first-view.json', () => {
  const view = JSON.parse(read('first-view.json')) as FirstView;

  it('carries the exact areas of the opening day', () => {
    expect(view.areas).toEqual(areasOn(atlas, DEFAULT_DATE));
    expect(view.syriaKm2).toBe(syriaArea(atlas).areaKm2);
  });

  it('has a label for every zone and Afrin shape that is drawn, and for every party with land', () => {
    const { zones, afrin, control } = view.topology.objects;
    expect(view.zones.map(({ id }) => id)).toEqual(zones.geometries.map(({ id }) => id));
    expect(view.afrin.map(({ id }) => id)).toEqual(afrin.geometries.map(({ id }) => id));
    const drawn = new Set(
      control.geometries.map(({ properties }) => (properties as { party: string }).party),
    );
    expect(new Set(view.partyLabels.map(({ party }) => party))).toEqual(drawn);
  });
});

describe('sizes', () => {
  it.each([
    ['first-view.json', 45],
    ['basemap.topojson', 80],
    ['geometry.topojson', 205],
    ['control.json', 100],
  ])('%s stays below %s kB compressed', (name, limitKb) => {
    expect(gzipSync(read(name)).length / 1000).toBeLessThan(limitKb);
  });
});

describe('manifest.json', () => {
  const manifest = JSON.parse(read('manifest.json')) as Manifest;

  it('lists every file with its hash', () => {
    const files = [
      ...readdirSync(DATA).filter((name) => /\.(json|topojson|csv)$/.test(name)),
      ...DATED_LAYER_IDS.map((id) => `layers/${id}.geojson`),
    ].filter((name) => name !== 'manifest.json');
    expect(Object.keys(manifest.outputs).sort()).toEqual(files.sort());
    for (const [name, { sha256, bytes }] of Object.entries(manifest.outputs)) {
      expect(sha256).toBe(createHash('sha256').update(read(name)).digest('hex'));
      expect(bytes).toBe(Buffer.byteLength(read(name)));
    }
  });

  it('lists the tables and base files it was made from', () => {
    const root = fileURLToPath(new URL('../', import.meta.url));
    expect(Object.keys(manifest.inputs)).toContain('sources/places.tsv');
    for (const name of Object.keys(manifest.inputs))
      expect(existsSync(`${root}${name}`)).toBe(true);
  });
});
