import { describe, expect, it } from 'vitest';
import { day } from '../model/dates';
import type { Catalog } from '../model/schema';
import { dayOfSelection } from './day-of-selection';

const catalog = {
  zones: [
    { id: 'idlib', effectiveFrom: day('2017-05-06') },
    { id: 'belt', effectiveFrom: day('2018-10-15') },
  ],
  events: [
    { id: 'siege', from: day('2018-02-18'), lastDay: day('2018-04-14') },
    { id: 'shoot-down', from: day('2015-11-24'), lastDay: day('2015-11-24') },
    { id: 'capture', from: day('2018-03-18'), lastDay: day('2018-03-18') },
  ],
  sites: [
    { id: 'old-post', from: day('2017-10-13') },
    { id: 'gone-post', from: day('2017-06-01'), to: day('2018-01-01') },
    { id: 'ancient-base', from: day('1971-01-01') },
  ],
  cities: [
    {
      id: 'sochi',
      meetings: [{ id: 'sochi-2018', from: day('2018-01-29'), lastDay: day('2018-01-30') }],
    },
  ],
} as unknown as Catalog;
const summitDay = day('2018-04-04');
const opened = (kind: 'event' | 'site' | 'summit' | 'zone', id: string) =>
  dayOfSelection(catalog, { kind, id }, summitDay);

describe('a selection without a day', () => {
  it('opens an event on its first day', () =>
    expect(opened('event', 'capture')).toBe('2018-03-18'));
  it('opens a meeting on its first day', () =>
    expect(opened('summit', 'sochi-2018')).toBe('2018-01-29'));
  it('opens a site that is gone on the day it came', () =>
    expect(opened('site', 'gone-post')).toBe('2017-06-01'));

  it('opens a zone that was agreed later on the day it took effect', () =>
    expect(opened('zone', 'belt')).toBe('2018-10-15'));

  it.each([
    ['event', 'siege', 'lasts through the day'],
    ['event', 'shoot-down', 'lies before the days of the atlas'],
    ['site', 'old-post', 'stands'],
    ['site', 'ancient-base', 'stands since before the days of the atlas'],
    ['summit', 'sochi', 'is a city'],
    ['zone', 'idlib', 'is in force'],
    ['event', 'nothing', 'is not known'],
  ] as const)('stays where it is for %s:%s, which %s', (kind, id, _why) => {
    expect(opened(kind, id)).toBeNull();
  });
});
