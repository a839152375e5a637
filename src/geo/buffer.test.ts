import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import type { Position } from '../model/schema';
import { bufferRings, type BufferSource, type PlaneBox } from './buffer';
import { insideTest } from './crossings';
import { fromPlane, planarRingArea, toPlane, type PlanePoint } from './plane';
import { distanceKm, EARTH_RADIUS_KM } from './sphere';

const syria: PlaneBox = [...toPlane([34, 31]), ...toPlane([44, 39])];
const areaOf = (rings: readonly (readonly PlanePoint[])[]) =>
  rings.reduce((sum, ring) => sum + planarRingArea(ring), 0);
const capKm2 = (km: number) =>
  2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(km / EARTH_RADIUS_KM));

describe('bufferRings', () => {
  it.each([1, 5, 30, 120])('gives a point the area of a spherical cap (%i km)', (km) => {
    const area = areaOf(bufferRings({ lines: [[[38, 35]]] }, km, syria));
    // A metre along the whole outline.
    expect(Math.abs(area - capKm2(km))).toBeLessThan(0.001 * 2 * Math.PI * km);
  });

  it('gives a stretch of a meridian its exact area', () => {
    const line: Position[] = [
      [38, 34.5],
      [38, 35],
      [38, 35.5],
    ];
    const length = distanceKm(line[0]!, line[2]!);
    const expected = capKm2(20) + 2 * EARTH_RADIUS_KM * length * Math.sin(20 / EARTH_RADIUS_KM);
    const area = areaOf(bufferRings({ lines: [line] }, 20, syria));
    expect(Math.abs(area - expected)).toBeLessThan(0.001 * (2 * length + 126));
  });

  it('puts every vertex at the distance, and leaves a hole in a ring', () => {
    const ring = Array.from({ length: 41 }, (_, i): Position => {
      const angle = (i / 20) * Math.PI;
      return [38 + Math.cos(angle), 35 + Math.sin(angle)];
    });
    const rings = bufferRings({ lines: [ring] }, 15, syria);
    expect(rings.map((one) => Math.sign(planarRingArea(one))).sort()).toEqual([-1, 1]);
    for (const point of rings.flat().filter((_, index) => index % 40 === 0)) {
      expect(Math.abs(distanceToLine(ring, fromPlane(point)) - 15)).toBeLessThan(0.01);
    }
  });

  it('takes in all of a filled polygon', () => {
    const ring: Position[] = [
      [37, 34],
      [39, 34],
      [39, 36],
      [37, 36],
      [37, 34],
    ];
    const filled = [ring.map(toPlane)];
    const rings = bufferRings({ lines: [ring], filled }, 10, syria);
    expect(rings).toHaveLength(1);
    expect(areaOf(rings)).toBeGreaterThan(areaOf(filled));
    expect(bufferRings({ lines: [ring] }, 10, syria)).toHaveLength(2);
  });

  it('ends at the domain without leaving a gap', () => {
    const domain: PlaneBox = [...toPlane([37.95, 34.95]), ...toPlane([38.05, 35.05])];
    const rings = bufferRings({ lines: [[[38, 35]]] }, 50, domain);
    const [width, height] = [domain[2] - domain[0], domain[3] - domain[1]];
    // The grid's last squares reach beyond the domain; its outermost corners are cut.
    expect(rings).toHaveLength(1);
    expect(areaOf(rings)).toBeGreaterThan(width * height * 0.95);
    expect(areaOf(rings)).toBeLessThan((width + 1) * (height + 1));
  });

  it('finds nothing where the domain is out of reach', () => {
    expect(bufferRings({ lines: [[[10, 35]]] }, 50, syria)).toEqual([]);
  });

  it('holds exactly the points within the distance', () => {
    const random = seededRandom(30);
    const lines = Array.from({ length: 4 }, () =>
      Array.from({ length: 6 }, (): Position => [36.5 + 3 * random(), 33.5 + 3 * random()]),
    );
    const source: BufferSource = { lines };
    const inside = insideTest(
      bufferRings(source, 12, syria).map((ring) => Float64Array.from(ring.flat())),
    );
    for (let n = 0; n < 200; n++) {
      const point: Position = [36 + 4 * random(), 33 + 4 * random()];
      const distance = Math.min(...lines.map((line) => distanceToLine(line, point)));
      if (Math.abs(distance - 12) > 0.05) expect(inside(...toPlane(point))).toBe(distance < 12);
    }
  });
});

/** By many points along the line's great circles: slow and independent. */
function distanceToLine(line: readonly Position[], point: Position): number {
  let least = Infinity;
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
