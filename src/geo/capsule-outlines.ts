import type { Capsules } from './capsules';
import { CIRCLE_SIZE, FIRST, LAST, type Circle } from './circles';
import { FRAME, FRAME_SIZE } from './sphere-segments';

/** Takes a circle and what {@link Capsules.outside} wants to know of it. */
type Visit = (...outline: Parameters<Capsules['outside']>) => void;

/**
 * Visits what bounds each capsule, with the vertices the circle is at the distance from: a circle beside
 * every segment on either side, and around every vertex where none of the segments that meet in it lies. The circle is
 * the same object each time.
 */
export function eachOutline(capsules: Capsules, visit: Visit): void {
  const { ends } = capsules;
  const circle = new Float64Array(CIRCLE_SIZE);
  // The ends of segments at each vertex: the last of them, and by end the one before it.
  const lastEnd = new Int32Array(capsules.vertices.length / 3).fill(-1);
  const endBefore = new Int32Array(ends.length);
  const endCount = new Int32Array(lastEnd.length);
  let mostEnds = 0;
  for (let end = 0; end < ends.length; end++) {
    const vertex = ends[end]!;
    endBefore[end] = lastEnd[vertex]!;
    lastEnd[vertex] = end;
    mostEnds = Math.max(mostEnds, ++endCount[vertex]!);
  }
  const angles = new Float64Array(mostEnds);
  for (let segment = 0; 2 * segment < ends.length; segment++) {
    if (ends[2 * segment] !== ends[2 * segment + 1])
      besideSegment(capsules, segment, circle, visit);
    for (let end = 2 * segment; end < 2 * segment + 2; end++) {
      if (lastEnd[ends[end]!] === end)
        aroundVertex(capsules, end, endBefore, angles, circle, visit);
    }
  }
}

function besideSegment(
  { vertices, ends, frames, angles, sin, cos }: Capsules,
  segment: number,
  circle: Circle,
  visit: Visit,
): void {
  const from = ends[2 * segment]!;
  const to = ends[2 * segment + 1]!;
  const frame = FRAME_SIZE * segment;
  setVector(circle, 0, frames, frame + FRAME.pole, -sin);
  setVector(circle, 3, vertices, 3 * from, cos);
  setVector(circle, 6, frames, frame + FRAME.forward, cos);
  circle[FIRST] = 0;
  circle[LAST] = angles[segment]!;
  visit(circle, from, to);
  setVector(circle, 0, frames, frame + FRAME.pole, sin);
  setVector(circle, 3, vertices, 3 * to, cos);
  setVector(circle, 6, frames, frame + FRAME.back, cos);
  visit(circle, from, to);
}

/** @param last the last end at the vertex; `endBefore` leads to the others, and `angles` has room for the direction of each */
function aroundVertex(
  { vertices, ends, frames, sin, cos }: Capsules,
  last: number,
  endBefore: Int32Array,
  angles: Float64Array,
  circle: Circle,
  visit: Visit,
): void {
  const vertex = ends[last]!;
  const x = vertices[3 * vertex]!;
  const y = vertices[3 * vertex + 1]!;
  const z = vertices[3 * vertex + 2]!;
  // East and north; any two directions at the poles.
  const cosLat = Math.sqrt(x * x + y * y);
  const eastX = cosLat === 0 ? 1 : -y / cosLat;
  const eastY = cosLat === 0 ? 0 : x / cosLat;
  const northX = -z * eastY;
  const northY = z * eastX;
  let count = 0;
  for (let end = last; end >= 0; end = endBefore[end]!) {
    if (ends[end] === ends[end ^ 1]) continue;
    const at = FRAME_SIZE * (end >> 1) + (end % 2 === 0 ? FRAME.forward : FRAME.back);
    const dx = frames[at]!;
    const dy = frames[at + 1]!;
    const dz = frames[at + 2]!;
    const angle = Math.atan2(dx * northX + dy * northY + dz * cosLat, dx * eastX + dy * eastY);
    insertAscending(angles, count++, angle);
  }
  circle[0] = cos * x;
  circle[1] = cos * y;
  circle[2] = cos * z;
  circle[3] = sin * eastX;
  circle[4] = sin * eastY;
  circle[5] = 0;
  circle[6] = sin * northX;
  circle[7] = sin * northY;
  circle[8] = sin * cosLat;
  if (count === 0) {
    circle[FIRST] = 0;
    circle[LAST] = 2 * Math.PI;
    visit(circle, vertex, vertex);
  }
  for (let i = 0; i < count; i++) {
    const from = angles[i]! + Math.PI / 2;
    const next = i + 1 < count ? angles[i + 1]! : angles[0]! + 2 * Math.PI;
    const to = next - Math.PI / 2;
    if (to - from <= STRAIGHT) continue;
    circle[FIRST] = from;
    circle[LAST] = to;
    visit(circle, vertex, vertex);
  }
}

/** There are two, nearly always: sorting would cost more. */
function insertAscending(values: Float64Array, count: number, value: number): void {
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
