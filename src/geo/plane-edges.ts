import Flatbush from 'flatbush';
import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { perAtlas } from './per-atlas';
import { toPlane, type PlanePoint } from './plane';
import type { PlaneBox } from './sphere-box';

/** The edges of an atlas in the equal-area plane, moved to an origin among them so that no digit is lost. */
export interface PlaneEdges {
  readonly origin: PlanePoint;
  /**
   * x, y, x, y …, km from the origin: the points of all edges, one edge after the other, so that what lies together on the
   * ground lies together in memory.
   */
  readonly points: Float64Array;
  /** By edge: the index of its first point's x; those of the next one begin where they end. */
  readonly starts: Int32Array;
  /** minX, minY, maxX, maxY per edge. */
  readonly bounds: Float64Array;
  readonly boxes: Flatbush;
}

export const planeEdgesOf = perAtlas((atlas: Atlas): PlaneEdges => {
  const first = atlas.cells[0];
  const origin = first
    ? toPlane([(first.bounds[0] + first.bounds[2]) / 2, (first.bounds[1] + first.bounds[3]) / 2])
    : ([0, 0] as const);
  const boxes = new Flatbush(atlas.edges.length);
  const bounds = new Float64Array(4 * atlas.edges.length);
  const starts = new Int32Array(atlas.edges.length + 1);
  atlas.edges.forEach(({ arc }, edge) => {
    starts[edge + 1] = starts[edge]! + 2 * atlas.arcs[arc]!.length;
  });
  const points = new Float64Array(starts.at(-1)!);
  atlas.edges.forEach(({ arc }, edge) => {
    const line = flatLine(atlas.arcs[arc]!, origin);
    const box = boxOf(line);
    points.set(line, starts[edge]);
    bounds.set(box, 4 * edge);
    boxes.add(...box);
  });
  boxes.finish();
  return { origin, points, starts, bounds, boxes };
});

/** The line of an edge: x, y, x, y …. */
export function lineOfEdge({ points, starts }: PlaneEdges, edge: number): Float64Array {
  return points.subarray(starts[edge], starts[edge + 1]);
}

/** The point at a place along an edge: segment number plus the fraction of that segment. */
export function pointAlong(edges: PlaneEdges, edge: number, place: number): PlanePoint {
  const { points, starts } = edges;
  // The last place is the end of the last segment.
  const lastSegment = starts[edge + 1]! - 4;
  const at = Math.min(starts[edge]! + 2 * Math.floor(place), lastSegment);
  const t = place - (at - starts[edge]!) / 2;
  const x = points[at]!;
  const y = points[at + 1]!;
  return [x + t * (points[at + 2]! - x), y + t * (points[at + 3]! - y)];
}

/** Positions as x, y, x, y … in the plane, km from an origin. */
function flatLine(line: readonly Position[], origin: PlanePoint): Float64Array {
  const flat = new Float64Array(line.length * 2);
  line.forEach((position, i) => {
    const [x, y] = toPlane(position);
    flat[2 * i] = x - origin[0];
    flat[2 * i + 1] = y - origin[1];
  });
  return flat;
}

/** The box `[minX, minY, maxX, maxY]` of x, y, x, y …. */
export function boxOf(flat: Float64Array): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i]!;
    const y = flat[i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

/** Whether two boxes `[minX, minY, maxX, maxY]` have a point in common. */
export function boxesMeet(one: PlaneBox, other: PlaneBox): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
