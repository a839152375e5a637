import { describe, expect, it } from 'vitest';
import type { Position } from '../model/schema';
import { BALL_SIZE } from './ball-grid';
import { SegmentBuilder, type Segments } from './sphere-segments';
import { unitVectors } from './unit-vector';

function build(...lines: readonly (readonly Position[])[]): Segments {
  const builder = new SegmentBuilder(() => true);
  for (const line of lines) builder.addLine(unitVectors(line));
  return builder.segments();
}
const segmentsOf = ({ ends }: Segments) => ends.length / 2;
const verticesOf = ({ vertices }: Segments) => vertices.length / 3;

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

  it('numbers the same place once where lines meet but for a rounding error', () => {
    const to: Position = [38.01, 35];
    const lines: Position[][] = [
      [[38, 35], to],
      [
        [38 + 7.2e-15, 35],
        [38, 35.01],
      ],
    ];
    const { ends } = build(...lines);
    expect([...ends]).toEqual([0, 1, 0, 2]);
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
    const segments = east.segments();
    expect([segmentsOf(segments), verticesOf(segments)]).toEqual([2, 3]);
  });

  it('gives each line runs of its own, and surrounds each', () => {
    const lines = [long, [long[1]!, [39.4, 35.6]], [[36, 33]]] satisfies Position[][];
    const { runs, ends, vertices, balls } = build(...lines);
    expect(runs[0]).toBe(0);
    expect(runs.at(-1)).toBe(ends.length / 2);
    for (let run = 0; run + 1 < runs.length; run++) {
      expect(runs[run + 1]! - runs[run]!).toBeGreaterThan(0);
      expect(runs[run + 1]! - runs[run]!).toBeLessThanOrEqual(8);
      const [x, y, z, radius] = balls.subarray(BALL_SIZE * run) as unknown as number[];
      for (let end = 2 * runs[run]!; end < 2 * runs[run + 1]!; end++) {
        const [vx, vy, vz] = vertices.subarray(3 * ends[end]!) as unknown as number[];
        expect(Math.hypot(vx! - x!, vy! - y!, vz! - z!)).toBeLessThanOrEqual(radius! + 1e-15);
        const goesOn = end % 2 === 1 || end === 2 * runs[run]! || ends[end] === ends[end - 1];
        expect(goesOn).toBe(true);
      }
    }
    const counts = lines.map((line) => build(line).runs.length - 1);
    expect(runs.length - 1).toBe(counts.reduce((sum, count) => sum + count));
  });

  it('tells directions from east to north', () => {
    const { directions } = build([
      [0, 0],
      [0, 0.01],
      [-0.01, 0.01],
    ]);
    const degrees = [...directions].map((radians) => Math.round((radians * 180) / Math.PI));
    expect(degrees.map((angle) => (angle + 360) % 360)).toEqual([90, 270, 180, 0]);
  });
});
