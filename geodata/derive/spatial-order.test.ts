import { expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import type { Position } from '../../src/model/schema';
import { spatialOrder } from './spatial-order';

it('lets neighbours follow one another, and leaves none out', () => {
  const random = seededRandom(5);
  const positions = Array.from({ length: 2000 }, (): Position => [
    35 + 7 * random(),
    32 + 5 * random(),
  ]);
  const order = spatialOrder(positions);
  expect(order.toSorted((a, b) => a - b)).toEqual([...positions.keys()]);
  const wayOf = (numbers: readonly number[]) => {
    const line = numbers.map((number) => positions[number]!);
    return line.slice(1).reduce((sum, [lng, lat], i) => {
      return sum + Math.hypot(lng - line[i]![0], lat - line[i]![1]);
    }, 0);
  };
  expect(wayOf(order)).toBeLessThan(wayOf([...positions.keys()]) / 10);
});
