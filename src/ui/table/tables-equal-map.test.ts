/** The tables, the map and the published series say the same, on five days and with the published data. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { Translator } from '../../i18n/translator';
import { buildAtlas } from '../../geo/build-atlas';
import { areasOn, syriaArea } from '../../geo/areas';
import { holdersOn } from '../../geo/holders';
import { lineLengthKm } from '../../geo/sphere';
import { day, spanContains } from '../../model/dates';
import { areaFigure, lengthFigure, percentFigure } from '../../model/figures';
import { LAYER_IDS } from '../../model/ids';
import type {
  Catalog,
  ControlFile,
  FirstView,
  GeometryTopology,
  Position,
} from '../../model/schema';
import { joinTexts, type Textless, type Texts } from '../../model/texts';
import { createSceneBuilder } from '../../scene/build-scene';
import { NONE_NAMED, NO_OVERLAY } from '../../scene/vocabulary';
import { heldKm2 } from '../legend/layer-summary';
import { cellText } from './arrange';
import type { TableCell } from './table';
import { tableCsv, tableGeoJson } from './table-export';
import { tableOf } from './table-model';
import { recordOf } from './table-record';

function published(name: string): unknown {
  return JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
}

const firstView = published('first-view.json') as FirstView;
const catalog = joinTexts<Catalog>(published('catalog.json') as Textless<Catalog>, [
  published('catalog.en.json') as Texts,
]);
const atlas = buildAtlas(
  published('geometry.topojson') as GeometryTopology,
  published('control.json') as ControlFile,
  firstView.parties,
);
const i18n = new Translator(() => ({ lang: 'en', messages: en }));
const build = createSceneBuilder();

/** `series.csv`: km² by party with the day from which it holds, ascending by day. */
const series = readFileSync('public/data/series.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([party = '', from = '', km2 = '', share = '']) => ({
    party,
    from,
    km2: Number(km2),
    share: Number(share),
  }));

/** A party with those counted within it, as ids. */
const family = (id: string) =>
  firstView.parties
    .filter((party) => party.id === id || party.parent === id)
    .map((each) => each.id);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const areaOfCell = (cell: TableCell | undefined) => {
  if (cell?.type !== 'area') throw new Error(`expected an area, found ${JSON.stringify(cell)}`);
  return cell;
};

const DAYS = ['2017-05-01', '2017-11-22', '2018-04-04', '2018-07-31', '2018-12-31'].map(day);

