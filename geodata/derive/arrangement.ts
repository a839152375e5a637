/**
 * A planar subdivision from noded segments, as half-edges. Half-edge `2e` runs along edge `e` from `a` to `b`, half-edge
 * `2e + 1` back; the face of a half-edge lies on its left. Face 0 is the unbounded one.
 */
import { LINE, type Segment } from './linework';
import { orient, pointKey } from './noding';
import type { Point } from './projection';
import { containsPoint, signedArea } from './rings';

export interface Arrangement {
  readonly points: readonly Point[];
  readonly edges: readonly Segment[];
  /** Index of the start point, by half-edge. */
  readonly origin: readonly number[];
  /** The next half-edge along the same face, by half-edge. */
  readonly next: readonly number[];
  /** Face on the left, by half-edge. */
  readonly face: readonly number[];
  /** First half-edges of the rings of each face: the outer ring first, holes after it (face 0 has holes only). */
  readonly rings: readonly (readonly number[])[];
}

/**
 * Traces the faces. Chains that end in nothing (a barrier that ends inside a cell, a bisector that leaves the
 * country) are dropped first: they separate nothing.
 */
export function arrange(noded: readonly Segment[]): Arrangement {
  const edges = withoutDanglingChains(noded);
  const { points, origin, outgoing } = connect(edges);
  const next = linkAroundPoints(points, origin, outgoing);

  const ring = new Array<number>(origin.length).fill(-1);
  const starts: number[] = [];
  for (let half = 0; half < origin.length; half++) {
    if (ring[half] !== -1) continue;
    for (let at = half; ring[at] === -1; at = next[at]!) ring[at] = starts.length;
    starts.push(half);
  }
  const outlines = starts.map((start) => walk(next, start).map((half) => points[origin[half]!]!));
  const faceOfRing = new Array<number>(starts.length).fill(0);
  const rings: number[][] = [[]];
  const outer: number[] = [];
  for (const [index, outline] of outlines.entries()) {
    if (signedArea(outline) <= 0) continue;
    faceOfRing[index] = rings.length;
    rings.push([starts[index]!]);
    outer.push(index);
  }
  // A clockwise ring is the outside of a connected part: a hole of the smallest face of another part around it.
  for (const [index, outline] of outlines.entries()) {
    if (signedArea(outline) > 0) continue;
    const component = new Set(outline.map(pointKey));
    let [home, homeArea] = [0, Infinity];
    for (const candidate of outer) {
      const around = outlines[candidate]!;
      if (component.has(pointKey(around[0]!)) || !containsPoint(around, outline[0]!)) continue;
      const area = signedArea(around);
      if (area < homeArea) [home, homeArea] = [faceOfRing[candidate]!, area];
    }
    faceOfRing[index] = home;
    rings[home]!.push(starts[index]!);
  }
  return { points, edges, origin, next, face: ring.map((index) => faceOfRing[index]!), rings };
}

/** The half-edges of the ring that starts with `start`. */
export function walk(next: readonly number[], start: number): number[] {
  const halves = [start];
  for (let half = next[start]!; half !== start; half = next[half]!) halves.push(half);
  return halves;
}

/** The rings of a face as points of the grid. */
export function faceRings(arrangement: Arrangement, face: number): Point[][] {
  const { next, origin, points } = arrangement;
  return arrangement.rings[face]!.map((start) =>
    walk(next, start).map((half) => points[origin[half]!]!),
  );
}

function withoutDanglingChains(segments: readonly Segment[]): Segment[] {
  const degree = new Map<number, number>();
  for (const { a, b } of segments) {
    for (const end of [pointKey(a), pointKey(b)]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  let edges = [...segments];
  for (;;) {
    const kept = edges.filter(({ a, b, kinds }) => {
      const [p, q] = [pointKey(a), pointKey(b)];
      if (kinds & LINE.outline || (degree.get(p)! > 1 && degree.get(q)! > 1)) return true;
      degree.set(p, degree.get(p)! - 1);
      degree.set(q, degree.get(q)! - 1);
      return false;
    });
    if (kept.length === edges.length) return edges;
    edges = kept;
  }
}

function connect(edges: readonly Segment[]) {
  const points: Point[] = [];
  const indexOf = new Map<number, number>();
  const outgoing: number[][] = [];
  const vertex = (point: Point) => {
    const key = pointKey(point);
    let index = indexOf.get(key);
    if (index === undefined) {
      index = points.length;
      indexOf.set(key, index);
      points.push(point);
      outgoing.push([]);
    }
    return index;
  };
  const origin: number[] = [];
  for (const { a, b } of edges) {
    for (const end of [vertex(a), vertex(b)]) {
      outgoing[end]!.push(origin.length);
      origin.push(end);
    }
  }
  return { points, origin, outgoing };
}

/** At each point, sorts half-edges counter-clockwise; the next one along a face is the first clockwise of the way back. */
function linkAroundPoints(
  points: readonly Point[],
  origin: readonly number[],
  outgoing: readonly number[][],
): number[] {
  const next = new Array<number>(origin.length).fill(-1);
  for (const [index, halves] of outgoing.entries()) {
    const centre = points[index]!;
    const target = (half: number) => points[origin[half ^ 1]!]!;
    const upper = (p: Point) => p[1] > centre[1] || (p[1] === centre[1] && p[0] > centre[0]);
    halves.sort((g, h) => {
      const [p, q] = [target(g), target(h)];
      if (upper(p) !== upper(q)) return upper(p) ? -1 : 1;
      return -Math.sign(orient(centre, p, q));
    });
    for (const [position, half] of halves.entries()) {
      next[half ^ 1] = halves[(position + halves.length - 1) % halves.length]!;
    }
  }
  return next;
}
