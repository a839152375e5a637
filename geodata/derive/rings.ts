/** Closed rings of plane points, without a repeated last point. */
import type { Point } from './projection';

/** Signed area in square units; positive where the ring runs counter-clockwise. */
export function signedArea(ring: readonly Point[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [p, q] = [ring[j]!, ring[i]!];
    // Relative to one vertex, so that the products stay small.
    sum += (p[0] - x0) * (q[1] - y0) - (q[0] - x0) * (p[1] - y0);
  }
  return sum / 2;
}

/** Whether the point lies inside by the even-odd rule. */
export function containsPoint(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [p, q] = [ring[i]!, ring[j]!];
    if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) {
      inside = !inside;
    }
  }
  return inside;
}

/** Even-odd test against several rings at once: an outline with holes and islands. */
export function insideRings(rings: readonly (readonly Point[])[], point: Point): boolean {
  return rings.filter((ring) => containsPoint(ring, point)).length % 2 === 1;
}

/**
 * A point well inside an area given by its rings (even-odd): the middle of the widest of a few horizontal cuts, which
 * lie half-way between neighbouring heights of vertices so that none runs through a vertex.
 */
export function interiorPoint(rings: readonly (readonly Point[])[]): Point {
  const heights = [...new Set(rings.flatMap((ring) => ring.map(([, y]) => y)))].sort(
    (a, b) => a - b,
  );
  const cuts = [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => {
    const index = Math.min(heights.length - 2, Math.floor(share * (heights.length - 1)));
    return (heights[index]! + heights[index + 1]!) / 2;
  });
  let best: { point: Point; width: number } | null = null;
  for (const y of cuts) {
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1]! - crossings[i]!;
      if (best === null || width > best.width) {
        best = { point: [(crossings[i]! + crossings[i + 1]!) / 2, y], width };
      }
    }
  }
  if (best === null) throw new Error('an area without height has no point inside');
  return best.point;
}

function crossingsAt(ring: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [p, q] = [ring[i]!, ring[j]!];
    if (p[1] > y !== q[1] > y) {
      crossings.push(p[0] + ((y - p[1]) * (q[0] - p[0])) / (q[1] - p[1]));
    }
  }
  return crossings;
}
