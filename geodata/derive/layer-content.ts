/** What the exported layers are made of. */
import type { Feature, Geometry } from 'geojson';
import type { Atlas } from '../../src/model/atlas';
import type { IsoDate } from '../../src/model/dates';
import { LANGUAGES, type CitationKey } from '../../src/model/ids';
import type { Catalog, Names, Place, Position } from '../../src/model/schema';
import type { DrawnArc } from './arcs';

export interface LayersInput {
  readonly version: string;
  readonly date: IsoDate;
  readonly atlas: Atlas;
  readonly arcs: readonly DrawnArc[];
  readonly catalog: Catalog;
  /** With gazetteer ids, which the page's own file leaves out. */
  readonly places: readonly Place[];
}

export type Properties = Record<string, unknown>;

/** A layer's content before it is wrapped; `cited` are the keys its features use. */
export interface Layer {
  readonly title: string;
  readonly features: Feature[];
  readonly citations: readonly CitationKey[];
}

/** `name_en`, `name_ar` … : one column a language, in every feature; null where the language has no name for it. */
export function named(names: Names): Properties {
  return Object.fromEntries(
    LANGUAGES.map((language) => [`name_${language}`, names[language] ?? null]),
  );
}

export function area(id: string, geometry: Geometry, properties: Properties): Feature {
  return { type: 'Feature', id, geometry, properties: { id, ...properties } };
}

export function point(id: string, [lng, lat]: Position, properties: Properties): Feature {
  return area(id, { type: 'Point', coordinates: [lng, lat] }, properties);
}

/** Two decimals: a hectare. */
export const round = (value: number) => Math.round(value * 100) / 100;
