/**
 * Noding by iterated snap rounding: after it, segments meet only in their ends. Everything is on an integer grid whose
 * coordinates stay below 2^24, so every orientation is decided exactly in doubles.
 */
import Flatbush from 'flatbush';
import type { Segment } from './linework';
import type { Point } from './projection';

/**
 * A vertex as near to a segment as this (grid units) lies on it. Less than half the diagonal of a unit, or the two
 * diagonals of a unit would turn into each other for ever.
 */
const SNAP_UNITS = 0.6;
const MAX_ROUNDS = 20;

/** A key for a grid point; exact below 2^26 in either coordinate. */
export const pointKey = ([x, y]: Point): number => x * 2 ** 26 + y;

/** Twice the signed area of the triangle; positive where `c` lies to the left of `a` → `b`. */
export function orient(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** Segments that cover the same lines and share nothing but ends. Coinciding segments become one of all their kinds. */
export function node(segments: readonly Segment[]): Segment[] {
  let current = unique(segments);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const cuts = findCuts(current);
    if (cuts.size === 0) return current;
    const pieces: Segment[] = [];
    for (const [index, segment] of current.entries()) {
      const points = cuts.get(index);
      if (points === undefined) pieces.push(segment);
      else pieces.push(...cutAt(segment, points));
    }
    current = unique(pieces);
  }
  throw new Error(`noding did not settle within ${MAX_ROUNDS} rounds`);
}

function unique(segments: readonly Segment[]): Segment[] {
  const byEnds = new Map<string, Segment>();
  for (const { a, b, kinds } of segments) {
    if (same(a, b)) continue;
    const [p, q] = pointKey(a) < pointKey(b) ? [a, b] : [b, a];
    const key = `${pointKey(p)} ${pointKey(q)}`;
    const twin = byEnds.get(key);
    byEnds.set(key, { a: p, b: q, kinds: kinds | (twin?.kinds ?? 0) });
  }
  return [...byEnds.values()];
}

function findCuts(segments: readonly Segment[]): Map<number, Point[]> {
  const cuts = new Map<number, Point[]>();
  const cut = (index: number, point: Point) => {
    const points = cuts.get(index);
    if (points === undefined) cuts.set(index, [point]);
    else points.push(point);
  };
  const index = indexOf(segments);
  for (const [i, s] of segments.entries()) {
    const touching = index.search(
      Math.min(s.a[0], s.b[0]) - 1,
      Math.min(s.a[1], s.b[1]) - 1,
      Math.max(s.a[0], s.b[0]) + 1,
      Math.max(s.a[1], s.b[1]) + 1,
      (j) => j > i,
    );
    for (const j of touching) {
      const t = segments[j]!;
      const onS = [t.a, t.b].filter((end) => liesOn(end, s));
      const onT = [s.a, s.b].filter((end) => liesOn(end, t));
      for (const end of onS) cut(i, end);
      for (const end of onT) cut(j, end);
      if (onS.length + onT.length > 0) continue;
      const crossing = crossingOf(s, t);
      if (crossing === null) continue;
      if (!same(crossing, s.a) && !same(crossing, s.b)) cut(i, crossing);
      if (!same(crossing, t.a) && !same(crossing, t.b)) cut(j, crossing);
    }
  }
  return cuts;
}

function indexOf(segments: readonly Segment[]): Flatbush {
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  }
  index.finish();
  return index;
}

/** Whether the point lies within the snapping distance of the inside of the segment, and is not one of its ends. */
function liesOn(p: Point, { a, b }: Segment): boolean {
  if (same(p, a) || same(p, b)) return false;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = (p[0] - a[0]) * dx + (p[1] - a[1]) * dy;
  const lengthSquared = dx * dx + dy * dy;
  if (along <= 0 || along >= lengthSquared) return false;
  return orient(a, b, p) ** 2 <= SNAP_UNITS ** 2 * lengthSquared;
}

/** The grid point nearest to where the segments cross properly, or null where they do not. */
function crossingOf(s: Segment, t: Segment): Point | null {
  const [c, d] = [orient(s.a, s.b, t.a), orient(s.a, s.b, t.b)];
  if (c > 0 === d > 0 || c === 0 || d === 0) return null;
  const [e, f] = [orient(t.a, t.b, s.a), orient(t.a, t.b, s.b)];
  if (e > 0 === f > 0 || e === 0 || f === 0) return null;
  const along = c / (c - d);
  return [
    Math.round(t.a[0] + along * (t.b[0] - t.a[0])),
    Math.round(t.a[1] + along * (t.b[1] - t.a[1])),
  ];
}

function cutAt({ a, b, kinds }: Segment, points: readonly Point[]): Segment[] {
  const along = (p: Point) => (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1]);
  const stops = [...points].sort((p, q) => along(p) - along(q));
  stops.push(b);
  const pieces: Segment[] = [];
  let from = a;
  for (const stop of stops) {
    if (same(from, stop)) continue;
    pieces.push({ a: from, b: stop, kinds });
    from = stop;
  }
  return pieces;
}
