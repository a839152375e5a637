import { describe, expect, it } from 'vitest';
import type { Position } from '../model/schema';
import { SegmentBuilder } from './sphere-segments';
import { unitVectors } from './unit-vector';

function build(...lines: readonly (readonly Position[])[]): SegmentBuilder {
  const builder = new SegmentBuilder(() => true);
  for (const line of lines) builder.addLine(unitVectors(line));
  return builder;
}
const segmentsOf = ({ ends }: SegmentBuilder) => ends.length / 2;
const verticesOf = ({ vertices }: SegmentBuilder) => vertices.length / 3;

describe('SegmentBuilder', () => {
  const long: Position[] = [
    [38, 35],
    [39, 35.5],
  ];

  it('lists a segment once, whichever way it runs, also where it is cut', () => {
    const once = build(long);
    expect(segmentsOf(once)).toBeGreaterThan(10);
    expect(segmentsOf(build(long, long.toReversed()))).toBe(segmentsOf(once));
    expect(verticesOf(build(long, long.toReversed()))).toBe(segmentsOf(once) + 1);
  });

  it('numbers the same place once, among thousands', () => {
    const ring = Array.from({ length: 6000 }, (_, i): Position => {
      const angle = (i / 6000) * 2 * Math.PI;
      return [38 + 2 * Math.cos(angle), 35 + 2 * Math.sin(angle)];
    });
    const closed = build([...ring, ring[0]!]);
    expect([segmentsOf(closed), verticesOf(closed)]).toEqual([6000, 6000]);
  });

  it('closes a ring whose last position is off by a rounding error', () => {
    const corners: Position[] = [
      [38, 35],
      [38.05, 35],
      [38.05, 35.05],
      [38, 35.05],
    ];
    const closed = build([...corners, [38 + 7.2e-15, 35]]);
    expect([segmentsOf(closed), verticesOf(closed)]).toEqual([4, 4]);
  });

  it('takes a line that is all at one place for a point', () => {
    const point = build([
      [38, 35],
      [38 + 7.2e-15, 35],
    ]);
    expect([...point.ends]).toEqual([0, 0]);
  });

  it('leaves out segments of which neither end can matter', () => {
    const east = new SegmentBuilder((vectors, at) => vectors[at + 1]! > 0);
    east.addLine(
      unitVectors([
        [-0.02, 0],
        [-0.01, 0],
        [0.01, 0],
        [0.02, 0],
      ]),
    );
    expect([segmentsOf(east), verticesOf(east)]).toEqual([2, 3]);
  });
});
