/**
 * One figure, three places: as the page puts it into words, as the command line prints it, and as the exported files
 * have it. They must agree to the last digit that is printed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { QUESTIONS } from '../../../geodata/query/questions';
import { formatReport, type Format } from '../../../geodata/query/report';
import { areaOf, areasOn } from '../../../src/geo/areas';
import { frontierMatrix } from '../../../src/geo/matrix';
import { matrixReport } from '../../../src/geo/neighbour-matrix';
import { whatIsHere } from '../../../src/geo/point';
import { parseRegion } from '../../../src/geo/region';
import { readShape, type PolygonShape } from '../../../src/geo/shape';
import { answerPolygon } from '../../../src/geo/shape-answer';
import { parseReachLine, within } from '../../../src/geo/within';
import { en } from '../../../src/i18n/en';
import { Translator } from '../../../src/i18n/translator';
import { DEFAULT_DATE, day, type IsoDate } from '../../../src/model/dates';
import { csvOf } from '../../../src/model/report';
import type { Catalog, FirstView } from '../../../src/model/schema';
import { areasCsv, namedAreas } from '../../../src/ui/ask/area-rows';
import type { Block } from '../../../src/ui/cards/card';
import { cardOf } from '../../../src/ui/cards/card-of';

const folder = mkdtempSync(join(tmpdir(), 'atlas-figures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(`public/data/${name}`, 'utf8');
const catalog = JSON.parse(read('catalog.json')) as Catalog;
const firstView = JSON.parse(read('first-view.json')) as FirstView;
const atlas = loadAtlas();
const page = new Translator(() => ({ lang: 'en', messages: en }));
const DAYS = ['2017-05-01', '2018-01-19', '2018-04-04', '2018-12-31'].map(day);

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): Row[] {
  const [header = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((cells) =>
    Object.fromEntries(header.map((key, index) => [key, cells[index] ?? ''])),
  );
}

function printed(
  question: string,
  words: readonly string[],
  {
    date = DEFAULT_DATE,
    format = 'csv',
    matrix = false,
  }: { readonly date?: IsoDate; readonly format?: Format; readonly matrix?: boolean } = {},
): string {
  const report = QUESTIONS[question]!({ atlas, date, words, changes: false, matrix });
  return formatReport(report, format);
}

const cli = (question: string, words: readonly string[], date: IsoDate = DEFAULT_DATE) =>
  rowsOf(printed(question, words, { date }));
const summary = (question: string, words: readonly string[]) =>
  JSON.parse(printed(question, words, { format: 'json' })) as Record<string, string | number>;

/** The digits of a text of the page without its unit and separators: `1,234 km²` gives `1234`. */
const digits = (text: string) => text.replace(/ km²?$|%$/, '').replaceAll(',', '');
const area = (km2: number) => digits(page.area(km2));
const length = (km: number) => digits(page.length(km));
const share = (of: number) => digits(page.share(of));

const region = (text: string) => {
  const result = parseRegion(atlas, text);
  if (!result.ok) throw new Error(text);
  return result.value;
};

describe('areas', () => {
  it.each(DAYS)('of every party and set on %s', (date) => {
    const copied = rowsOf(areasCsv(namedAreas(atlas, date, { atlas, catalog, firstView }), date));
    const asked = cli('area', [], date);
    expect(copied.length).toBeGreaterThan(25);
    for (const row of copied) {
      const { region: id = '' } = row;
      const figure = areaOf(atlas, region(id), date);
      const fromCli = asked.find((other) => other['region'] === id)!;
      for (const [key, value] of Object.entries(fromCli)) expect(row[key], key).toBe(value);
      expect(area(figure.areaKm2), id).toBe(fromCli['area_km2']);
      expect(area(figure.evidencedKm2), id).toBe(fromCli['evidenced_km2']);
      expect(share(figure.shareOfSyria), id).toBe(fromCli['share_of_syria_pct']);
      expect(share(figure.shareOfEvidenced), id).toBe(fromCli['share_of_evidenced_pct']);
    }
  });

  it('of every party on every day in series.csv', () => {
    const series = rowsOf(read('series.csv'));
    expect(series.length).toBeGreaterThan(500);
    for (const row of series) {
      const own = areasOn(atlas, day(row['date']!)).find(({ party }) => party === row['party'])!;
      expect(area(Number(row['area_km2']))).toBe(area(own.areaKm2));
      expect(area(Number(row['sparse_km2']))).toBe(area(own.sparseKm2));
      expect(share(Number(row['share_of_syria']))).toBe(share(own.areaKm2 / firstView.syriaKm2));
    }
    for (const date of DAYS) {
      for (const { id } of atlas.parties) {
        const row = series.filter((each) => each['party'] === id && each['date']! <= date).at(-1)!;
        const child = atlas.parties.find(({ parent }) => parent === id);
        const own = child ? `${id}-without-${child.id}` : id;
        expect(area(Number(row['area_km2']))).toBe(cli('area', [own], date)[0]!['area_km2']);
      }
    }
  });

  it.each(['zones', 'afrin'] as const)('of the layer %s, and who holds how much', (layer) => {
    const { features } = JSON.parse(read(`layers/${layer}.geojson`)) as {
      features: {
        id: string;
        properties: { areaKm2: number; heldKm2: Record<string, number> };
      }[];
    };
    const kind = layer === 'zones' ? 'zone' : 'afrin';
    expect(features.length).toBeGreaterThan(2);
    for (const { id, properties } of features) {
      const asked = cli('overlap', [`${kind}:${id}`]);
      const card = cardOf({ atlas, catalog, date: DEFAULT_DATE }, { kind, id });
      const shown = blockOf(card?.blocks, 'holdings').rows;
      expect(shown.map(({ party }) => party)).toEqual(asked.map((row) => row['party']));
      for (const [index, { party, km2, share: part }] of shown.entries()) {
        expect(area(km2)).toBe(asked[index]!['area_km2']);
        expect(share(part)).toBe(asked[index]!['share_pct']);
        expect(area(properties.heldKm2[party]!)).toBe(asked[index]!['area_km2']);
      }
      const [whole] = cli('area', [`${kind}:${id}`]);
      expect(area(properties.areaKm2)).toBe(whole!['area_km2']);
    }
  });

  it('of an intersection', () => {
    const figure = areaOf(atlas, region('party:gov+tfsa,zone:idlib'), DEFAULT_DATE);
    const { rows } = summary('area', ['gov+tfsa in zone:idlib']) as unknown as {
      rows: Record<string, string | number>[];
    };
    expect(rows[0]!['region']).toBe('party:gov+tfsa,zone:idlib');
    expect(area(figure.areaKm2)).toBe(String(rows[0]!['area_km2']));
  });
});

