import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import type { Frame } from '../model/frame';
import type { LayerId } from '../model/ids';
import type { Catalog, FirstView } from '../model/schema';
import { MOST_STOPS, type Walk, walkOf, type WalkInput } from './walk-stops';

/** Three columns and rows of a quarter of a degree from 36° E, 34° N; the west is `opp`, one cell `ypg`. */
const atlas = gridAtlas({
  columns: 3,
  rows: 3,
  control: (column, row) =>
    column === 0 ? 'opp..2018-05-01;gov' : column === 2 && row === 2 ? 'ypg' : 'gov',
  zones: { west: (column) => column === 0, south: (_, row) => row === 0 },
});
const all: Frame = { topLeft: [35.9, 34.85], topRight: [36.85, 34.85], bottomLeft: [35.9, 33.9] };
const north: Frame = {
  topLeft: [35.9, 34.85],
  topRight: [36.85, 34.85],
  bottomLeft: [35.9, 34.55],
};

const firstView = {
  zones: [
    { id: 'south', names: { en: 'South' }, label: [36.375, 34.125] },
    { id: 'west', names: { en: 'West' }, label: [36.125, 34.375] },
  ],
  afrin: [],
  cities: [
    { id: 'here', names: { en: 'Here' }, point: [36.4, 34.4], meetings: 2, formatMeetings: 0 },
    { id: 'there', names: { en: 'There' }, point: [30, 40], meetings: 2, formatMeetings: 2 },
  ],
} as unknown as FirstView;
const catalog = {
  events: [
    { id: 'near', point: [36.4, 34.1], from: day('2018-04-05'), lastDay: day('2018-04-05') },
    { id: 'long-ago', point: [36.4, 34.2], from: day('2017-06-01'), lastDay: day('2017-06-01') },
  ],
  sites: [],
  governorates: [],
} as unknown as Catalog;

const walk = (layers: readonly LayerId[], more: Partial<WalkInput> = {}): Walk =>
  walkOf({
    firstView,
    atlas,
    catalog,
    view: { date: day('2018-04-04'), layers, select: null, allMeetings: false },
    frame: all,
    direction: 'ltr',
    ...more,
  });
const keys = ({ stops }: Walk) => stops.map(({ layer, select }) => `${layer} ${select.id}`);

describe('walkOf', () => {
  it('goes layer by layer in the order of the legend, whatever the order of the link', () => {
    expect(keys(walk(['control', 'zones']))).toEqual([
      'zones west',
      'zones south',
      'control ypg',
      'control opp',
      'control gov',
    ]);
  });

  it('shows only what the layers show', () => {
    expect(keys(walk([]))).toEqual([]);
    expect(keys(walk(['sdf', 'ypg', 'control']))).toEqual([
      'ypg ypg',
      'control opp',
      'control gov',
    ]);
  });

  it('counts land as that of the party it is counted within, where only that one is shown', () => {
    expect(keys(walk(['sdf']))).toEqual(['sdf sdf']);
  });

  it('follows the day: one piece of land where the other party has taken it', () => {
    const later = { date: day('2018-05-01'), layers: ['control'] as const, select: null };
    const { stops } = walk(['control'], { view: { ...later, allMeetings: false } });
    expect(stops.map(({ select, cells }) => [select.id, cells?.length])).toEqual([
      ['ypg', 1],
      ['gov', 8],
    ]);
  });

  it('leaves out what lies outside the view, and meets the rest at a point in sight', () => {
    const { stops } = walk(['zones', 'summits'], { frame: north });
    expect(stops.map(({ select }) => select.id)).toEqual(['west']);
    const [west] = stops;
    expect(west!.point[1]).toBeGreaterThan(34.55);
    expect(west!.point[0]).toBeLessThan(36.25);
  });

  it('takes the events near the day, and the cities whose meetings are shown', () => {
    expect(keys(walk(['events', 'summits']))).toEqual(['events near']);
    const view = { date: day('2018-04-04'), layers: ['summits'] as const, select: null };
    expect(keys(walk([], { view: { ...view, allMeetings: true } }))).toEqual(['summits here']);
  });

  it('turns round in each row where the text runs from the right', () => {
    const frame: Frame = { ...all, bottomLeft: [35.9, 28] };
    expect(keys(walk(['control'], { frame }))[0]).toBe('control opp');
    expect(keys(walk(['control'], { frame, direction: 'rtl' }))[0]).toBe('control ypg');
  });

  it('keeps the places nearest to the middle where there are too many, and says how many it left out', () => {
    const large = gridAtlas({ columns: 9, rows: 9, control: () => 'gov', step: 0.08 });
    const { stops, leftOut } = walk(['places'], { atlas: large });
    expect(stops).toHaveLength(MOST_STOPS);
    expect(leftOut.get('places')).toBe(81 - MOST_STOPS);
    expect(walk(['places']).leftOut.size).toBe(0);
  });
});
