import { describe, expect, it } from 'vitest';
import type { Position } from '../model/schema';
import { alongGreatCircles } from './great-circle';
import { distanceKm, lineLengthKm } from './sphere';

describe('alongGreatCircles', () => {
  const line: Position[] = [
    [-60, 10],
    [100, 60],
    [36, 34],
  ];

  it('keeps the positions and the length, in steps no longer than asked for', () => {
    const steps = alongGreatCircles(line, 50);
    for (const position of line) expect(steps).toContain(position);
    expect(lineLengthKm(steps)).toBeCloseTo(lineLengthKm(line), 6);
    const lengths = steps.slice(1).map((to, i) => distanceKm(steps[i]!, to));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50 + 1e-6);
    expect(steps.length).toBeGreaterThan(lineLengthKm(line) / 50);
  });

  it('runs over the top, not along the parallel', () => {
    const steps = alongGreatCircles(
      [
        [0, 35],
        [100, 35],
      ],
      100,
    );
    // From the equation of a great circle: tan φ = tan φ₀ cos(λ - 50°) / cos 50°.
    const top = Math.atan(Math.tan((35 * Math.PI) / 180) / Math.cos((50 * Math.PI) / 180));
    expect(Math.max(...steps.map(([, lat]) => lat))).toBeCloseTo((top * 180) / Math.PI, 2);
  });

  it('adds nothing to short legs, nor between opposite points', () => {
    const short: Position[] = [
      [36, 34],
      [36.01, 34],
    ];
    expect(alongGreatCircles(short, 5)).toEqual(short);
    const opposite: Position[] = [
      [20, 30],
      [-160, -30],
    ];
    expect(alongGreatCircles(opposite, 5)).toEqual(opposite);
  });
});
