/** The committed base geometry is what the derivation relies on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { areaKm2, intersect, polygonsOf, signedArea, type Polygons } from './plane';
import { distanceToSegmentM } from './simplify';

const here = import.meta.dirname;
const read = (name: string): GeoJSON.Feature[] =>
  (JSON.parse(readFileSync(join(here, name), 'utf8')) as GeoJSON.FeatureCollection).features;
const land = (name: string): Polygons => polygonsOf(read(name)[0]!.geometry);
const neighbour = (iso: string): Polygons =>
  polygonsOf(read('neighbours.geojson').find(({ properties }) => properties?.['iso'] === iso)!.geometry);

const FILES = readdirSync(here).filter((name) => name.endsWith('.geojson'));
const [syria, golan, outline] = ['syria.geojson', 'golan.geojson', 'outline.geojson'].map(land) as [
  Polygons,
  Polygons,
  Polygons,
];

/** Segments of all rings, the same whichever way they run. */
function segments(polygons: Polygons): Set<string> {
  return new Set(
    polygons.flat().flatMap((ring) => ring.slice(1).map((to, i) => [ring[i]!.join(), to.join()].sort().join(' '))),
  );
}

describe('every area file', () => {
  const areas = FILES.flatMap((name) =>
    read(name)
      .filter(({ geometry }) => geometry.type.endsWith('Polygon'))
      .map(({ geometry }) => ({ name, geometry })),
  );

  it('has closed rings of at least four positions, outer ones counter-clockwise, holes clockwise', () => {
    expect(areas.length).toBeGreaterThan(150);
    for (const { name, geometry } of areas) {
      const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as GeoJSON.MultiPolygon).coordinates) as unknown as Polygons;
      for (const rings of polygons) {
        rings.forEach((ring, i) => {
          expect(ring.length, name).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1), name).toEqual(ring[0]);
          expect(signedArea(ring) > 0, name).toBe(i === 0);
        });
      }
    }
  });

  it('has at most five decimals', () => {
    for (const name of FILES) expect(readFileSync(join(here, name), 'utf8'), name).not.toMatch(/\.\d{6}/);
  });
});

describe('the Golan', () => {
  it('has about the published area', () => {
    expect(areaKm2(golan)).toBeGreaterThan(1100);
    expect(areaKm2(golan)).toBeLessThan(1250);
  });

  it('fits Syria and its other neighbours segment by segment', () => {
    const own = segments(golan);
    const others = [syria, ...['IL', 'JO', 'LB'].map(neighbour)].map(segments);
    const shared = others.map((other) => [...own].filter((segment) => other.has(segment)).length);
    expect(shared.every((count) => count >= 20)).toBe(true);
    expect([...own].filter((segment) => !others.some((other) => other.has(segment)))).toEqual([]);
  });

  it('leaves nothing of itself to Israel', () => {
    expect(areaKm2(intersect(golan, neighbour('IL')))).toBeLessThan(1e-6);
  });

  it('makes one clean outline with Syria', () => {
    expect(outline).toHaveLength(1);
    expect(outline[0]).toHaveLength(1);
    expect(areaKm2(outline)).toBeCloseTo(areaKm2(syria) + areaKm2(golan), 3);
    const parts = [syria, golan].map(segments);
    expect([...segments(outline)].filter((segment) => !parts.some((part) => part.has(segment)))).toEqual([]);
  });
});

it('every segment of the outline east of the coast is a segment of a neighbour', () => {
  const neighbours = ['TR', 'IQ', 'JO', 'IL', 'LB'].map((iso) => segments(neighbour(iso)));
  const alone = [...segments(outline)].filter((segment) => !neighbours.some((other) => other.has(segment)));
  expect(alone.length).toBeGreaterThan(100);
  const coastEast = 36;
  expect(alone.filter((segment) => segment.split(' ').some((end) => Number(end.split(',')[0]) > coastEast))).toEqual([]);
});

describe('the Euphrates', () => {
  const line = (read('euphrates.geojson')[0]!.geometry as GeoJSON.LineString).coordinates as unknown as Position[];
  const distanceKm = (point: Position): number =>
    Math.min(...line.slice(1).map((end, i) => distanceToSegmentM(point, line[i]!, end))) / 1000;

  it('runs from Turkey to Iraq', () => {
    expect(line[0]![1]).toBeGreaterThan(36.83);
    expect(line.at(-1)![0]).toBeGreaterThan(41);
  });

  it.each<[string, number, number, number]>([
    ['Jarabulus', 38.0277, 36.8004, 1.5],
    ['Qarah Qawzaq bridge', 38.2242, 36.6362, 1.5],
    ['Tishrin dam', 38.2, 36.391, 1.5],
    ['Tabqa dam', 38.567, 35.871, 1.5],
    ['Raqqa', 39.01, 35.95, 3],
    ['Deir ez-Zor', 40.14, 35.34, 1.5],
    ['Asharah', 40.5601, 34.9213, 1.5],
    ['Hajin', 40.827, 34.6927, 2],
    ['Baghuz Tahtani', 40.9923, 34.4322, 1.5],
  ])('passes %s', (_, lng, lat, withinKm) => {
    expect(distanceKm([lng, lat])).toBeLessThan(withinKm);
  });
});
