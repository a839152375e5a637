import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/geo/sphere';
import type { Position } from '../../src/model/schema';
import { fromGrid, fromMetric, toGrid, toMetric } from './projection';

const CORNERS: Position[] = [
  [35.7, 32.3],
  [42.4, 37.3],
  [38.5, 34.9],
  [36.1, 36.8],
];

describe('the metric plane', () => {
  it.each(CORNERS)('comes back from %s, %s', (lng, lat) => {
    const [x, y] = fromMetric(toMetric([lng, lat]));
    expect(x).toBeCloseTo(lng, 9);
    expect(y).toBeCloseTo(lat, 9);
  });

  it.each([
    [32.3, 0.0007],
    [33.2, 0.0001],
    [34.85, -0.0005],
    [36.5, 0.0001],
    [37.3, 0.0007],
  ])('has the scale it claims at %s° N', (lat, bound) => {
    const [a, b]: Position[] = [
      [38, lat],
      [38.01, lat],
    ];
    const [p, q] = [toMetric(a!), toMetric(b!)];
    const error = Math.hypot(p[0] - q[0], p[1] - q[1]) / distanceKm(a!, b!) - 1;
    expect(Math.abs(error)).toBeLessThan(Math.abs(bound));
    if (Math.abs(bound) > 0.0001) expect(Math.sign(error)).toBe(Math.sign(bound));
  });
});

describe('the equal-area grid', () => {
  it.each(CORNERS)('keeps %s, %s to five decimals', (lng, lat) => {
    const [x, y] = fromGrid(toGrid([lng, lat]));
    expect(x).toBeCloseTo(lng, 6);
    expect(y).toBeCloseTo(lat, 6);
  });
});
