/** Taubin's smoothing of chains: rounds corners and zigzags, and does not shrink what they enclose. */
import type { Chain } from './chains';
import type { LineMesh } from './line-mesh';
import type { Point } from './projection';

/**
 * Factors of the shrinking and the swelling step (Taubin 1995). Their pass band, 1/λ + 1/μ, and the number of rounds
 * halve what is 15 steps of a chain long, take away what is shorter than 10, and keep what is longer than 25: the
 * zigzag from village to village goes, the course of a front over five villages stays.
 */
const LAMBDA = 0.5;
const PASS_BAND = 0.03;
const MU = -1 / (1 / LAMBDA - PASS_BAND);
const ROUNDS = 300;

/**
 * New places of the vertices.
 * @param limits how far each vertex may go from where it was, km
 */
export function smooth(
  mesh: LineMesh,
  chains: readonly Chain[],
  limits: readonly number[],
): Point[] {
  const moving = neighboursInChains(mesh, chains);
  const x = Float64Array.from(mesh.points, ([value]) => value);
  const y = Float64Array.from(mesh.points, ([, value]) => value);
  const [dx, dy] = [new Float64Array(moving.length), new Float64Array(moving.length)];
  for (let round = 0; round < ROUNDS; round++) {
    for (const factor of [LAMBDA, MU]) {
      for (const [index, { vertex, before, after }] of moving.entries()) {
        dx[index] = factor * ((x[before]! + x[after]!) / 2 - x[vertex]!);
        dy[index] = factor * ((y[before]! + y[after]!) / 2 - y[vertex]!);
      }
      for (const [index, { vertex }] of moving.entries()) {
        x[vertex]! += dx[index]!;
        y[vertex]! += dy[index]!;
      }
    }
    for (const { vertex } of moving) {
      const point: Point = [x[vertex]!, y[vertex]!];
      [x[vertex], y[vertex]] = withinReach(mesh.points[vertex]!, point, limits[vertex]!);
    }
  }
  return mesh.points.map((_, vertex): Point => [x[vertex]!, y[vertex]!]);
}

/** The point, or the farthest one towards it that lies within `limit` of `home`. */
export function withinReach(home: Point, point: Point, limit: number): Point {
  const [dx, dy] = [point[0] - home[0], point[1] - home[1]];
  const distance = Math.hypot(dx, dy);
  if (distance <= limit) return point;
  return [home[0] + (dx * limit) / distance, home[1] + (dy * limit) / distance];
}

/** The vertices that move, each inside exactly one chain. */
function neighboursInChains(mesh: LineMesh, chains: readonly Chain[]) {
  return chains.flatMap(({ vertices, closed }) =>
    vertices.flatMap((vertex, index) => {
      const before = vertices[closed ? (index + vertices.length - 1) % vertices.length : index - 1];
      const after = vertices[closed ? (index + 1) % vertices.length : index + 1];
      if (before === undefined || after === undefined || mesh.fixed[vertex]) return [];
      return [{ vertex, before, after }];
    }),
  );
}
