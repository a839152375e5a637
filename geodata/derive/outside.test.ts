import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { outsideFinder } from './outside';

/** A country on the square 38-39° E, 35-36° N; a neighbour along its eastern side, 10 m off where it begins. */
const finder = outsideFinder([
  {
    id: 'IQ',
    rings: [
      [
        [39.0001, 35],
        [40, 35],
        [40, 36],
        [39.0001, 36],
        [39.0001, 35],
      ],
    ],
  },
]);

describe('outsideFinder', () => {
  it.each<[string, Position, Position, string]>([
    ['to the right of a border run northward', [39, 35.2], [39, 35.4], 'IQ'],
    ['to the right of a coast run southward', [38, 35.4], [38, 35.2], 'sea'],
    ['to the right of a coast run westward', [38.5, 36], [38.2, 36], 'sea'],
  ])('names what lies %s', (_, a, b, outside) => {
    expect(finder(a, b)).toBe(outside);
  });
});
