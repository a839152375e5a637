/**
 * Turning points of the war against the published data. The expectations in `tests/golden/turning-points.json` are what
 * sources say of each, not what the build gave: holders on the day before and the day, and a band for the area, round a
 * published figure where there is one.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTROL_SPAN, addDays, day, type IsoDate } from '../../../src/model/dates';
import type { Catalog } from '../../../src/model/schema';
import { PublishedLand, published } from './published-land';

type HolderExpectation =
  | { readonly place: string; readonly before: string; readonly after: string }
  | { readonly place: string; readonly on: readonly [date: string, party: string] };

interface AreaExpectation {
  readonly party: string;
  readonly of: string;
  readonly date: string;
  readonly km2?: readonly [low: number, high: number];
  readonly share?: readonly [low: number, high: number];
  /** The published figure that the band was laid round. */
  readonly figure?: string;
  readonly why: string;
}

interface TurningPoint {
  readonly id: string;
  readonly day: string;
  readonly about: string;
  readonly holders: readonly HolderExpectation[];
  readonly areas: readonly AreaExpectation[];
}

const golden = new URL('../../golden/turning-points.json', import.meta.url);
const points = JSON.parse(readFileSync(golden, 'utf8')) as readonly TurningPoint[];
const catalog = JSON.parse(published('catalog.json')) as Catalog;
const land = new PublishedLand();

/** Half a square metre: what is left of sums that should be none or all. */
const ROUNDING_KM2 = 5e-7;

describe.each(points)('$day, $about', ({ day: text, holders, areas }) => {
  const on = day(text);

  it.each(holders.flatMap((expected) => datedHolders(expected, on)))(
    '%s on %s is held by %s',
    (place, date, party) => {
      expect(land.holder(place, date)).toBe(party);
    },
  );

  it.each(areas)('$party in $of on $date', ({ party, of, date, km2, share }) => {
    const found = land.areaKm2(party, of, day(date));
    const whole = share === undefined ? 1 : land.wholeKm2(of);
    const [low, high] = km2 ?? share!;
    expect(found).toBeGreaterThanOrEqual(low * whole - ROUNDING_KM2);
    expect(found).toBeLessThanOrEqual(high * whole + ROUNDING_KM2);
  });

  it.each(areas.filter(({ figure }) => figure !== undefined))(
    'the band of $party in $of holds the published figure $figure',
    ({ figure, km2, share }) => {
      const { value, unit } = catalog.figures.find(({ id }) => id === figure)!;
      expect(unit).toBe(km2 ? 'km2' : 'percent');
      const [low, high] = km2 ?? share!.map((part) => part * 100);
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    },
  );
});

/** A place with a day and who holds it then; a capture is tested on its day and on the day before. */
function datedHolders(
  expected: HolderExpectation,
  on: IsoDate,
): (readonly [place: string, date: IsoDate, party: string])[] {
  if ('on' in expected) return [[expected.place, day(expected.on[0]), expected.on[1]]];
  return [
    [expected.place, addDays(on, -1), expected.before],
    [expected.place, on, expected.after],
  ];
}

describe('Hasakah, which none of this touched', () => {
  const days = Array.from({ length: 20 }, (_, month) => addDays(CONTROL_SPAN.from, month * 30));

  it('stays with the SDF, its security square and Qamishli airport with the government', () => {
    for (const date of days) {
      expect(land.holder('hasakah', date)).toBe('sdf');
      expect(land.holder('hasakah-security-square', date)).toBe('gov');
      expect(land.holder('qamishli-airport', date)).toBe('gov');
    }
  });

  it('changes in its governorate from the Islamic State to the SDF only', () => {
    const held = (party: string, date: IsoDate) => land.areaKm2(party, 'governorate:hasakah', date);
    for (const [at, date] of days.entries()) {
      expect(held('gov', date)).toBeCloseTo(held('gov', CONTROL_SPAN.from), 6);
      expect(held('opp', date) + held('tfsa', date)).toBe(0);
      if (at > 0)
        expect(held('sdf', date)).toBeGreaterThanOrEqual(held('sdf', days[at - 1]!) - 1e-6);
    }
  });
});

describe('series.csv', () => {
  const rows = published('series.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  const inSeries = (party: string, date: IsoDate): number =>
    Number(rows.findLast(([of, from]) => of === party && from! <= date)![2]);
  const parties = [...new Set(rows.map(([party]) => party!))];

  it.each(points.map(({ day: date }) => date))(
    'has the sums of the polygons on %s and the day before',
    (text) => {
      for (const date of [addDays(day(text), -1), day(text)]) {
        for (const party of parties) {
          const own = land.areaKm2(party, 'syria', date);
          const within = party === 'sdf' ? land.areaKm2('ypg', 'syria', date) : 0;
          // Two decimals are printed.
          expect(inSeries(party, date), `${party} on ${date}`).toBeCloseTo(own - within, 1);
        }
      }
    },
  );
});
