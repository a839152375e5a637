import { describe, expect, it } from 'vitest';
import { day } from '../model/dates';
import type { AtlasEvent, Catalog, Site, Zone } from '../model/schema';
import { eventsNear, nearness } from './events';
import { countryCode, sitesOn } from './sites';
import { statusOf } from './zones';

const event = (from: string, lastDay = from) =>
  ({ id: 'e', from: day(from), lastDay: day(lastDay) }) as AtlasEvent;
const site = (from: string, to?: string) =>
  ({ id: 's', from: day(from), ...(to ? { to: day(to) } : {}) }) as Site;
const catalog = (parts: Partial<Catalog>) =>
  ({ events: [], sites: [], zones: [], ...parts }) as unknown as Catalog;

describe('nearness of an event', () => {
  it('fades with the distance in time, on both sides', () => {
    const found = (date: string) => nearness(event('2018-04-04', '2018-04-06'), day(date));
    expect([found('2018-04-04'), found('2018-04-06')]).toEqual([0, 0]);
    expect([found('2018-04-03'), found('2018-04-13')]).toEqual([1, 1]);
    expect([found('2018-03-05'), found('2018-05-06')]).toEqual([2, 2]);
    expect([found('2018-03-04'), found('2018-05-07')]).toEqual([null, null]);
  });

  it('keeps a selected event on the map on any day', () => {
    const all = catalog({ events: [event('2015-11-24')] });
    expect(eventsNear(all, day('2018-04-04'), null)).toBe('');
    expect(eventsNear(all, day('2018-04-04'), { kind: 'event', id: 'e' })).toBe('0:2');
  });
});

describe('sites', () => {
  it('stand from their first day to the day before their end', () => {
    const all = catalog({ sites: [site('2018-04-04', '2018-05-01'), site('2018-05-01')] });
    const on = (date: string) => sitesOn(all, day(date), null);
    expect([on('2018-04-03'), on('2018-04-04'), on('2018-04-30'), on('2018-05-01')]).toEqual([
      '',
      '0',
      '0',
      '1',
    ]);
  });

  it('are marked by the code of their country, else by initials', () => {
    const basemap = {
      type: 'Topology' as const,
      arcs: [],
      objects: {
        countries: {
          type: 'GeometryCollection' as const,
          geometries: [
            {
              type: 'Point' as const,
              coordinates: [0, 0],
              properties: { iso: 'XY', names: { en: 'Xyland' } },
            },
          ],
        },
      },
    };
    expect(countryCode('Xyland', basemap)).toBe('XY');
    expect(countryCode('United Lands', basemap)).toBe('UL');
    expect(countryCode('Elsewhere', null)).toBe('EL');
  });
});

describe('status of a zone', () => {
  const zone = {
    id: 'z',
    effectiveFrom: day('2017-07-22'),
    endedFrom: day('2018-02-18'),
    endedTo: day('2018-04-14'),
  } as Zone;
  it.each([
    ['2017-07-21', 'ahead'],
    ['2017-07-22', 'standing'],
    ['2018-02-17', 'standing'],
    ['2018-02-18', 'ending'],
    ['2018-04-14', 'ending'],
    ['2018-04-15', 'ended'],
  ])('on %s is %s', (date, status) => {
    expect(statusOf(catalog({ zones: [zone] }), 'z', day(date))).toBe(status);
  });

  it('counts as standing before the catalogue has arrived', () => {
    expect(statusOf(null, 'z', day('2018-12-01'))).toBe('standing');
  });
});