describe.each(DAYS)('on %s', (date) => {
  const source = { atlas, catalog, date };
  const scene = build({
    firstView,
    basemap: null,
    atlas,
    catalog,
    hovered: null,
    overlay: NO_OVERLAY,
    named: NONE_NAMED,
    theme: 'light',
    lang: 'en',
    view: { date, layers: LAYER_IDS, select: null, allMeetings: true, compare: null },
  });
  const cellsOnMap = scene.dated.cells!.states;
  const edgesOnMap = scene.dated.edges!.states;

  it('the table of parties has the areas of the coloured cells, the legend and the series', () => {
    const legend = {
      firstView,
      atlas,
      catalog,
      date,
      allMeetings: true,
      areas: areasOn(atlas, date),
    };
    for (const { id, cells } of tableOf('parties', source).rows) {
      const { km2, share } = areaOfCell(cells[1]);
      const members: readonly string[] = family(id);
      const coloured = atlas.cells.reduce(
        (sum, cell, index) =>
          members.includes(String(cellsOnMap[index]!['party'])) ? sum + cell.areaKm2 : sum,
        0,
      );
      expect(km2, `${id}: coloured cells`).toBeCloseTo(coloured, 6);
      const held = heldKm2(legend, firstView.parties.find((party) => party.id === id)!.id)!;
      expect(i18n.area(km2), `${id}: legend`).toBe(i18n.area(held.areaKm2));
      expect(share).toBeCloseTo(held.areaKm2 / firstView.syriaKm2, 9);
      const listed = members.map((member) =>
        series.findLast((row) => row.party === member && row.from <= date)!,
      );
      expect(km2, `${id}: series`).toBeCloseTo(
        listed.reduce((sum, row) => sum + row.km2, 0),
        1,
      );
      expect(share).toBeCloseTo(
        listed.reduce((sum, row) => sum + row.share, 0),
        5,
      );
    }
  });

  it('the areas of the parties that are counted within none add up to the country', () => {
    const rows = tableOf('parties', source).rows;
    const top = rows.filter(({ cells }) => cells[5] === null);
    const sum = top.reduce((km2, { cells }) => km2 + areaOfCell(cells[1]).km2, 0);
    expect(sum).toBeCloseTo(syriaArea(atlas).areaKm2, 6);
  });

  it('the tables of zones, Afrin and governorates split by the coloured cells', () => {
    for (const [table, kind] of [
      ['zones', 'zone'],
      ['afrin', 'afrin'],
      ['governorates', 'governorate'],
    ] as const) {
      for (const { id, cells } of tableOf(table, source).rows) {
        const set = atlas.sets.find((each) => each.kind === kind && each.id === id);
        const split = cells[2];
        if (set === undefined) {
          expect([cells[1], split], `${id} has no shape`).toEqual([null, null]);
          continue;
        }
        if (split?.type !== 'split') throw new Error(`expected a split of ${id}`);
        const coloured = new Map<string, number>();
        for (const index of set.cells) {
          const party = String(cellsOnMap[index]!['party']);
          coloured.set(party, (coloured.get(party) ?? 0) + atlas.cells[index]!.areaKm2);
        }
        expect(split.parts.map(({ party }) => party as string).sort(), id).toEqual(
          [...coloured.keys()].sort(),
        );
        for (const { party, km2 } of split.parts)
          expect(km2, `${id}: ${party}`).toBeCloseTo(coloured.get(party)!, 6);
        expect(areaOfCell(cells[1]).km2).toBeCloseTo(
          split.parts.reduce((sum, { km2 }) => sum + km2, 0),
          6,
        );
      }
    }
  });

  it('the table of frontiers has the lengths of the drawn lines', () => {
    const top = (id: string) => firstView.parties.find((party) => party.id === id)?.parent ?? id;
    const drawn = new Map<string, number>();
    scene.sources.edges.features.forEach(({ geometry }, group) => {
      if (geometry.type !== 'MultiLineString')
        throw new Error(`expected lines, found ${geometry.type}`);
      const state = edgesOnMap[group]!;
      if (state['kind'] === 'outer' || state['left'] === state['right']) return;
      const pair = [top(String(state['left'])), top(String(state['right']))].sort();
      if (pair[0] === pair[1]) return;
      const key = pair.join('+');
      const km = sum(
        geometry.coordinates.map((line) => lineLengthKm(line as unknown as Position[])),
      );
      drawn.set(key, (drawn.get(key) ?? 0) + km);
    });
    const listed = tableOf('frontiers', source).rows.flatMap(({ id, cells }) => {
      const [a = '', b = ''] = id.split('+');
      const length = cells[1];
      const isParty = firstView.parties.some((party) => party.id === b);
      return isParty && length?.type === 'length' && length.km > 0
        ? [[[a, b].sort().join('+'), length.km] as const]
        : [];
    });
    expect(listed.map(([key]) => key).sort()).toEqual([...drawn.keys()].sort());
    for (const [key, km] of listed) expect(km, key).toBeCloseTo(drawn.get(key)!, 6);
  });

  it('the table of places names the holders whose colour the map gives them', () => {
    const onMap = scene.dated.places!.states;
    const rows = tableOf('places', source).rows;
    expect(rows.length).toBeGreaterThan(1500);
    const wrong = rows.filter(({ id, cells }) => {
      const index = atlas.places.findIndex((place) => place.id === id);
      const holder = cells[1];
      return holder?.type !== 'party' || holder.party !== onMap[index]!['party'];
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('the table of sites says which of them the map draws', () => {
    const drawn = scene.sources.sites.features.map(({ properties }) => properties['select']);
    const standing = tableOf('sites', source).rows.filter(
      ({ cells }) => cells[4]?.type === 'message' && cells[4].key === 'site.stands',
    );
    expect(standing.map(({ id }) => `site:${id}`).sort()).toEqual(drawn.map(String).sort());
  });

  it('files have the figures of the page, to the last digit', () => {
    const digits = (text: string) => text.replace(/[^\d.–-]/g, '');
    for (const table of ['parties', 'governorates', 'frontiers'] as const) {
      const model = tableOf(table, source);
      for (const row of model.rows) {
        const record = recordOf(model, row, atlas.parties);
        model.columns.forEach(({ field }, index) => {
          const cell = row.cells[index] ?? null;
          if (cell?.type === 'area' && (cell.km2 === 0 || cell.km2 >= 0.5)) {
            const shown = cellText(i18n, { type: 'area', km2: cell.km2 });
            expect(String(record[`${field}_km2`])).toBe(digits(shown.replace('km²', '')));
            expect(record[`${field}_km2`]).toBe(areaFigure(cell.km2));
          }
          if (cell?.type === 'area' && cell.share !== undefined)
            expect(`${Number(record[`${field}_percent`]).toFixed(1)}%`).toBe(
              i18n.share(cell.share),
            );
          if (cell?.type === 'length') {
            expect(record[`${field}_km`]).toBe(lengthFigure(cell.km));
            expect(`${record[`${field}_km`]!.toLocaleString('en')} km`).toBe(i18n.length(cell.km));
          }
          if (cell?.type === 'split')
            for (const { party, share } of cell.parts)
              expect(record[`${field}_${party}_percent`]).toBe(percentFigure(share));
        });
      }
    }
  });
});

describe('the files of a table', () => {
  const source = {
    atlas,
    catalog,
    date: day('2018-04-04'),
    version: firstView.version,
    link: 'https://atlas.example/#view=table',
  };

  it('hold the shapes with the areas they state, counter-clockwise, in valid GeoJSON', () => {
    const model = tableOf('zones', source);
    const { features } = tableGeoJson(model, model.rows, source);
    expect(features).toHaveLength(catalog.zones.length);
    for (const { geometry, properties } of features) {
      if (geometry === null) continue;
      if (geometry.type !== 'MultiPolygon')
        throw new Error(`expected land, found ${geometry.type}`);
      let km2 = 0;
      for (const [outer, ...holes] of geometry.coordinates) {
        expect(outer!.at(0)).toEqual(outer!.at(-1));
        expect(planeKm2(outer!)).toBeGreaterThan(0);
        for (const hole of holes) expect(planeKm2(hole)).toBeLessThan(0);
        km2 += planeKm2(outer!) + holes.reduce((sum, hole) => sum + planeKm2(hole), 0);
      }
      expect(Math.abs(km2 - Number(properties['area_km2']))).toBeLessThan(1);
      expect(properties.citations.length).toBeGreaterThan(0);
    }
  });

  it('name day, version, sources and licence in every line', () => {
    const model = tableOf('places', source);
    const [head = '', ...lines] = tableCsv(model, model.rows.slice(0, 50), source)
      .trim()
      .split('\n');
    expect(head).toMatch(/^id,name,.*,lat,lng,basis,date,data_version,sources,licence$/);
    expect(lines).toHaveLength(50);
    for (const line of lines) {
      expect(line).toContain(`,2018-04-04,${firstView.version},`);
      expect(line).toContain('CC BY-SA 4.0');
    }
  });
});

/** The shoelace in (λ, sin φ): exact on the sphere, independent of what the page computes with. */
function planeKm2(ring: readonly (readonly number[])[]): number {
  const RADIUS_KM = 6371.0088;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = [radians(ring[i - 1]![0]!), Math.sin(radians(ring[i - 1]![1]!))];
    const [x2, y2] = [radians(ring[i]![0]!), Math.sin(radians(ring[i]![1]!))];
    sum += x1 * y2 - x2 * y1;
  }
  return (sum / 2) * RADIUS_KM ** 2;
}

it('holders of the map are those of the tables of control', () => {
  // The colours above come through the same function for map and tables; here it is held against the intervals.
  for (const date of DAYS) {
    const holders = holdersOn(atlas, date);
    const wrong = atlas.cells.filter(({ place }, cell) => {
      const held = atlas.places[place]!.control.find(([, from, to]) =>
        spanContains({ from, to }, date),
      );
      return atlas.parties[holders[cell]!]?.id !== held?.[0];
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  }
});
