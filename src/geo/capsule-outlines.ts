import type { Capsules } from './capsules';
import { CIRCLE_SIZE, FIRST, LAST, type Circle, type Stretches } from './circles';
import { FRAME, FRAME_SIZE } from './sphere-segments';

/** Takes a circle and what of it lies in no capsule; the same objects each time. */
type Visit = (circle: Circle, outside: Stretches) => void;

/**
 * Visits what bounds all that lies in some capsules. Each of them has a circle beside its segment on either side, and
 * there is one around every vertex where none of the segments that meet in it lies.
 */
export function eachOutline(capsules: Capsules, visit: Visit): void {
  const { vertices, ends, runs } = capsules.segments;
  const circle = new Float64Array(CIRCLE_SIZE);
  // The ends of segments at each vertex: the last of them, and by end the one before it.
  const lastEnd = new Int32Array(vertices.length / 3).fill(-1);
  const endBefore = new Int32Array(ends.length);
  for (const run of capsules.runs) {
    const next = 2 * runs[run + 1]!;
    for (let end = 2 * runs[run]!; end < next; end++) {
      const vertex = ends[end]!;
      endBefore[end] = lastEnd[vertex]!;
      lastEnd[vertex] = end;
    }
  }
  const directions: number[] = [];
  for (const run of capsules.runs) {
    const next = 2 * runs[run + 1]!;
    for (let end = 2 * runs[run]!; end < next; end++) {
      const vertex = ends[end]!;
      if (ends[end ^ 1] !== vertex) besideSegment(capsules, end, circle, visit);
      if (lastEnd[vertex] !== end) continue;
      let count = 0;
      for (let other = end; other >= 0; other = endBefore[other]!) {
        if (ends[other ^ 1] !== vertex) {
          insertAscending(directions, count++, capsules.segments.directions[other]!);
        }
      }
      aroundVertex(capsules, vertex, directions, count, circle, visit);
    }
  }
}

/** @param end the circle runs beside the segment from there on, on the right of that way */
function besideSegment(capsules: Capsules, end: number, circle: Circle, visit: Visit): void {
  const { segments, sin, cos } = capsules;
  const { vertices, ends, frames, angles } = segments;
  const segment = end >> 1;
  const frame = FRAME_SIZE * segment;
  const isFirst = end % 2 === 0;
  setVector(circle, 0, frames, frame + FRAME.pole, isFirst ? -sin : sin);
  setVector(circle, 3, vertices, 3 * ends[end]!, cos);
  setVector(circle, 6, frames, frame + (isFirst ? FRAME.forward : FRAME.back), cos);
  circle[FIRST] = 0;
  circle[LAST] = angles[segment]!;
  visitOutside(capsules, circle, ends[end]!, ends[end ^ 1]!, visit);
}

/** @param directions in which segments leave the vertex, ascending, and their `count` */
function aroundVertex(
  capsules: Capsules,
  vertex: number,
  directions: readonly number[],
  count: number,
  circle: Circle,
  visit: Visit,
): void {
  const { segments, sin, cos } = capsules;
  const x = segments.vertices[3 * vertex]!;
  const y = segments.vertices[3 * vertex + 1]!;
  const z = segments.vertices[3 * vertex + 2]!;
  // From east to north, as directions are counted.
  const cosLat = Math.sqrt(x * x + y * y);
  const eastX = cosLat === 0 ? 1 : -y / cosLat;
  const eastY = cosLat === 0 ? 0 : x / cosLat;
  circle[0] = cos * x;
  circle[1] = cos * y;
  circle[2] = cos * z;
  circle[3] = sin * eastX;
  circle[4] = sin * eastY;
  circle[5] = 0;
  circle[6] = -sin * z * eastY;
  circle[7] = sin * z * eastX;
  circle[8] = sin * cosLat;
  if (count === 0) {
    circle[FIRST] = 0;
    circle[LAST] = 2 * Math.PI;
    visitOutside(capsules, circle, vertex, vertex, visit);
  }
  for (let i = 0; i < count; i++) {
    const from = directions[i]! + Math.PI / 2;
    const next = i + 1 < count ? directions[i + 1]! : directions[0]! + 2 * Math.PI;
    const to = next - Math.PI / 2;
    if (to - from <= STRAIGHT) continue;
    circle[FIRST] = from;
    circle[LAST] = to;
    visitOutside(capsules, circle, vertex, vertex, visit);
  }
}

/** @param ownA the vertices the circle is at the distance from, see {@link Capsules.outside} */
function visitOutside(
  capsules: Capsules,
  circle: Circle,
  ownA: number,
  ownB: number,
  visit: Visit,
): void {
  const outside = capsules.outside(circle, ownA, ownB);
  if (outside.count > 0) visit(circle, outside);
}

/** There are two, nearly always: sorting would cost more. */
function insertAscending(values: number[], count: number, value: number): void {
  let at = count;
  for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
  values[at] = value;
}

/** Angle below which two segments go straight on, radians. */
const STRAIGHT = 1e-9;

function setVector(
  circle: Circle,
  field: number,
  vectors: Float64Array,
  at: number,
  factor: number,
): void {
  circle[field] = vectors[at]! * factor;
  circle[field + 1] = vectors[at + 1]! * factor;
  circle[field + 2] = vectors[at + 2]! * factor;
}
