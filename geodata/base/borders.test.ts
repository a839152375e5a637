import { describe, expect, it } from 'vitest';
import { bordersOf, parseBorderRules } from './borders';
import type { Polygons } from './plane';

const west: Polygons = [[[[0, 0], [1, 0], [1, 1], [1, 2], [0, 2], [0, 0]]]];
const east: Polygons = [[[[1, 0], [2, 0], [2, 2], [1, 2], [1, 1], [1, 0]]]];
const owners = [
  { key: 'W', land: west },
  { key: 'E', land: east },
];

describe('bordersOf', () => {
  it('finds what two countries share, once, and no coast', () => {
    expect(bordersOf(owners, [])).toEqual([{ disputed: false, line: [[1, 0], [1, 1], [1, 2]] }]);
  });

  it('parts a border where a rule of the pair begins, whichever way the pair is written', () => {
    const rules = parseBorderRules('a\tb\twest\tsouth\teast\tnorth\tnote\nE\tW\t0\t1\t2\t2\tnorth\n');
    expect(bordersOf(owners, rules)).toEqual([
      { disputed: false, line: [[1, 0], [1, 1]] },
      { disputed: true, line: [[1, 1], [1, 2]] },
    ]);
  });

  it('leaves other pairs alone', () => {
    const rules = parseBorderRules('a\tb\twest\tsouth\teast\tnorth\tnote\nE\tX\t0\t0\t2\t2\tother\n');
    expect(bordersOf(owners, rules).map(({ disputed }) => disputed)).toEqual([false]);
  });
});
