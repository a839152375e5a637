import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { areasOn } from '../../src/geo/areas';
import { en } from '../../src/i18n/en';
import { Translator } from '../../src/i18n/translator';
import { day, DEFAULT_DATE } from '../../src/model/dates';
import { areaFigure, lengthFigure, percentFigure } from '../../src/model/figures';
import { isListed } from '../../src/model/listed-places';
import { BadInput } from './bad-input';
import { loadAtlas } from './load-atlas';
import { QUESTIONS } from './questions';
import { formatReport, type Format } from './report';

const top = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'atlas-query-'));
afterAll(() => rmSync(folder, { recursive: true }));

const atlas = loadAtlas();
const ask = (
  question: string,
  words: readonly string[],
  format: Format = 'csv',
  { changes = false, matrix = false } = {},
) =>
  formatReport(QUESTIONS[question]!({ atlas, date: DEFAULT_DATE, words, changes, matrix }), format);
const rowsOf = (csv: string) => csv.split('\n').map((line) => line.split(','));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the questions', () => {
  it('print the same figures as the page and the exported files', () => {
    const translator = new Translator(() => ({ lang: 'en', messages: en }));
    const series = rowsOf(readFileSync(`${top}public/data/series.csv`, 'utf8'));
    const csv = rowsOf(ask('area', []));
    for (const { party, areaKm2 } of areasOn(atlas, DEFAULT_DATE)) {
      const id = party === 'sdf' ? 'party:sdf-without-ypg' : `party:${party}`;
      const printed = csv.find(([region]) => region === id)?.[1];
      expect(translator.area(areaKm2).replace(/[^0-9]/g, '')).toBe(printed);
      const exported = series.filter(([id, from]) => id === party && from! <= DEFAULT_DATE).at(-1);
      expect(String(areaFigure(Number(exported![2])))).toBe(printed);
    }
  });

  it('round as the page does', () => {
    const translator = new Translator(() => ({ lang: 'en', messages: en }));
    const digits = (text: string) => Number(text.replace(/[^0-9.]/g, ''));
    for (let n = 1; n < 500; n++) {
      // From 0.5 on, an area is printed as a number.
      const value = Math.max(0.5, (n * 7.3137) % 997);
      expect(lengthFigure(value)).toBe(digits(translator.length(value)));
      expect(areaFigure(value)).toBe(digits(translator.area(value)));
      expect(percentFigure(value / 997)).toBe(digits(translator.share(value / 997)));
    }
  });

  it('give the same table in every format', () => {
    const csv = rowsOf(ask('neighbours', ['sdf', 'gov']));
    const json = JSON.parse(ask('neighbours', ['sdf', 'gov'], 'json')) as {
      rows: Record<string, string | number>[];
    };
    expect(json.rows.map((row) => Object.values(row).map(String))).toEqual(csv.slice(1));
    const text = ask('neighbours', ['sdf', 'gov'], 'text');
    for (const row of csv.slice(1)) expect(text).toMatch(new RegExp(row.join('\\s+')));
  });

  it('put regions against their neighbours as a matrix of the same lengths', () => {
    const long = rowsOf(ask('neighbours', ['zones', 'afrin:district'])).slice(1);
    const [header, ...rows] = rowsOf(
      ask('neighbours', ['zones', 'afrin:district'], 'csv', { matrix: true }),
    );
    expect(rows.map(([region]) => region)).toContain('zone:ghouta');
    for (const [region, neighbour, length, points] of long) {
      const row = rows.find(([id]) => id === region)!;
      expect(row[header!.indexOf(`${neighbour}_km`)]).toBe(length);
      if (length === '0') expect(row.at(-1)).toContain(`${neighbour}:${points}`);
    }
  });

  it.each(['sdf+tfsa', 'occupied+IL'])('list the frontier %s with all its stretches', (pair) => {
    const [header, all, ...rows] = rowsOf(ask('frontier', [pair]));
    expect(header?.slice(0, 3)).toEqual(['what', 'stretch', 'length_km']);
    expect(all?.[0]).toBe('all');
    const stretches = rows.filter(([what]) => what === 'stretch');
    expect(stretches.map(([, number]) => number)).toEqual(
      stretches.map((_, index) => String(index + 1)),
    );
    const sum = stretches.reduce((total, [, , lengthKm]) => total + Number(lengthKm), 0);
    expect(Math.abs(sum - Number(all?.[2]))).toBeLessThanOrEqual(stretches.length / 2);
  });

  it('split a zone, on a day and through the days', () => {
    const rows = rowsOf(ask('overlap', ['zone:ghouta'])).slice(1);
    const total = rows.reduce((sum, row) => sum + Number(row[4]), 0);
    expect(total).toBeCloseTo(100, 0);
    expect(
      rowsOf(ask('overlap', ['zone:ghouta'], 'csv', { changes: true })).length,
    ).toBeGreaterThan(rows.length + 1);
  });

  it('say what is here, from degrees, minutes and seconds', () => {
    const [header, holder, decides] = rowsOf(ask('here', ['36°12′N', '37°9′E']));
    expect(holder?.slice(0, 2)).toEqual(['holder', 'gov']);
    expect(decides?.[0]).toBe('decided by');
    expect(['high', 'medium', 'low']).toContain(decides?.[header!.indexOf('confidence')]);
    expect(['verified', 'recalled']).toContain(decides?.[header!.indexOf('known')]);
    expect(decides?.[header!.indexOf('sources')]).not.toBe('');
  });

  it('count the places that the table of places lists, and no others', () => {
    const within = JSON.parse(ask('within', ['syria', '500', 'place:palmyra'], 'json')) as {
      rows: { what: string; id: string }[];
    };
    const near = within.rows.filter(({ what }) => what === 'place').map(({ id }) => id);
    expect(near.toSorted()).toEqual(
      atlas.places.flatMap((place) => (isListed(place) ? [place.id] : [])).toSorted(),
    );
  });

  it('say what lies within reach', () => {
    const answer = JSON.parse(ask('within', ['sdf', '30', 'border:TR'], 'json')) as {
      area_km2: number;
      rows: { what: string; id: string; area_km2: number | null }[];
    };
    const land = answer.rows.filter(({ what }) => what === 'land');
    // `sdf` is the whole that was asked about, so a part of it cannot go by that name.
    expect(land.map(({ id }) => id)).toEqual(['sdf-without-ypg', 'ypg']);
    const sum = land.reduce((total, row) => total + (row.area_km2 ?? 0), 0);
    expect(Math.abs(sum - answer.area_km2)).toBeLessThanOrEqual(1);
    const [, all] = rowsOf(ask('within', ['sdf', '30', 'border:TR']));
    expect(all?.slice(0, 4)).toEqual(['all', '', '', String(answer.area_km2)]);
  });

  it('say what lies within reach of a shape in a file', () => {
    const point = atlas.places.find(({ id }) => id === 'raqqa')!.point;
    const short = { type: 'LineString', coordinates: [point, [point[0] + 1e-4, point[1]]] };
    const rows = rowsOf(ask('within', ['syria', '10', `shape:${file('short.geojson', short)}`]));
    expect(rows.find(([what]) => what === 'place')?.[1]).toBe('raqqa');
    const [, all] = rows;
    // A circle of 10 km.
    expect(Math.abs(Number(all?.[3]) - 314)).toBeLessThanOrEqual(1);
  });

  it('answer for the shape of an exported zone with the figures of the zone', () => {
    const layer = JSON.parse(readFileSync(`${top}public/data/layers/zones.geojson`, 'utf8')) as {
      features: { id: string; geometry: unknown }[];
    };
    const homs = layer.features.find(({ id }) => id === 'homs');
    const shape = rowsOf(ask('shape', [file('homs.geojson', homs?.geometry)]));
    const split = rowsOf(ask('overlap', ['zone:homs'])).slice(1);
    const land = shape.filter(([what]) => what === 'land');
    expect(land.map(([, id, , area]) => [id, area])).toEqual(
      split.map(([, , party, area]) => [party, area]),
    );
  });

  it('follow a line', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [35, 35],
        [38.5, 36.5],
      ],
    };
    const rows = rowsOf(ask('shape', [file('line.geojson', line)]));
    expect(rows.filter(([what]) => what === 'leg')).toHaveLength(1);
    expect(rows.find(([what]) => what === 'leg')?.[2]).toBe(
      rows.find(([what]) => what === 'line')?.[2],
    );
    expect(rows.some(([what]) => what === 'crossing')).toBe(true);
  });

  it.each([
    ['area', ['nowhere'], 'unknown region "nowhere"'],
    ['neighbours', ['zone:x'], 'unknown region "zone:x"'],
    ['frontier', ['gov'], 'unknown pair "gov"'],
    ['frontier', [], 'expected PAIR, found 0 words'],
    ['overlap', [], 'expected a set'],
    ['overlap', ['party:gov'], 'unknown set "party:gov"'],
    ['overlap', ['zone:ghouta:x'], 'unknown set "zone:ghouta:x"'],
    ['area', ['sdf-without-gov'], 'unknown region "sdf-without-gov"'],
    ['within', ['sdf', '0x1e', 'border:TR'], 'bad distance "0x1e"'],
    ['within', ['sdf', '30', 'shape:/nowhere.geojson'], 'cannot read the file'],
    ['here', ['x'], 'bad coordinates "x"'],
    ['within', ['sdf', 'far', 'border:TR'], 'bad distance "far"'],
    ['within', ['sdf', '30', 'border:FR'], 'unknown line "border:FR"'],
    ['shape', ['/nowhere.geojson'], 'cannot read the file'],
  ])('refuse %s %j in one line', (question, words, message) => {
    expect(() => ask(question, words)).toThrow(message);
    expect(() => ask(question, words)).toThrow(BadInput);
    expect(() => ask(question, words)).not.toThrow('\n');
  });

  it('refuse files that are no shapes', () => {
    expect(() => ask('shape', [file('a.geojson', 'no JSON')])).toThrow('is not JSON');
    expect(() => ask('shape', [file('b.geojson', { type: 'Point', coordinates: [1, 2] })])).toThrow(
      'unsupported geometry "Point"',
    );
    const away = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    expect(() => ask('shape', [file('c.geojson', away)])).toThrow('outside Syria');
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'geodata/query.ts', ...args], {
      cwd: top,
      encoding: 'utf8',
    });

  it('answers, for the day asked about', () => {
    const { status, stdout } = run('area', 'gov', '--date', '2017-05-01', '--json');
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: { area_km2: number }[] };
    const gov = areasOn(atlas, day('2017-05-01')).find(({ party }) => party === 'gov');
    expect(rows[0]!.area_km2).toBe(areaFigure(gov!.areaKm2));
  }, 30_000);

  it('exits with 1 and one line for bad input', () => {
    const { status, stdout, stderr } = run('area', '--date', '2018-02-30');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('query: bad date "2018-02-30": expected YYYY-MM-DD\n');
    const misplaced = run('area', 'gov', '--matrix');
    expect([misplaced.status, misplaced.stdout]).toEqual([1, '']);
    expect(misplaced.stderr).toBe('query: --matrix goes with neighbours only\n');
    const broken = run('area', 'foo\nbar');
    expect(broken.stderr).toMatch(/^query: unknown region "foo\\nbar": .*\n$/);
    const twice = run('area', '--date', '2018-01-01', '--date', '2018-01-02');
    expect([twice.status, twice.stderr]).toEqual([1, 'query: expected --date once\n']);
    const all = run('overlap', 'zone:ghouta', '--changes', '--date', '2018-01-01');
    expect([all.status, all.stdout]).toEqual([1, '']);
  }, 60_000);

  it('ends quietly where nobody reads on', () => {
    const { stderr } = spawnSync(
      'sh',
      ['-c', `'${process.execPath}' --import tsx geodata/query.ts area districts | true`],
      { cwd: top, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
  }, 30_000);
});
