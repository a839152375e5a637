import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import type { Position } from '../model/schema';
import { bufferOf, type BufferSource } from './buffer';
import { insideTest } from './crossings';
import type { PlaneBox } from './sphere-box';
import { flatPoints, fromPlane, planarRingArea, toPlane, type PlanePoint } from './plane';
import { planeLines } from './shape';
import { distanceKm, EARTH_RADIUS_KM } from './sphere';
import { unitVectors } from './unit-vector';

const syria: PlaneBox = [...toPlane([34, 31]), ...toPlane([44, 39])];
interface Source {
  readonly lines: readonly (readonly Position[])[];
  readonly filled?: readonly Float64Array[];
}
const sourceOf = (source: Source): BufferSource => ({
  ...source,
  lines: source.lines.map(unitVectors),
});
function ringsOf(source: Source, km: number, domain: PlaneBox) {
  const buffer = bufferOf(sourceOf(source), km, domain);
  if (!buffer) throw new Error('expected a buffer, rounding defeated it');
  return buffer.rings.map(pairsOf);
}
const pairsOf = (flat: Float64Array): PlanePoint[] =>
  Array.from({ length: flat.length / 2 }, (_, i): PlanePoint => [flat[2 * i]!, flat[2 * i + 1]!]);
const boxAround = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const areaOf = (rings: readonly (readonly PlanePoint[])[]) =>
  rings.reduce((sum, ring) => sum + planarRingArea(ring), 0);
const capKm2 = (km: number) =>
  2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(km / EARTH_RADIUS_KM));

