/** The committed files the basemap is made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { Names } from '../../src/model/schema';
import type { RiverPart } from './river-courses';

type Area<Properties> = Feature<Polygon | MultiPolygon, Properties>;

export interface BasemapBase {
  /** The world with the detailed region in it; Syria without the occupied Golan. */
  readonly world: readonly Area<{ iso: string; name: string }>[];
  readonly golan: Area<{ id: string }>;
  readonly lakes: readonly Area<{ id: string; names?: Names }>[];
  /** In Syria the Euphrates of the derivation, elsewhere and otherwise `rivers.geojson`. */
  readonly euphrates: Feature<LineString, { id: string }>;
  readonly rivers: readonly RiverPart[];
  /** Hand-recorded tables beside this file, by name. */
  readonly tables: Readonly<Record<BasemapTable, string>>;
}

const TABLES = ['countries.tsv', 'disputed-borders.tsv', 'seas.tsv', 'towns.tsv', 'syrian-towns.tsv'] as const;
type BasemapTable = (typeof TABLES)[number];

export function readBasemapBase(folder: string = import.meta.dirname): BasemapBase {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const features = <T>(name: string): T[] => (JSON.parse(text(name)) as FeatureCollection).features as T[];
  return {
    world: features('world.geojson'),
    golan: features<BasemapBase['golan']>('golan.geojson')[0]!,
    lakes: features('lakes.geojson'),
    euphrates: features<BasemapBase['euphrates']>('euphrates.geojson')[0]!,
    rivers: features('rivers.geojson'),
    tables: Object.fromEntries(TABLES.map((name) => [name, text(name)])) as Record<BasemapTable, string>,
  };
}
