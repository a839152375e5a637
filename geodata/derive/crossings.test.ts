import { describe, expect, it } from 'vitest';
import { findFaults } from './crossings';

describe('findFaults', () => {
  it.each<[string, [number, number][][], [number, number][]]>([
    [
      'lines apart',
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [0, 1],
          [1, 1],
        ],
      ],
      [],
    ],
    [
      'lines that share an end',
      [
        [
          [0, 0],
          [5, 0],
        ],
        [
          [5, 0],
          [9, 3],
        ],
      ],
      [],
    ],
    [
      'a crossing',
      [
        [
          [0, 0],
          [4, 4],
        ],
        [
          [0, 4],
          [4, 0],
        ],
      ],
      [[0, 1]],
    ],
    [
      'a line that ends on another',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [2, 0],
          [2, 3],
        ],
      ],
      [[0, 1]],
    ],
    [
      'lines that run along each other',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [1, 0],
          [3, 0],
        ],
      ],
      [[0, 1]],
    ],
    [
      'lines from one point, one along the other',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [0, 0],
          [2, 0],
        ],
      ],
      [[0, 1]],
    ],
    [
      'lines from one point in opposite directions',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [0, 0],
          [-2, 0],
        ],
      ],
      [],
    ],
    [
      'a line that crosses itself',
      [
        [
          [0, 0],
          [4, 0],
          [4, 3],
          [2, -1],
        ],
      ],
      [[0, 0]],
    ],
    [
      'two lines with the same ends',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [4, 0],
          [0, 0],
        ],
      ],
      [[0, 1]],
    ],
  ])('%s', (_, lines, faults) => {
    expect(findFaults(lines)).toEqual(faults);
  });
});