describe('bufferOf', () => {
  it.each([1, 5, 30, 120])('gives a point the area of a spherical cap (%i km)', (km) => {
    const area = areaOf(ringsOf({ lines: [[[38, 35]]] }, km, syria));
    expect(area / capKm2(km)).toBeCloseTo(1, 6);
  });

  it('gives a stretch of a meridian its exact area', () => {
    const line: Position[] = [
      [38, 34.5],
      [38, 35],
      [38, 35.5],
    ];
    const length = distanceKm(line[0]!, line[2]!);
    const expected = capKm2(20) + 2 * EARTH_RADIUS_KM * length * Math.sin(20 / EARTH_RADIUS_KM);
    const area = areaOf(ringsOf({ lines: [line] }, 20, syria));
    expect(area / expected).toBeCloseTo(1, 6);
  });

  it('keeps the outline within three metres of the distance, and leaves a hole in a ring', () => {
    const ring = Array.from({ length: 41 }, (_, i): Position => {
      const angle = (i / 20) * Math.PI;
      return [38 + Math.cos(angle), 35 + Math.sin(angle)];
    });
    const rings = ringsOf({ lines: [ring] }, 15, syria);
    expect(rings.map((one) => Math.sign(planarRingArea(one))).sort()).toEqual([-1, 1]);
    for (const point of rings.flat().filter((_, index) => index % 20 === 0)) {
      expect(Math.abs(distanceToLine(ring, fromPlane(point)) - 15)).toBeLessThan(0.003);
    }
  });

  it('takes in all of a filled polygon', () => {
    const ring = boxAround(37, 34, 39, 36);
    const filled = [ring.map(toPlane)];
    const rings = ringsOf({ lines: [ring], filled: filled.map(flatPoints) }, 10, syria);
    expect(rings).toHaveLength(1);
    expect(areaOf(rings)).toBeGreaterThan(areaOf(filled));
    expect(ringsOf({ lines: [ring] }, 10, syria)).toHaveLength(2);
  });

  it('takes grids of lines, which meet but for rounding errors', () => {
    const random = seededRandom(61);
    for (let n = 0; n < 30; n++) {
      const [west, south] = [36 + 4 * random(), 33 + 2 * random()];
      const step = 0.05 + 0.3 * random();
      const [east, north] = [west + 3 * step, south + 3 * step];
      const lines = [0, 1, 2, 3].flatMap((k): Position[][] => [
        [
          [west, south + k * step],
          [east, south + k * step],
        ],
        [
          [west + k * step, south],
          [west + k * step, north],
        ],
      ]);
      const drawn = planeLines(lines, 0.035).map((line) => line.map(fromPlane));
      const km = 2 * 120 ** random();
      const area = areaOf(ringsOf({ lines: drawn }, km, syria));
      const [outer] = planeLines([boxAround(west, south, east, north)]);
      expect(area).toBeLessThan(planarRingArea(outer!) + 13 * step * 111 * km + capKm2(km));
      expect(area).toBeGreaterThan(capKm2(km));
    }
  });

  it('ends at the domain without leaving a gap', () => {
    const domain: PlaneBox = [...toPlane([37.95, 34.95]), ...toPlane([38.05, 35.05])];
    const rings = ringsOf({ lines: [[[38, 35]]] }, 50, domain);
    const [width, height] = [domain[2] - domain[0], domain[3] - domain[1]];
    expect(rings).toHaveLength(1);
    expect(areaOf(rings)).toBeCloseTo(width * height, 6);
  });

  it('finds nothing where the domain is out of reach', () => {
    expect(ringsOf({ lines: [[[10, 35]]] }, 50, syria)).toEqual([]);
  });

  it('covers the domain where a polygon holds all of it, its outline far away', () => {
    const ring = boxAround(10, 10, 70, 60);
    const rings = ringsOf({ lines: [ring], filled: [flatPoints(ring.map(toPlane))] }, 20, syria);
    expect(areaOf(rings)).toBeCloseTo((syria[2] - syria[0]) * (syria[3] - syria[1]), 6);
  });

  it('puts an inner corner where two lines are equally far', () => {
    const [east, north]: [Position[], Position[]] = [
      [
        [38, 35],
        [38.5, 35],
      ],
      [
        [38, 35],
        [38, 35.4],
      ],
    ];
    const corner = ringsOf({ lines: [east, north] }, 10, syria)
      .flat()
      .map(fromPlane)
      .filter(([lng, lat]) => lng > 38 && lat > 35)
      .toSorted((a, b) => distanceKm(a, [38, 35]) - distanceKm(b, [38, 35]))[0]!;
    expect(distanceToLine(east, corner)).toBeCloseTo(10, 6);
    expect(distanceToLine(north, corner)).toBeCloseTo(10, 6);
  });

  it.each([0.5, 3, 12, 80, 400])('holds exactly the points within the distance (%d km)', (km) => {
    const random = seededRandom(30);
    const somewhere = (): Position => [35.5 + 6 * random(), 32.5 + 5 * random()];
    const walk = (step: () => Position): Position[] => {
      let [lng, lat] = somewhere();
      return Array.from({ length: 12 }, (): Position => {
        const [dLng, dLat] = step();
        return [(lng += dLng), (lat += dLat)];
      });
    };
    const jagged = (): Position => [0.1 * (random() - 0.5), 0.1 * (random() - 0.5)];
    // Steps that come back on themselves and meet at right angles.
    const squared = (): Position => {
      const length = random() < 0.5 ? 0.0625 : -0.0625;
      return random() < 0.5 ? [length, 0] : [0, length];
    };
    const lines = [
      walk(jagged),
      walk(jagged),
      walk(squared),
      walk(squared),
      [somewhere(), somewhere()],
      [somewhere()],
    ];
    const inside = insideTest(ringsOf({ lines }, km, syria).map(flatPoints));
    for (let n = 0; n < 160; n++) {
      // Half of them near the lines: around the shorter distances nearly nothing else is within.
      const [lng, lat] = n % 2 === 0 ? somewhere() : lines[n % 5]![n % 2]!;
      const nearby = km / 40;
      const point: Position =
        n % 2 === 0
          ? [lng, lat]
          : [lng + nearby * (random() - 0.5), lat + nearby * (random() - 0.5)];
      const distance = Math.min(...lines.map((line) => distanceToLine(line, point)));
      const isInDomain = point[0] > 34 && point[0] < 44 && point[1] > 31 && point[1] < 39;
      if (isInDomain && Math.abs(distance - km) > 0.002) {
        expect(inside(...toPlane(point)), `${distance} km`).toBe(distance < km);
      }
    }
  });

  it('measures to the source as far as it reaches', () => {
    const line: Position[] = [
      [37, 35],
      [39, 36],
    ];
    const buffer = bufferOf(sourceOf({ lines: [line] }), 25, syria)!;
    const random = seededRandom(31);
    for (let n = 0; n < 40; n++) {
      const point: Position = [36.8 + 2.4 * random(), 34.8 + 1.4 * random()];
      const expected = distanceToLine(line, point);
      const found = buffer.distanceKm(...vector(point));
      if (expected > 25) expect(found).toBe(Infinity);
      else expect(found).toBeCloseTo(expected, 4);
    }
  });

  it('is defeated neither by lines along one another nor by many that meet in a point', () => {
    const along: Position[][] = [
      [
        [38, 34],
        [38, 35],
      ],
      [
        [38, 34.5],
        [38, 36],
      ],
      [
        [38, 36],
        [38, 34],
      ],
    ];
    const whole: Position[] = [
      [38, 34],
      [38, 36],
    ];
    for (const km of [0.5, 5, 50]) {
      const area = areaOf(ringsOf({ lines: [whole] }, km, syria));
      expect(areaOf(ringsOf({ lines: along }, km, syria)) / area).toBeCloseTo(1, 3);
    }
    const star = Array.from({ length: 14 }, (_, i): Position[] => {
      const angle = (i / 7) * Math.PI;
      return [
        [38, 35],
        [38 + 0.3 * Math.cos(angle), 35 + 0.3 * Math.sin(angle)],
      ];
    });
    expect(ringsOf({ lines: star }, 2, syria)).toHaveLength(1);
  });
});

/** By many points along the line's great circles: slow and independent. */
function distanceToLine(line: readonly Position[], point: Position): number {
  let least = angle(vector(line[0]!), vector(point)) * EARTH_RADIUS_KM;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!].map(vector) as [Vector, Vector];
    const p = vector(point);
    const along = (t: number) =>
      angle(p, unit(a.map((value, k) => value + t * (b[k]! - value)) as Vector));
    let [low, high] = [0, 1];
    for (let round = 0; round < 40; round++) {
      const [t1, t2] = [low + (high - low) / 3, high - (high - low) / 3];
      if (along(t1) < along(t2)) high = t2;
      else low = t1;
    }
    least = Math.min(least, along((low + high) / 2) * EARTH_RADIUS_KM);
  }
  return least;
}

type Vector = [number, number, number];
const vector = ([lng, lat]: Position): Vector => {
  const [l, p] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
};
const unit = (v: Vector): Vector => v.map((value) => value / Math.hypot(...v)) as Vector;
const angle = (a: Vector, b: Vector) =>
  2 * Math.asin(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2);
