/**
 * A table as a file for the chosen day: comma-separated values, or GeoJSON (RFC 7946). Pure. Numbers are those the page
 * prints; each row names its sources, and the file its day, version, licence and link.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { dissolve } from '../../geo/dissolve';
import { frontierOn, parsePair } from '../../geo/frontier';
import { partiesOf } from '../../geo/party-group';
import { partyMask, setOf } from '../../geo/region';
import type { Atlas, SetKind } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { CitationKey, TableId } from '../../model/ids';
import { LICENCE } from '../../model/licences';
import type { Catalog, Citation, Position } from '../../model/schema';
import type { Selection } from '../../model/view';
import type { TableModel, TableRow } from './table';
import { fieldNames, recordOf, type FieldValue, type TableRecord } from './table-record';

export interface ExportSource {
  readonly atlas: Atlas;
  readonly catalog: Catalog;
  readonly date: IsoDate;
  /** Of the data. */
  readonly version: string;
  /** Absolute address of the table's view. */
  readonly link: string;
}

/** Tables whose rows are shapes or points; the others are exported as values alone. */
const WITH_SHAPES: ReadonlySet<TableId> = new Set<TableId>([
  'parties',
  'zones',
  'afrin',
  'governorates',
  'frontiers',
  'summits',
  'places',
  'events',
  'sites',
]);

/** Tables whose figures are sums over the tiling, which rests on the outline. */
const MEASURED: ReadonlySet<TableId> = new Set<TableId>([
  'parties',
  'zones',
  'afrin',
  'governorates',
  'frontiers',
]);

/** Whether a table can be had as GeoJSON. */
export const hasShapes = (id: TableId): boolean => WITH_SHAPES.has(id);

/** `astana-atlas-places-2018-04-04.csv` */
export function exportName(id: TableId, date: IsoDate, ending: 'csv' | 'geojson'): string {
  return `astana-atlas-${id}-${date}.${ending}`;
}

/**
 * Some rows of a table as comma-separated values (RFC 4180 but for the line ends) under a line of field names. Day,
 * version, sources and licence stand in every line, so that a line cut out still says where it is from.
 */
export function tableCsv(
  model: TableModel,
  rows: readonly TableRow[],
  source: ExportSource,
): string {
  const records = rows.map((row) => recordOf(model, row, source.atlas.parties));
  const fields = fieldNames(records);
  const { date, version } = source;
  const licence = licencesOf(model.id).join('; ');
  const head = [...fields, 'date', 'data_version', 'sources', 'licence'];
  const lines = records.map((record, index) => [
    ...fields.map((field) => record[field] ?? null),
    date,
    version,
    sourcesText(rows[index]!, source.catalog),
    licence,
  ]);
  return [head, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\n') + '\n';
}

/**
 * Some rows of a table as a FeatureCollection: positions in WGS84 `[lng, lat]`, outer rings counter-clockwise. A row
 * without a shape has the geometry null, as the standard provides.
 */
export function tableGeoJson(
  model: TableModel,
  rows: readonly TableRow[],
  source: ExportSource,
): FeatureCollection<Geometry | null, TableRecord & { readonly citations: readonly string[] }> {
  const { atlas, catalog, date, version, link } = source;
  const features = rows.map((row): Feature<Geometry | null, never> => {
    const geometry = row.select && geometryOf(source, row.select);
    const properties = { ...recordOf(model, row, atlas.parties), citations: row.citations };
    return { type: 'Feature', id: row.id, geometry, properties: properties as never };
  });
  const cited = new Set(rows.flatMap(({ citations }) => citations));
  const collection = {
    type: 'FeatureCollection' as const,
    name: model.id,
    version,
    date,
    link,
    licences: licencesOf(model.id),
    sources: Object.fromEntries(
      catalog.citations
        .filter(({ key }) => cited.has(key))
        .map(({ key, publisher, title, date: published, url }) => [
          key,
          { publisher, title, date: published ?? null, url: url ?? null },
        ]),
    ),
    features,
  };
  return collection;
}

function licencesOf(id: TableId): readonly string[] {
  return MEASURED.has(id) ? [LICENCE.geometry, LICENCE.tables] : [LICENCE.tables];
}

function csvCell(value: FieldValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is computed has no source of its own: it rests on all the places. */
function sourcesText({ citations }: TableRow, { citations: all }: Catalog): string {
  if (citations.length === 0) return 'Astana Atlas: derived from its table of cited places';
  return citations
    .flatMap((key: CitationKey) => all.find((citation) => citation.key === key) ?? [])
    .map(sourceText)
    .join('; ');
}

function sourceText({ publisher, title, date, url }: Citation): string {
  const published = date === undefined ? '' : ` (${date})`;
  return `${publisher}: ${title}${published}${url === undefined ? '' : ` ${url}`}`;
}

const SET_KINDS: Partial<Record<Selection['kind'], SetKind>> = {
  zone: 'zone',
  afrin: 'afrin',
  governorate: 'governorate',
};

/** The shape of what a row selects; null where it has none on the day. */
function geometryOf(source: ExportSource, { kind, id }: Selection): Geometry | null {
  const { atlas, catalog, date } = source;
  const setKind = SET_KINDS[kind];
  if (setKind !== undefined) {
    const cells = setOf(atlas, setKind, id)?.cells ?? [];
    const mask = new Uint8Array(atlas.cells.length);
    for (const cell of cells) mask[cell] = 1;
    return landOf(atlas, mask);
  }
  switch (kind) {
    case 'party': {
      const members = partiesOf(atlas.parties, id);
      return members && landOf(atlas, partyMask(atlas, members, date));
    }
    case 'pair':
      return lineOf(atlas, id, date);
    case 'place':
      return pointOf(atlas.places.find((place) => place.id === id)?.point);
    case 'summit':
      return pointOf(
        catalog.cities.find(
          (city) => city.id === id || city.meetings.some((meeting) => meeting.id === id),
        )?.point,
      );
    case 'event':
      return pointOf(catalog.events.find((event) => event.id === id)?.point);
    case 'site':
      return pointOf(catalog.sites.find((site) => site.id === id)?.point);
    default:
      return null;
  }
}

function landOf(atlas: Atlas, mask: Uint8Array): Geometry | null {
  const land = dissolve(atlas, mask);
  return land.coordinates.length === 0 ? null : land;
}

function lineOf(atlas: Atlas, pair: string, date: IsoDate): Geometry | null {
  const sides = parsePair(atlas, pair);
  if (!sides.ok) return null;
  const { stretches } = frontierOn(atlas, date, ...sides.value);
  if (stretches.length === 0) return null;
  return {
    type: 'MultiLineString',
    coordinates: stretches.map(({ line }) => line.map(([lng, lat]) => [lng, lat])),
  };
}

function pointOf(point: Position | undefined): Geometry | null {
  return point === undefined ? null : { type: 'Point', coordinates: [point[0], point[1]] };
}
