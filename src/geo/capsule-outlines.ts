import type { Capsules } from './capsules';
import { CIRCLE_SIZE, cosineOf, FIRST, LAST, type Circle, type Stretches } from './circles';
import { FRAME, FRAME_SIZE, WAY_SIZE } from './sphere-segments';

/** Takes a circle and what of it lies in no capsule; the same objects each time. */
type Visit = (circle: Circle, outside: Stretches) => void;

/**
 * Visits what bounds all that lies in some capsules. Each of them has a circle beside its segment on either side, and
 * there is one around every vertex where none of the segments that meet in it lies.
 */
export function eachOutline(capsules: Capsules, visit: Visit): void {
  const { vertices, ends } = capsules.segments;
  const circle = new Float64Array(CIRCLE_SIZE);
  // The ends of segments at each vertex: the last of them, and by end the one before it.
  const lastEnd = new Int32Array(vertices.length / 3).fill(-1);
  const endBefore = new Int32Array(ends.length);
  for (let end = 0; end < ends.length; end++) {
    const vertex = ends[end]!;
    endBefore[end] = lastEnd[vertex]!;
    lastEnd[vertex] = end;
  }
  const directions: number[] = [];
  for (let end = 0; end < ends.length; end++) {
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

/** @param end the circle runs beside the segment from there on, on the right of that way */
function besideSegment(capsules: Capsules, end: number, circle: Circle, visit: Visit): void {
  const { segments, sin, cos } = capsules;
  const { ways, ends, frames } = segments;
  const segment = end >> 1;
  const way = WAY_SIZE * segment;
  const sign = end % 2 === 0 ? 1 : -1;
  const chord = 1 / Math.sqrt(ways[way + 6]!);
  const toMiddle = cos / cosineOf(chord / 2);
  for (let axis = 0; axis < 3; axis++) {
    const along = ways[way + 3 + axis]!;
    circle[axis] = -sign * sin * frames[FRAME_SIZE * segment + FRAME.pole + axis]!;
    circle[axis + 3] = toMiddle * (ways[way + axis]! + along / 2);
    circle[axis + 6] = (sign * cos * along) / chord;
  }
  circle[FIRST] = -chord / 2;
  circle[LAST] = chord / 2;
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
  const visitTurn = (from: number, to: number) => {
    const pieces = Math.ceil((to - from) / LONGEST_TURN);
    const half = (to - from) / pieces / 2;
    for (let piece = 0; piece < pieces; piece++) {
      const middle = from + (2 * piece + 1) * half;
      const toEast = sin * Math.cos(middle);
      const toNorth = sin * Math.sin(middle);
      circle[3] = toEast * eastX - toNorth * z * eastY;
      circle[4] = toEast * eastY + toNorth * z * eastX;
      circle[5] = toNorth * cosLat;
      circle[6] = -toNorth * eastX - toEast * z * eastY;
      circle[7] = -toNorth * eastY + toEast * z * eastX;
      circle[8] = toEast * cosLat;
      circle[LAST] = Math.sin(half);
      circle[FIRST] = -circle[LAST];
      visitOutside(capsules, circle, vertex, vertex, visit);
    }
  };
  if (count === 0) visitTurn(0, 2 * Math.PI);
  for (let i = 0; i < count; i++) {
    const from = directions[i]! + Math.PI / 2;
    const next = i + 1 < count ? directions[i + 1]! : directions[0]! + 2 * Math.PI;
    const to = next - Math.PI / 2;
    if (to - from > STRAIGHT) visitTurn(from, to);
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
/** A longer way around a vertex is looked at in several, radians: each must be well below half a turn. */
const LONGEST_TURN = 2;
