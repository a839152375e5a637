import { expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import type { Catalog } from '../model/schema';
import { decodeView, encodeView } from './link';
import { fitOfStep } from './fit';
import { isBareStep, placesOfStep, viewOfStep } from './story-view';

it('shows what the step shows and keeps what belongs to the reader', () => {
  const reader = decodeView(
    'date=2017-06-01&layers=&select=zone:idlib&lang=ar&embed=1&later=1',
  ).view;
  const view = viewOfStep('date=2018-03-18&select=afrin:taken', 9, reader);
  expect(encodeView(view)).toBe(
    'date=2018-03-18&select=afrin:taken&lang=ar&step=9&embed=1&later=1',
  );
});

it('lets the step decide only where the link named nothing else', () => {
  expect(isBareStep(decodeView('step=3').view)).toBe(true);
  expect(isBareStep(decodeView('step=3&lang=ar&embed=1').view)).toBe(true);
  expect(isBareStep(decodeView('step=3&date=2018-03-18').view)).toBe(false);
  for (const more of ['ask=frontiers', 'shape=circle:36.5,36.9,20', 'meetings=all', 'swipe=off']) {
    const { view, notices } = decodeView(`compare=2018-03-18&step=3&${more}`);
    expect([isBareStep({ ...view, compare: null }), notices], more).toEqual([false, []]);
  }
  expect(isBareStep(decodeView('date=2018-03-18').view)).toBe(false);
});

const atlas = gridAtlas({
  columns: 3,
  rows: 1,
  control: (column) => (column === 0 ? 'gov' : 'opp'),
  zones: { east: (column) => column === 2 },
});
const city = { id: 'far', point: [10, 50], meetings: [] };
const catalog = { cities: [city], events: [], sites: [] } as unknown as Catalog;
const fit = (...shows: string[]) => fitOfStep({ shows }, atlas, catalog, day('2018-04-04'));
const boundsOf = (...shows: string[]) => fit(...shows)!.bounds;

it('fits everything that a step shows, the country as a whole among it', () => {
  const [west, south, east, north] = boundsOf('country');
  expect(boundsOf('party:gov', 'zone:east')).toEqual([west, south, east, north]);
  expect(boundsOf('zone:east')[0]).toBeGreaterThan(west);
  const withCity = boundsOf('country', 'summit:far');
  expect(withCity[0]).toBeCloseTo(9.85);
  expect(withCity[3]).toBeCloseTo(50.15);
  expect(withCity.slice(1, 3)).toEqual([south, east]);
});

it('comes no nearer than the farthest thing of a step allows, and fits nothing where nothing is known', () => {
  expect(fit('summit:far', 'zone:east')!.maxZoom).toBe(fit('summit:far')!.maxZoom);
  expect(fit('zone:east')!.maxZoom).toBeGreaterThan(fit('summit:far')!.maxZoom);
  expect(fit('place:nowhere')).toBeNull();
});

it('names the places of a step and nothing else of it', () => {
  expect(placesOfStep({ shows: ['country', 'place:a', 'zone:east', 'place:b'] })).toEqual([
    'a',
    'b',
  ]);
});
