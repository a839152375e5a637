import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { distanceToSegmentKm, simplify } from './simplify';

const WAVE = Array.from({ length: 101 }, (_, index): Position => [
  38 + index / 100,
  35 + 0.02 * Math.sin(index / 5),
]);

describe('simplify', () => {
  it('keeps the ends, and what it drops lies within the tolerance', () => {
    const lean = simplify(WAVE, 0.3);
    expect(lean.length).toBeLessThan(WAVE.length / 2);
    expect([lean[0], lean.at(-1)]).toEqual([WAVE[0], WAVE.at(-1)]);
    for (const position of WAVE) {
      const distances = lean
        .slice(1)
        .map((b, index) => distanceToSegmentKm(position, lean[index]!, b));
      expect(Math.min(...distances)).toBeLessThanOrEqual(0.3);
    }
  });

  it('leaves two points of a straight line', () => {
    const line: Position[] = [
      [38, 35],
      [38.2, 35],
      [39, 35],
    ];
    expect(simplify(line, 0.001)).toEqual([line[0], line[2]]);
  });
});

describe('distanceToSegmentKm', () => {
  it.each<[Position, number]>([
    [[38, 35.1], 11.12],
    [[37.9, 35], 9.11],
    [[38.5, 35], 0],
  ])('is measured to the nearest point of the segment from %s', (point, km) => {
    expect(distanceToSegmentKm(point, [38, 35], [39, 35])).toBeCloseTo(km, 1);
  });
});
