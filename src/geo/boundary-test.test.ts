import { describe, expect, it } from 'vitest';
import { boundaryTest } from './boundary-test';

const outer = Float64Array.from([0, 0, 10, 0, 10, 10, 0, 10, 0, 0]);
const hole = Float64Array.from([4, 4, 4, 6, 6, 6, 6, 4, 4, 4]);

describe('boundaryTest', () => {
  const isOnBoundary = boundaryTest([outer, hole], 0.5);

  it.each([
    [5, 0],
    [5, 0.4],
    [5, -0.4],
    [10.3, 10.3],
    [4.4, 5],
    // On the side that closes the ring.
    [0, 3],
  ])('holds at (%d, %d)', (x, y) => {
    expect(isOnBoundary(x, y)).toBe(true);
  });

  it.each([
    [5, 0.6],
    [5, 5],
    // In the box around the corner, but farther than the distance from it.
    [10.4, 10.4],
    [20, 0],
  ])('does not hold at (%d, %d)', (x, y) => {
    expect(isOnBoundary(x, y)).toBe(false);
  });
});
