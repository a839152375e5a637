/** Whether lines of a planar subdivision still meet only in their ends. */
import Flatbush from 'flatbush';
import { orient } from './noding';
import type { Point } from './projection';

/** A fault between two lines, by index (equal where a line meets itself). */
export type Fault = readonly [line: number, other: number];

interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly line: number;
}

/**
 * Pairs of lines of whole-number points that cross, overlap, or touch elsewhere than in a common end of two pieces.
 * Exact for coordinates below 2^25.
 */
export function findFaults(lines: readonly (readonly Point[])[]): Fault[] {
  const pieces: Piece[] = lines.flatMap((points, line) =>
    points.slice(1).map((b, index) => ({ a: points[index]!, b, line })),
  );
  const index = new Flatbush(pieces.length);
  for (const { a, b } of pieces) {
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  }
  index.finish();
  const faults = new Map<string, Fault>();
  for (const [i, s] of pieces.entries()) {
    const near = index.search(
      Math.min(s.a[0], s.b[0]),
      Math.min(s.a[1], s.b[1]),
      Math.max(s.a[0], s.b[0]),
      Math.max(s.a[1], s.b[1]),
      (j) => j >= i,
    );
    for (const j of near) {
      const t = pieces[j]!;
      if (i === j ? !same(s.a, s.b) : !meetBadly(s, t)) continue;
      faults.set(`${s.line} ${t.line}`, [s.line, t.line]);
    }
  }
  return [...faults.values()];
}

const same = (p: Point, q: Point) => p[0] === q[0] && p[1] === q[1];

function meetBadly(s: Piece, t: Piece): boolean {
  const shared = [s.a, s.b].filter((p) => same(p, t.a) || same(p, t.b));
  if (shared.length === 2) return true;
  if (shared.length === 1) {
    // Two pieces from one point are at fault only where one runs along the other.
    const from = shared[0]!;
    const [p, q] = [same(s.a, from) ? s.b : s.a, same(t.a, from) ? t.b : t.a];
    return (
      orient(from, p, q) === 0 &&
      (p[0] - from[0]) * (q[0] - from[0]) + (p[1] - from[1]) * (q[1] - from[1]) > 0
    );
  }
  const signs = [
    orient(s.a, s.b, t.a),
    orient(s.a, s.b, t.b),
    orient(t.a, t.b, s.a),
    orient(t.a, t.b, s.b),
  ].map(Math.sign) as [number, number, number, number];
  if (signs.every((sign) => sign === 0)) return overlaps(s, t);
  return signs[0] * signs[1] <= 0 && signs[2] * signs[3] <= 0;
}

/** Whether two pieces on one straight line have points in common. */
function overlaps(s: Piece, t: Piece): boolean {
  return [0, 1].every(
    (axis) =>
      Math.max(Math.min(s.a[axis]!, s.b[axis]!), Math.min(t.a[axis]!, t.b[axis]!)) <=
      Math.min(Math.max(s.a[axis]!, s.b[axis]!), Math.max(t.a[axis]!, t.b[axis]!)),
  );
}
