/** Lines between places: where two places are equally near in the metric plane. */
import { Delaunay } from 'd3-delaunay';
import type { Position } from '../../src/model/schema';
import { densify } from './linework';
import { fromMetric, toMetric, type Point } from './projection';

/** Longest step of a bisector. Straight in the metric plane, it then keeps within 0.5 m of straight in the other. */
const STEP_KM = 5;
/** Far points that make every cell of the region finite without touching it. */
const FRAME_KM = 6000;
const FRAME_POINTS = 16;

export interface Nearness {
  /** Index of the nearest place to `[lng, lat]`. */
  readonly nearest: (position: Position) => number;
  /** Polylines `[lng, lat]` between the cells of two places, within the bounds. */
  readonly bisectors: () => Position[][];
}

/**
 * Nearness to `places` (`[lng, lat]`).
 * @param bounds `[west, south, east, north]` in degrees: bisectors wholly outside it are left out.
 */
export function nearness(
  places: readonly Position[],
  bounds: readonly [number, number, number, number],
): Nearness {
  const points = places.map(toMetric);
  const frame = Array.from({ length: FRAME_POINTS }, (_, index): Point => {
    const angle = (2 * Math.PI * index) / FRAME_POINTS;
    return [FRAME_KM * Math.cos(angle), FRAME_KM * Math.sin(angle)];
  });
  const delaunay = Delaunay.from([...points, ...frame].map(([x, y]): [number, number] => [x, y]));
  return {
    nearest(position) {
      const [x, y] = toMetric(position);
      return delaunay.find(x, y);
    },
    bisectors() {
      const { halfedges, triangles } = delaunay;
      const centres = delaunay.voronoi([-1, -1, 1, 1]).circumcenters;
      const window = metricWindow(bounds);
      const lines: Position[][] = [];
      for (let edge = 0; edge < halfedges.length; edge++) {
        const twin = halfedges[edge]!;
        if (twin < edge) continue;
        const [p, q] = [triangles[edge]!, triangles[twin]!];
        if (p >= points.length && q >= points.length) continue;
        const [s, t] = [Math.floor(edge / 3), Math.floor(twin / 3)];
        const line = clip(
          [centres[2 * s]!, centres[2 * s + 1]!],
          [centres[2 * t]!, centres[2 * t + 1]!],
          window,
        );
        if (line !== null)
          lines.push(densify(line.map(fromMetric), STEP_KM, straightInMetricPlane));
      }
      return lines;
    },
  };
}

function straightInMetricPlane(a: Position, b: Position, t: number): Position {
  const [p, q] = [toMetric(a), toMetric(b)];
  return fromMetric([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]);
}

type Window = readonly [minX: number, minY: number, maxX: number, maxY: number];

function metricWindow([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Window {
  const middle = (west + east) / 2;
  const corners = [
    [west, south],
    [middle, south],
    [east, south],
    [west, north],
    [middle, north],
    [east, north],
  ] as const;
  const points = corners.map(toMetric);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The part of the segment inside the window (Liang and Barsky 1984), or null. */
function clip(a: Point, b: Point, [minX, minY, maxX, maxY]: Window): [Point, Point] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, a[0] - minX],
    [dx, maxX - a[0]],
    [-dy, a[1] - minY],
    [dy, maxY - a[1]],
  ] as const;
  for (const [direction, room] of sides) {
    if (direction === 0 && room < 0) return null;
    if (direction < 0) enter = Math.max(enter, room / direction);
    if (direction > 0) leave = Math.min(leave, room / direction);
  }
  if (enter >= leave) return null;
  // Endpoints inside the window stay exactly as they are: neighbouring bisectors share them.
  const at = (t: number): Point => [a[0] + t * dx, a[1] + t * dy];
  return [enter === 0 ? a : at(enter), leave === 1 ? b : at(leave)];
}
