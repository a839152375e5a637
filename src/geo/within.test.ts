import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import type { Position } from '../model/schema';
import { insideTest } from './crossings';
import { parseRegion } from './region';
import type { Result } from './result';
import { readShape } from './shape';
import { distanceKm, EARTH_RADIUS_KM } from './sphere';
import { MAX_REACH_KM, parseReachLine, within } from './within';

const date = day('2018-04-04');
const atlas = gridAtlas({
  columns: 8,
  rows: 8,
  control: (column) => (column < 4 ? 'gov..2018-06-01;opp' : 'opp'),
  basis: (_, row) => (row === 7 ? 'sparse' : 'near'),
});

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
}
const ask = (region: string, km: number, line: string, on = date) =>
  within(atlas, must(parseRegion(atlas, region)), must(parseReachLine(atlas, line)), km, on);

describe('within', () => {
  it('gives a point the area of a circle, split at the frontier', () => {
    const circle = 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(20 / EARTH_RADIUS_KM));
    const all = must(ask('syria', 20, 'point:35,37'));
    expect(all.areaKm2).toBeCloseTo(circle, 0);
    const gov = must(ask('gov', 20, 'point:35,37'));
    const opp = must(ask('opp', 20, 'point:35,37'));
    expect(gov.areaKm2).toBeCloseTo(circle / 2, 0);
    expect(gov.areaKm2 + opp.areaKm2).toBeCloseTo(all.areaKm2, 6);
  });

  it('keeps no answer for another frontier, however alike the two are', () => {
    const mirrored = gridAtlas({
      columns: 4,
      rows: 2,
      control: (column) => ['gov', 'opp', 'opp', 'tfsa'][column]!,
      jitter: 0.2,
    });
    const near = (line: string) =>
      must(within(mirrored, [], must(parseReachLine(mirrored, line)), 5, date)).places.length +
      must(within(mirrored, [], must(parseReachLine(mirrored, line)), 5, date)).areaKm2;
    expect(near('frontier:gov+opp')).not.toBeCloseTo(near('frontier:opp+tfsa'), 3);
  });

  it('follows the border, with its places nearest first', () => {
    const answer = must(ask('gov', 30, 'border:TR'));
    expect(answer.places.map(({ place }) => atlas.places[place]!.id)).toEqual(
      expect.arrayContaining(['p0-7', 'p1-7', 'p2-7', 'p3-7']),
    );
    expect(answer.places).toHaveLength(4);
    expect(answer.places[0]!.distanceKm).toBeCloseTo(13.9, 1);
    expect(answer.share).toBeCloseTo(answer.areaKm2 / answer.regionKm2, 12);
    expect(answer.sparseKm2).toBeGreaterThan(0);
    expect(answer.sparseKm2).toBeLessThan(answer.areaKm2);
  });

  it('grows with the distance', () => {
    const areas = [5, 10, 20, 40].map((km) => must(ask('gov', km, 'frontier:gov+opp')).areaKm2);
    expect(areas).toEqual(areas.toSorted((a, b) => a - b));
    expect(new Set(areas).size).toBe(4);
  });

  it('traces the farthest reach to its end, on every side of Syria', () => {
    for (const place of ['p0-0', 'p0-7', 'p7-0', 'p7-7']) {
      const { point } = atlas.places.find(({ id }) => id === place)!;
      const { outline } = must(ask('syria', MAX_REACH_KM, `place:${place}`));
      expect(outline).toHaveLength(1);
      const flat = outline[0]!;
      for (let i = 2; i < flat.length; i += 2) {
        // A step in the middle, since a side that cuts it off has its ends at the distance as well.
        const middle: Position = [(flat[i - 2]! + flat[i]!) / 2, (flat[i - 1]! + flat[i + 1]!) / 2];
        expect(Math.abs(distanceKm(point, middle) - MAX_REACH_KM)).toBeLessThan(0.02);
      }
    }
  });

  it('answers for the day, from the same cut', () => {
    expect(must(ask('gov', 30, 'border:TR', day('2018-06-01')))).toMatchObject({
      areaKm2: 0,
      places: [],
    });
    expect(must(ask('opp', 30, 'border:TR', day('2018-06-01'))).areaKm2).toBeCloseTo(
      must(ask('syria', 30, 'border:TR')).areaKm2,
      9,
    );
  });

  it('takes a shape with all that lies in it', () => {
    const square = [
      [36.6, 34.6],
      [37.4, 34.6],
      [37.4, 35.4],
      [36.6, 35.4],
      [36.6, 34.6],
    ];
    const shape = must(readShape({ type: 'Polygon', coordinates: [square] }));
    const region = must(parseRegion(atlas, 'syria'));
    const answer = must(within(atlas, region, { kind: 'shape', shape }, 5, date));
    expect(answer.outline).toHaveLength(1);
    const inside = answer.places.filter(({ distanceKm }) => distanceKm === 0);
    expect(inside.length).toBeGreaterThan(1);
    const numbers = inside.map(({ place }) => place);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it.each([1, 10])(
    'follows a side straight in degrees, and a line along its great circle (%d km)',
    (km) => {
      const [west, south, east, north] = [35.2, 34.4, 38.8, 35.6];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const region = must(parseRegion(atlas, 'syria'));
      const outlineOf = (geometry: unknown) => {
        const shape = must(readShape(geometry));
        return must(within(atlas, region, { kind: 'shape', shape }, km, date)).outline;
      };
      const degreesNorth = (distance: number) => ((distance / EARTH_RADIUS_KM) * 180) / Math.PI;
      const radians = (degrees: number) => (degrees * Math.PI) / 180;
      /** From the equation of a great circle between two points of one parallel. */
      const onGreatCircle = (parallel: number, lng: number) =>
        Math.atan(
          (Math.tan(radians(parallel)) * Math.cos(radians(lng - (west + east) / 2))) /
            Math.cos(radians((east - west) / 2)),
        ) /
        (Math.PI / 180);
      const sides: readonly [parallel: number, outward: number][] = [
        [north, 1],
        [south, -1],
      ];
      for (const [geometry, latOf] of [
        [{ type: 'Polygon', coordinates: [ring] }, (parallel: number) => parallel],
        [{ type: 'LineString', coordinates: ring }, onGreatCircle],
      ] as const) {
        const isInside = insideTest(outlineOf(geometry));
        for (const [parallel, outward] of sides) {
          for (const lng of [35.6, 37, 38.4]) {
            const lat = latOf(parallel, lng);
            expect(isInside(lng, lat + outward * degreesNorth(km - 0.02))).toBe(true);
            expect(isInside(lng, lat + outward * degreesNorth(km + 0.02))).toBe(false);
          }
        }
      }
    },
  );

  it('refuses distances that make no sense, and lines without a point near', () => {
    for (const km of [0, -3, NaN, 501]) {
      expect(ask('gov', km, 'border:TR')).toMatchObject({
        ok: false,
        reason: { code: 'bad-distance' },
      });
    }
    expect(ask('gov', 10, 'point:10,10')).toMatchObject({
      ok: false,
      reason: { code: 'outside-syria' },
    });
    expect(ask('gov', 10, 'frontier:gov+tfsa')).toMatchObject({
      ok: false,
      reason: { code: 'no-frontier' },
    });
  });

  it.each(['border:XX', 'place:nowhere', 'frontier:gov', 'point:x', 'border', ''])(
    'refuses the line %j',
    (text) => {
      expect(parseReachLine(atlas, text)).toEqual({
        ok: false,
        reason: { code: 'unknown-line', text },
      });
    },
  );
});