describe('lengths', () => {
  it('of all frontiers, as a matrix, as neighbours, on cards and copied from the page', () => {
    const matrix = frontierMatrix(atlas, DEFAULT_DATE);
    const copied = rowsOf(csvOf(matrixReport(matrix)));
    const asked = rowsOf(
      printed('neighbours', matrix.rows.map(String), { matrix: true, date: DEFAULT_DATE }),
    );
    for (const { region: id, neighbour, length_km: km } of cli(
      'neighbours',
      matrix.rows.map(String),
    )) {
      const party = id!.slice('party:'.length);
      expect(asked.find((row) => row['region'] === id)![`${neighbour}_km`]).toBe(km);
      expect(copied.find((row) => row['region'] === party)![`${neighbour}_km`]).toBe(km);
      if (km === '0') continue;
      const select = { kind: 'pair', id: `${party}+${neighbour}` } as const;
      const card = cardOf({ atlas, catalog, date: DEFAULT_DATE }, select);
      const value = blockOf(card?.blocks, 'facts').rows.find(
        ({ label }) => label === 'fact.length',
      )?.value;
      expect(value?.type === 'length' && length(value.km)).toBe(km);
      expect(String(summary('frontier', [select.id])['length_km'])).toBe(km);
    }
  });

  it('round a point', () => {
    const answer = whatIsHere(atlas, [36.9, 36.5], DEFAULT_DATE);
    const rows = cli('here', ['36.5', '36.9']);
    const distances = (what: string) =>
      rows.filter((row) => row['what'] === what).map((row) => row['distance_km']);
    const shown = (list: readonly { readonly distanceKm: number }[]) =>
      list.map(({ distanceKm }) => length(distanceKm));
    expect(shown(answer.places)).toEqual(distances('place'));
    expect(shown(answer.frontiers)).toEqual(distances('frontier'));
    expect(shown(answer.borders)).toEqual(distances('border'));
  });
});

describe('questions of the reader', () => {
  it('within reach of a border', () => {
    const line = parseReachLine(atlas, 'border:TR');
    if (!line.ok) throw new Error('expected a border');
    const answer = within(atlas, region('party:sdf'), line.value, 30, DEFAULT_DATE);
    if (!answer.ok) throw new Error(answer.reason.code);
    const asked = summary('within', ['sdf', '30', 'border:TR']);
    expect(area(answer.value.areaKm2)).toBe(String(asked['area_km2']));
    expect(share(answer.value.share)).toBe(Number(asked['share_of_region_pct']).toFixed(1));
    expect(answer.value.places).toHaveLength(Number(asked['places']));
  });

  it('about a shape, with parts of less than half a km² told apart from none', () => {
    const corner = [36.859, 36.512] as const;
    for (const side of [0.004, 0.4]) {
      const [west, south, east, north] = [...corner, corner[0] + side, corner[1] + side] as const;
      const geometry = {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      };
      const file = join(folder, `${side}.geojson`);
      writeFileSync(file, JSON.stringify(geometry));
      const shape = readShape(geometry);
      if (!shape.ok) throw new Error(shape.reason.code);
      const answer = answerPolygon(atlas, shape.value as PolygonShape, DEFAULT_DATE);
      if (!answer.ok) throw new Error(answer.reason.code);
      const rows = cli('shape', [file]);
      const held = rows.filter(({ what }) => what === 'land');
      expect(answer.value.byParty.map(({ areaKm2 }) => area(areaKm2))).toEqual(
        held.map((row) => row['area_km2']),
      );
      expect(answer.value.frontiers.map(({ lengthKm }) => length(lengthKm))).toEqual(
        rows.filter(({ what }) => what === 'frontier').map((row) => row['length_km']),
      );
      expect(String(summary('shape', [file])['area_km2'])).toBe(area(answer.value.areaKm2));
      if (side < 0.01) expect(held.map((row) => row['area_km2'])).toEqual(['<1']);
    }
  });
});

function blockOf<Type extends Block['type']>(
  blocks: readonly Block[] | undefined,
  type: Type,
): Extract<Block, { type: Type }> {
  const found = blocks?.find((block) => block.type === type);
  if (!found) throw new Error(`expected a block ${type}`);
  return found as Extract<Block, { type: Type }>;
}
