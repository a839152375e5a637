// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import type { Catalog } from '../model/schema';
import type { AtlasState } from './atlas.svelte';
import { followLinks } from './follow-link.svelte';
import { Stage, type Bounds } from './stage.svelte';
import { ViewState } from './view.svelte';

/** A country from 36 to 37 degrees east and 34 to 35 north. */
const tiling = gridAtlas({ columns: 4, rows: 4, control: () => 'gov' });
const catalog = {
  zones: [],
  governorates: [],
  cities: [],
  sites: [],
  events: [
    {
      id: 'capture',
      from: day('2018-03-18'),
      lastDay: day('2018-03-18'),
      point: [36.5, 34.5],
      places: [],
    },
  ],
} as unknown as Catalog;

/** What of the data has come so far. */
class Arriving {
  atlas = $state.raw<typeof tiling | null>(null);
  catalog = $state.raw<Catalog | null>(null);
  firstView = null;
  story = null;
}

function follow(fragment: string) {
  location.hash = fragment;
  const view = new ViewState();
  const stage = new Stage();
  const data = new Arriving();
  const fits: Bounds[] = [];
  vi.spyOn(stage, 'requestFit').mockImplementation((bounds) => void fits.push(bounds));
  $effect.root(() => followLinks(view, data as unknown as AtlasState, stage));
  const settle = (change: () => void = () => undefined) => {
    change();
    flushSync();
  };
  const arrive = () =>
    settle(() => {
      data.atlas = tiling;
      data.catalog = catalog;
    });
  settle();
  return { view, fits, settle, arrive };
}

const holds = ([west, south, east, north]: Bounds, lng: number, lat: number) =>
  west <= lng && lng <= east && south <= lat && lat <= north;

it('a selection without a day or camera waits for the data, then opens on its day and is fitted once', () => {
  const { view, fits, settle, arrive } = follow('select=place:p1-1');
  expect(fits).toEqual([]);
  arrive();
  expect(fits).toHaveLength(1);
  expect(holds(fits[0]!, 36.375, 34.375)).toBe(true);
  expect(holds(fits[0]!, 36.875, 34.875)).toBe(false);
  settle(() => view.setDate(day('2018-01-01')));
  expect(fits).toHaveLength(1);
});

it.each([
  ['select=event:capture', '2018-03-18'],
  ['select=event:capture&date=2018-05-01', '2018-05-01'],
])('the day of %s is %s', (fragment, expected) => {
  const { view, arrive } = follow(fragment);
  arrive();
  expect(view.view.date).toBe(expected);
});

it('a camera in the link is left alone', () => {
  const { fits, arrive } = follow('select=place:p1-1&map=6/34/40');
  arrive();
  expect(fits).toEqual([]);
});

it('an unknown id is told and dropped, and what else the link says is followed', () => {
  const { view, fits, arrive } = follow('select=place:nowhere&date=2018-01-01');
  arrive();
  expect(view.view.select).toBeNull();
  expect(view.view.date).toBe('2018-01-01');
  expect(view.notices).toHaveLength(1);
  expect(fits).toEqual([]);
});

it('what the reader has gone on to before the data came is left alone', () => {
  const { view, fits, settle, arrive } = follow('select=event:capture');
  settle(() => view.select({ kind: 'place', id: 'p0-0' }));
  arrive();
  expect(view.view.select).toEqual({ kind: 'place', id: 'p0-0' });
  expect(view.view.date).toBe('2018-04-04');
  expect(fits).toEqual([]);
});

it('a shape is fitted where nothing is selected and the link has no camera', async () => {
  const { fits, arrive } = follow('shape=circle:34.5,36.5,10');
  arrive();
  await vi.waitFor(() => expect(fits).toHaveLength(1));
  expect(holds(fits[0]!, 36.5, 34.5)).toBe(true);
  expect(holds(fits[0]!, 36.7, 34.5)).toBe(false);
  const selected = follow('shape=circle:34.5,36.5,10&select=place:p3-3');
  selected.arrive();
  expect(selected.fits).toHaveLength(1);
  expect(holds(selected.fits[0]!, 36.875, 34.875)).toBe(true);
  expect(holds(selected.fits[0]!, 36.5, 34.5)).toBe(false);
});
