import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import type { SelectionKind } from '../model/ids';
import type { Catalog } from '../model/schema';
import { absenceOn } from './absence';

/** The middle column is `opp` in March 2018 only, and `tfsa` from May on. */
const atlas = gridAtlas({
  columns: 3,
  rows: 1,
  control: (column) =>
    column === 1 ? 'gov..2018-03-01;opp..2018-04-01;gov..2018-05-01;tfsa' : 'gov',
});
const catalog = {
  zones: [
    {
      id: 'gone',
      effectiveFrom: day('2017-05-06'),
      endedFrom: day('2018-02-18'),
      endedTo: day('2018-04-14'),
    },
    { id: 'lasting', effectiveFrom: day('2018-10-15') },
  ],
  events: [
    { id: 'siege', from: day('2018-02-18'), lastDay: day('2018-04-14') },
    { id: 'long-ago', from: day('2015-11-24'), lastDay: day('2015-11-24') },
  ],
  sites: [{ id: 'post', from: day('2018-03-01'), to: day('2018-05-01') }],
  cities: [
    {
      id: 'city',
      meetings: [
        { id: 'talks', from: day('2018-05-14'), lastDay: day('2018-05-15') },
        { id: 'later', from: day('2019-09-16'), lastDay: day('2019-09-16') },
      ],
    },
  ],
} as unknown as Catalog;

const absent = (kind: SelectionKind, id: string, date: string) => {
  const found = absenceOn({ atlas, catalog }, { kind, id }, day(date));
  return found && [found.kind, found.when, found.from, found.lastDay, found.day];
};

describe('what is selected', () => {
  it.each([
    ['zone', 'gone', '2017-05-06'],
    ['zone', 'gone', '2018-04-14'],
    ['zone', 'lasting', '2018-12-31'],
    ['event', 'siege', '2018-02-18'],
    ['event', 'siege', '2018-04-14'],
    ['site', 'post', '2018-03-01'],
    ['site', 'post', '2018-04-30'],
    ['summit', 'city', '2017-05-01'],
    ['summit', 'talks', '2018-05-15'],
    ['party', 'opp', '2018-03-31'],
    ['party', 'tfsa', '2018-12-31'],
    ['party', 'opp+tfsa', '2018-03-01'],
    ['pair', 'gov+opp', '2018-03-01'],
    ['place', 'p0-0', '2018-04-04'],
    ['point', '34,36', '2018-04-04'],
    ['governorate', 'any', '2018-04-04'],
  ] as const)('is there: %s %s on %s', (kind, id, date) => {
    expect(absent(kind, id, date)).toBeNull();
  });

  it.each([
    // A zone that is gone is offered on the last day before its end began.
    ['zone', 'gone', '2017-05-05', ['zone', 'ahead', '2017-05-06', '2018-04-14', '2017-05-06']],
    ['zone', 'gone', '2018-04-15', ['zone', 'over', '2018-02-18', '2018-04-14', '2018-02-17']],
    ['zone', 'lasting', '2018-04-04', ['zone', 'ahead', '2018-10-15', '2018-12-31', '2018-10-15']],
    [
      'event',
      'siege',
      '2018-02-17',
      ['happening', 'ahead', '2018-02-18', '2018-04-14', '2018-02-18'],
    ],
    [
      'event',
      'siege',
      '2018-04-15',
      ['happening', 'over', '2018-02-18', '2018-04-14', '2018-02-18'],
    ],
    ['event', 'long-ago', '2018-04-04', ['happening', 'over', '2015-11-24', '2015-11-24', null]],
    [
      'summit',
      'talks',
      '2018-04-04',
      ['happening', 'ahead', '2018-05-14', '2018-05-15', '2018-05-14'],
    ],
    ['summit', 'later', '2018-04-04', ['happening', 'ahead', '2019-09-16', '2019-09-16', null]],
    ['site', 'post', '2018-02-28', ['site', 'ahead', '2018-03-01', '2018-04-30', '2018-03-01']],
    ['site', 'post', '2018-05-01', ['site', 'over', '2018-03-01', '2018-04-30', '2018-04-30']],
    ['party', 'opp', '2018-02-28', ['land', 'ahead', '2018-03-01', '2018-03-31', '2018-03-01']],
    ['party', 'opp', '2018-04-01', ['land', 'over', '2018-03-01', '2018-03-31', '2018-03-31']],
    ['party', 'opp+tfsa', '2018-04-15', ['land', 'over', '2018-03-01', '2018-03-31', '2018-03-31']],
    [
      'pair',
      'gov+tfsa',
      '2018-04-30',
      ['frontier', 'ahead', '2018-05-01', '2018-12-31', '2018-05-01'],
    ],
    [
      'pair',
      'gov+opp',
      '2018-12-31',
      ['frontier', 'over', '2018-03-01', '2018-03-31', '2018-03-31'],
    ],
  ] as const)('is not there: %s %s on %s', (kind, id, date, expected) => {
    expect(absent(kind, id, date)).toEqual(expected);
  });

  it('has nothing to say of a party or a pair that never is', () => {
    expect(absent('party', 'sdf', '2018-04-04')).toBeNull();
    expect(absent('pair', 'opp+tfsa', '2018-04-04')).toBeNull();
    expect(absent('pair', 'gov+nobody', '2018-04-04')).toBeNull();
  });
});
