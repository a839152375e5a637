import Flatbush from 'flatbush';
import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { perAtlas } from './per-atlas';
import { toPlane, type PlanePoint } from './plane';

/** The edges of an atlas in the equal-area plane, moved to an origin among them so that no digit is lost. */
export interface PlaneEdges {
  readonly origin: PlanePoint;
  /** x, y, x, y … per edge, km from the origin. */
  readonly lines: readonly Float64Array[];
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
  const lines = atlas.edges.map(({ arc }, edge) => {
    const line = flatLine(atlas.arcs[arc]!, origin);
    const box = boxOf(line);
    bounds.set(box, 4 * edge);
    boxes.add(...box);
    return line;
  });
  boxes.finish();
  return { origin, lines, bounds, boxes };
});

/** Positions as x, y, x, y … in the plane, km from an origin. */
export function flatLine(line: readonly Position[], origin: PlanePoint): Float64Array {
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
