/** Arcs as lists of vertices in the metric plane, so that whatever moves a vertex moves all lines through it. */
import type { Position } from '../../src/model/schema';
import { isMovable, type Arc } from './arcs';
import { fromMetric, toMetric, type Point } from './projection';

export interface LineMesh {
  /** Places of the vertices, km in the metric plane. */
  readonly points: readonly Point[];
  /** Vertices of each arc, from node to node. */
  readonly arcs: readonly (readonly number[])[];
  /** Whether a vertex must stay: it lies on a recorded line. */
  readonly fixed: readonly boolean[];
}

/**
 * Length of a step as a part of the distance to the nearest place, so that steps are alike on all sides of a corner:
 * about four to an arc. More would smooth less, as smoothing acts over steps.
 */
const STEP_PER_CLEARANCE = 0.3;
const SHORTEST_STEP_KM = 0.15;
const LONGEST_STEP_KM = 2.5;

/**
 * Arcs with vertices close enough for smoothing. Recorded lines keep exactly the vertices they have.
 * @param clearanceKm distance to the nearest place
 */
export function meshOf(arcs: readonly Arc[], clearanceKm: (point: Point) => number): LineMesh {
  const points: Point[] = [];
  const fixed: boolean[] = [];
  const nodes = new Map<string, number>();
  const add = (point: Point, stays: boolean) => {
    fixed.push(stays);
    return points.push(point) - 1;
  };
  const nodeAt = (position: Position, stays: boolean) => {
    const key = position.join();
    const known = nodes.get(key);
    if (known === undefined) {
      const vertex = add(toMetric(position), stays);
      nodes.set(key, vertex);
      return vertex;
    }
    fixed[known] ||= stays;
    return known;
  };
  const paths = arcs.map(({ line, kinds }) => {
    const flat = line.map(toMetric);
    const stays = (index: number) =>
      [kinds[index - 1], kinds[index]].some((kind) => kind !== undefined && !isMovable(kind));
    const path = [nodeAt(line[0]!, stays(0))];
    for (let index = 1; index < line.length; index++) {
      const [a, b] = [flat[index - 1]!, flat[index]!];
      const steps = isMovable(kinds[index - 1]!) ? stepsBetween(a, b, clearanceKm) : 1;
      for (let i = 1; i < steps; i++) {
        const t = i / steps;
        path.push(add([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], false));
      }
      const last = index === line.length - 1;
      path.push(last ? nodeAt(line[index]!, stays(index)) : add(b, stays(index)));
    }
    return path;
  });
  return { points, arcs: paths, fixed };
}

/** The lines of the mesh `[lng, lat]` with its vertices at `points`. */
export function linesOf(mesh: LineMesh, points: readonly Point[]): Position[][] {
  const positions = points.map(fromMetric);
  return mesh.arcs.map((path) => path.map((vertex) => positions[vertex]!));
}

function stepsBetween(a: Point, b: Point, clearanceKm: (point: Point) => number): number {
  const wanted = STEP_PER_CLEARANCE * clearanceKm([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  const step = Math.max(SHORTEST_STEP_KM, Math.min(LONGEST_STEP_KM, wanted));
  return Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
}
