import Flatbush from 'flatbush';
import type { Position } from '../model/schema';
import { cross, insideTest } from './crossings';
import { flatPoints, squaredToStep } from './plane';
import { boxesMeet, boxOf } from './plane-edges';
import type { Reason } from './result';

interface Segment {
  readonly polygon: number;
  readonly ring: number;
  readonly index: number;
  /** Number of segments of its ring. */
  readonly count: number;
  readonly a: Position;
  readonly b: Position;
}

type Polygons = readonly (readonly (readonly Position[])[])[];

/**
 * Why polygons cannot be used, or null: a ring that meets itself, rings of a polygon that cross or overlap, a hole outside,
 * parts that overlap. Rings may touch in points, parts along sides, too, as neighbours and enclaves do. Outer rings run
 * counter-clockwise, holes clockwise.
 */
export function checkRings(polygons: Polygons): Reason | null {
  return checkSegments(polygons) ?? checkHoles(polygons) ?? checkParts(polygons);
}

function checkSegments(polygons: Polygons): Reason | null {
  const segments: Segment[] = polygons.flatMap((rings, polygon) =>
    rings.flatMap((positions, ring) =>
      positions.slice(1).map((b, index) => ({
        polygon,
        ring,
        index,
        count: positions.length - 1,
        a: positions[index]!,
        b,
      })),
    ),
  );
  const boxes = new Flatbush(segments.length);
  const boxOfSegment = ({ a, b }: Segment) =>
    [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ] as const;
  for (const segment of segments) boxes.add(...boxOfSegment(segment));
  boxes.finish();
  for (const [number, one] of segments.entries()) {
    for (const other of boxes.search(...boxOfSegment(one), (found) => found > number)) {
      const reason = checkPair(one, segments[other]!);
      if (reason) return reason;
    }
  }
  return null;
}

function checkPair(one: Segment, other: Segment): Reason | null {
  const sameRing = one.polygon === other.polygon && one.ring === other.ring;
  const steps = other.index - one.index;
  if (sameRing && (steps === 1 || steps === one.count - 1)) {
    const [before, after] = steps === 1 ? [one, other] : [other, one];
    return turnsBack(before, after) ? { code: 'self-intersection', at: before.b } : null;
  }
  const d1 = side(one, other.a);
  const d2 = side(one, other.b);
  const d3 = side(other, one.a);
  const d4 = side(other, one.b);
  const proper = d1 * d2 < 0 && d3 * d4 < 0;
  const along = d1 === 0 && d2 === 0 ? commonStretch(one, other) : null;
  if (sameRing) {
    const touches =
      (d1 === 0 && within(one, other.a)) ||
      (d2 === 0 && within(one, other.b)) ||
      (d3 === 0 && within(other, one.a)) ||
      (d4 === 0 && within(other, one.b));
    return proper || touches
      ? { code: 'self-intersection', at: meeting(one, other, d3, d4) }
      : null;
  }
  if (!proper && !along) return null;
  // Neighbours and enclaves have a common side, each its own way round; going the same way, they lie on the same side of it.
  if (along && one.polygon !== other.polygon && !goSameWay(one, other)) return null;
  const at = along ?? meeting(one, other, d3, d4);
  return one.polygon === other.polygon
    ? { code: 'crossing-rings', at }
    : { code: 'overlapping-parts', at };
}

/** Twice the signed area of the triangle of a segment and a point; its sign says on which side the point lies. */
function side({ a, b }: Segment, point: Position): number {
  return cross(a[0], a[1], b[0], b[1], point[0], point[1]);
}

/** Whether a point known to lie on the line of a segment lies between its ends. */
function within({ a, b }: Segment, [x, y]: Position): boolean {
  return (
    Math.min(a[0], b[0]) <= x &&
    x <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= y &&
    y <= Math.max(a[1], b[1])
  );
}

function meeting(one: Segment, other: Segment, d3: number, d4: number): Position {
  if (d3 === d4) return other.a;
  const t = Math.min(1, Math.max(0, d3 / (d3 - d4)));
  return [one.a[0] + t * (one.b[0] - one.a[0]), one.a[1] + t * (one.b[1] - one.a[1])];
}

