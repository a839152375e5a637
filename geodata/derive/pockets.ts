/** Small pockets keep their size, whatever smoothing does to their outline. */
import type { LineMesh } from './line-mesh';
import type { Point } from './projection';
import { withinReach } from './smooth';

/** A connected area by its outline: each arc with +1 where it runs with the area on its left, -1 otherwise. */
export interface Pocket {
  readonly outline: readonly (readonly [arc: number, direction: 1 | -1])[];
}

const ROUNDS = 8;
/** Close enough, as a share of the pocket's area. */
const TOLERANCE = 0.003;

/** Moves the outlines in or out until each pocket has the area it had in `mesh`, as far as limits and neighbours let it. */
export function keepPockets(
  mesh: LineMesh,
  smoothed: readonly Point[],
  pockets: readonly Pocket[],
  limits: readonly number[],
): Point[] {
  const points = [...smoothed];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { outline } of pockets) {
      const target = areaOf(mesh, mesh.points, outline);
      const missing = target - areaOf(mesh, points, outline);
      if (Math.abs(missing) <= TOLERANCE * target) continue;
      const normals = outwardNormals(mesh, points, outline);
      // Moving every vertex by d along normals weighted with lengths adds the sum of their squares times d.
      let gain = 0;
      for (const [vertex, [x, y]] of normals) if (!mesh.fixed[vertex]) gain += Math.hypot(x, y);
      if (gain === 0) continue;
      for (const [vertex, [x, y]] of normals) {
        const length = Math.hypot(x, y);
        if (mesh.fixed[vertex] || length === 0) continue;
        const d = missing / gain / length;
        const [px, py] = points[vertex]!;
        points[vertex] = withinReach(
          mesh.points[vertex]!,
          [px + x * d, py + y * d],
          limits[vertex]!,
        );
      }
    }
  }
  return points;
}

type Outline = Pocket['outline'];

function areaOf(mesh: LineMesh, points: readonly Point[], outline: Outline): number {
  // Relative to a point of the outline, so that the products stay small.
  const [x0, y0] = points[mesh.arcs[outline[0]![0]]![0]!]!;
  let sum = 0;
  for (const [arc, direction] of outline) {
    const path = mesh.arcs[arc]!;
    for (let i = 1; i < path.length; i++) {
      const [p, q] = [points[path[i - 1]!]!, points[path[i]!]!];
      sum += direction * ((p[0] - x0) * (q[1] - y0) - (q[0] - x0) * (p[1] - y0));
    }
  }
  return sum / 2;
}

/** Outward normal of each vertex, as long as half of its two segments together. */
function outwardNormals(mesh: LineMesh, points: readonly Point[], outline: Outline) {
  const normals = new Map<number, [number, number]>();
  for (const [arc, direction] of outline) {
    const path = mesh.arcs[arc]!;
    for (let i = 1; i < path.length; i++) {
      const [p, q] = [points[path[i - 1]!]!, points[path[i]!]!];
      for (const vertex of [path[i - 1]!, path[i]!]) {
        const normal = normals.get(vertex) ?? [0, 0];
        normal[0] += (direction * (q[1] - p[1])) / 2;
        normal[1] -= (direction * (q[0] - p[0])) / 2;
        normals.set(vertex, normal);
      }
    }
  }
  return normals;
}
