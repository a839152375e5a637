/** The committed base geometry under `geodata/base/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import type { Position } from '../../src/model/schema';
import type { Outside } from '../../src/model/ids';
import type { Neighbour } from './outside';

const BASE = fileURLToPath(new URL('../base/', import.meta.url));

type Ring = readonly Position[];

export interface BaseGeometry {
  /** Syria without the occupied Golan. */
  readonly syria: readonly Ring[];
  readonly golan: Ring;
  /** Syria with the occupied Golan. */
  readonly outline: readonly Ring[];
  readonly neighbours: readonly Neighbour[];
  /** Centre line of the Euphrates, downstream. */
  readonly euphrates: Ring;
}

export function readBase(): BaseGeometry {
  const [golan] = ringsOf('golan.geojson');
  const [euphrates] = linesOf('euphrates.geojson');
  if (!golan || !euphrates)
    throw new Error('expected a ring in golan.geojson and a line in euphrates.geojson');
  return {
    syria: ringsOf('syria.geojson'),
    golan,
    outline: ringsOf('outline.geojson'),
    neighbours: readCollection('neighbours.geojson').features.map(({ properties, geometry }) => ({
      id: properties!['iso'] as Outside,
      rings: ringsOfGeometry(geometry),
    })),
    euphrates,
  };
}

function readCollection(file: string): FeatureCollection {
  return JSON.parse(readFileSync(`${BASE}${file}`, 'utf8')) as FeatureCollection;
}

function ringsOf(file: string): Ring[] {
  return readCollection(file).features.flatMap(({ geometry }) => ringsOfGeometry(geometry));
}

function ringsOfGeometry(geometry: GeoJSON.Geometry): Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Ring[];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat() as unknown as Ring[];
  throw new Error(`expected areas, found ${geometry.type}`);
}

function linesOf(file: string): Ring[] {
  return readCollection(file).features.map(({ geometry }) => {
    if (geometry.type !== 'LineString')
      throw new Error(`${file}: expected lines, found ${geometry.type}`);
    return geometry.coordinates as unknown as Ring;
  });
}

/** Every committed data file of the base geometry, by name, for the manifest. */
export function readBaseFiles(): { file: string; text: string }[] {
  return readdirSync(BASE)
    .filter((file) => /\.(geojson|tsv|topojson)$/.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${BASE}${file}`, 'utf8') }));
}
