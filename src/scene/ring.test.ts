import { describe, expect, it } from 'vitest';
import { ringCentroid } from './ring';

describe('ringCentroid', () => {
  it('is the middle of a square', () => {
    const [lng, lat] = ringCentroid([
      [36, 34],
      [37, 34],
      [37, 35],
      [36, 35],
      [36, 34],
    ])!;
    expect(lng).toBeCloseTo(36.5, 12);
    expect(lat).toBeCloseTo(34.5, 12);
  });

  it('is null where it would lie outside, or the ring has no area', () => {
    const hook = [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [0, 1],
      [0, 0],
    ] as const;
    expect(ringCentroid(hook)).toBeNull();
    expect(
      ringCentroid([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ).toBeNull();
    expect(ringCentroid([])).toBeNull();
  });
});