/** The middle of what two segments of one line have in common, null where that is a point or nothing. */
function commonStretch(one: Segment, other: Segment): Position | null {
  const axis = Math.abs(one.b[0] - one.a[0]) >= Math.abs(one.b[1] - one.a[1]) ? 0 : 1;
  const [, second, third] = [one.a, one.b, other.a, other.b].sort((a, b) => a[axis] - b[axis]);
  const isEmpty =
    Math.max(one.a[axis], one.b[axis]) <= Math.min(other.a[axis], other.b[axis]) ||
    Math.max(other.a[axis], other.b[axis]) <= Math.min(one.a[axis], one.b[axis]);
  return isEmpty ? null : [(second![0] + third![0]) / 2, (second![1] + third![1]) / 2];
}

/** Whether two segments of one line lead to the same side. */
function goSameWay(one: Segment, other: Segment): boolean {
  const [dx, dy] = [one.b[0] - one.a[0], one.b[1] - one.a[1]];
  return dx * (other.b[0] - other.a[0]) + dy * (other.b[1] - other.a[1]) > 0;
}

/** Whether the second of two consecutive segments runs back over the first. */
function turnsBack(before: Segment, after: Segment): boolean {
  if (side(before, after.b) !== 0) return false;
  const [dx, dy] = [before.b[0] - before.a[0], before.b[1] - before.a[1]];
  return dx * (after.b[0] - after.a[0]) + dy * (after.b[1] - after.a[1]) < 0;
}

function checkHoles(polygons: Polygons): Reason | null {
  for (const [outer, ...holes] of polygons) {
    const boxes = holes.map((hole) => boxOf(flatPoints(hole)));
    for (const [number, hole] of holes.entries()) {
      const box = boxes[number]!;
      const beside = holes.filter((_, other) => other !== number && boxesMeet(box, boxes[other]!));
      const stray = pointOffBoundary(hole, outer!, false) ?? pointInAnother(hole, beside);
      if (stray) return { code: 'crossing-rings', at: stray };
    }
  }
  return null;
}

/** A point of a ring that lies inside one of others. */
function pointInAnother(
  ring: readonly Position[],
  others: readonly (readonly Position[])[],
): Position | null {
  for (const other of others) {
    const point = pointOffBoundary(ring, other, true);
    if (point) return point;
  }
  return null;
}

function checkParts(polygons: Polygons): Reason | null {
  if (polygons.length < 2) return null;
  const boxes = new Flatbush(polygons.length);
  const bounds = polygons.map(([outer]) => boxOf(flatPoints(outer!)));
  for (const box of bounds) boxes.add(...box);
  boxes.finish();
  for (const [number, part] of polygons.entries()) {
    for (const other of boxes.search(...bounds[number]!, (found) => found !== number)) {
      const at = overlapPoint(part, polygons[other]!);
      if (at) return { code: 'overlapping-parts', at };
    }
  }
  return null;
}

/** A point of the outer ring of one polygon that lies inside another and in none of its holes. */
function overlapPoint(one: Polygons[number], other: Polygons[number]): Position | null {
  const [outer, ...holes] = other;
  const at = pointOffBoundary(one[0]!, outer!, true);
  if (!at) return null;
  const inHole = holes.some(
    (hole) => insideTest([flatPoints(hole)])(at[0], at[1]) || onBoundary(hole, at),
  );
  return inHole ? null : at;
}

/** A corner or middle of a side of `ring` that lies inside (or outside) `of`, not on it. */
function pointOffBoundary(
  ring: readonly Position[],
  of: readonly Position[],
  inside: boolean,
): Position | null {
  const isInside = insideTest([flatPoints(of)]);
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    for (const point of [a, middle]) {
      if (isInside(point[0], point[1]) === inside && !onBoundary(of, point)) return point;
    }
  }
  return null;
}

/** Degrees within which a point counts as lying on a ring: a tenth of a millimetre. */
const ON_BOUNDARY = 1e-9;

function onBoundary(ring: readonly Position[], [x, y]: Position): boolean {
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
    if (squaredToStep(x1, y1, x2, y2, x, y) < ON_BOUNDARY ** 2) return true;
  }
  return false;
}
