import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFaults } from './crossings';
import { LINE, type Segment } from './linework';
import { node } from './noding';
import type { Point } from './projection';

const segment = (a: Point, b: Point, kinds: number = LINE.bisector): Segment => ({ a, b, kinds });
const ends = (segments: readonly Segment[]) =>
  segments.map(({ a, b }) => `${a.join()} ${b.join()}`).sort();

describe('node', () => {
  it('cuts two segments where they cross', () => {
    const noded = node([segment([0, 0], [100, 100]), segment([0, 100], [100, 0])]);
    expect(ends(noded)).toEqual(['0,0 50,50', '0,100 50,50', '50,50 100,0', '50,50 100,100']);
  });

  it('cuts a segment where another ends on it, or a hair beside it', () => {
    const noded = node([segment([0, 0], [100, 1]), segment([50, 0], [50, 40])]);
    expect(ends(noded)).toEqual(['0,0 50,0', '50,0 100,1', '50,0 50,40']);
  });

  it('makes one segment of those that coincide, of all their kinds', () => {
    const noded = node([
      segment([0, 0], [100, 0], LINE.outline),
      segment([150, 0], [50, 0], LINE.barrier),
    ]);
    expect(noded).toContainEqual({ a: [50, 0], b: [100, 0], kinds: LINE.outline | LINE.barrier });
    expect(noded).toHaveLength(3);
  });

  it('leaves segments that meet in nothing but ends, whatever they were', () => {
    const coordinate = fc.integer({ min: 0, max: 60 });
    const point = fc.tuple(coordinate, coordinate);
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 25 }), (pairs) => {
        const segments = pairs
          .filter(([a, b]) => a.join() !== b.join())
          .map(([a, b]) => segment(a, b));
        fc.pre(segments.length > 0);
        const noded = node(segments);
        expect(findFaults(noded.map(({ a, b }) => [a, b]))).toEqual([]);
      }),
    );
  });
});
