import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { centreLine } from './centre-line';
import type { Rings } from './plane';
import { distanceToSegmentM } from './simplify';

const box = (west: number, south: number, east: number, north: number): Rings => [
  [[west, south], [east, south], [east, north], [west, north], [west, south]],
];
const options = {
  guide: [[0, 0.02], [0.3, 0.02]] as Position[],
  banks: [],
  corridorKm: 6,
  stepKm: 0.2,
  smoothKm: 0.6,
};
/** A lake of 20 × 4 km, a gap, and a narrow river. */
const water = [box(0, 0, 0.18, 0.04), box(0.2, 0.019, 0.3, 0.021)];

describe('centreLine', () => {
  it('keeps to the middle of a lake and bridges a gap', () => {
    const line = centreLine(water, options);
    expect(line[0]![0]).toBeCloseTo(0, 2);
    expect(line.at(-1)![0]).toBeCloseTo(0.3, 2);
    for (const [, lat] of line) expect(Math.abs(lat - 0.02)).toBeLessThan(0.008);
  });

  it('passes a place on the bank it is known to lie on', () => {
    const place: Position = [0.25, 0.0225];
    const line = centreLine(water, { ...options, banks: [{ point: place, bank: 'right' }] });
    const nearest = line
      .slice(1)
      .map((end, i) => ({ from: line[i]!, end, distance: distanceToSegmentM(place, line[i]!, end) }))
      .reduce((a, b) => (b.distance < a.distance ? b : a));
    expect(nearest.from[1]).toBeGreaterThan(place[1]);
    expect(nearest.end[0]).toBeGreaterThan(nearest.from[0]);
  });

  it('says so where the corridor does not join the ends', () => {
    const banks = [
      { point: [0.15, 0.03], bank: 'right' },
      { point: [0.15, 0.01], bank: 'left' },
    ] as const;
    expect(() => centreLine(water, { ...options, banks })).toThrow(/found none/);
  });
});
