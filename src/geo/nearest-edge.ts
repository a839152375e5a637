import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { perAtlas } from './per-atlas';
import {
  kmOfChord,
  nearestFraction,
  positionOfVector,
  squaredChordTo,
  unitVectors,
} from './unit-vector';

/** Each edge as x, y, z, x, y, z … of its unit vectors. */
export const edgeVectorsOf = perAtlas((atlas): readonly Float64Array[] =>
  atlas.edges.map(({ arc }) => unitVectors(atlas.arcs[arc]!)),
);

/** Per edge: a point (x, y, z) and the largest chord from it to the edge. */
const edgeSpheresOf = perAtlas((atlas): Float64Array => {
  const spheres = new Float64Array(atlas.edges.length * 4);
  edgeVectorsOf(atlas).forEach((line, edge) => {
    const middle = 3 * Math.floor(line.length / 6);
    const center = [line[middle]!, line[middle + 1]!, line[middle + 2]!] as const;
    let radius = 0;
    for (let i = 0; i < line.length; i += 3) {
      radius = Math.max(
        radius,
        Math.hypot(line[i]! - center[0], line[i + 1]! - center[1], line[i + 2]! - center[2]),
      );
    }
    spheres.set([...center, radius], 4 * edge);
  });
  return spheres;
});

/** The nearest point of a kind of edge. */
export interface NearestPoint {
  readonly distanceKm: number;
  readonly point: Position;
}

/**
 * For each kind of edge the point of it that is nearest to a position. `kindOf` says of which kind an edge is; null
 * leaves it out.
 */
export function nearestByKind<Kind>(
  atlas: Atlas,
  position: Position,
  kindOf: (edge: number) => Kind | null,
): Map<Kind, NearestPoint> {
  const lines = edgeVectorsOf(atlas);
  const spheres = edgeSpheresOf(atlas);
  const [x, y, z] = unitVectors([position]) as unknown as [number, number, number];
  const best = new Map<Kind, { squared: number; edge: number; segment: number }>();
  for (let edge = 0; edge < lines.length; edge++) {
    const kind = kindOf(edge);
    if (kind === null) continue;
    const known = best.get(kind);
    const i = 4 * edge;
    const toCenter = Math.hypot(spheres[i]! - x, spheres[i + 1]! - y, spheres[i + 2]! - z);
    const least = toCenter - spheres[i + 3]!;
    if (known && least > 0 && least * least > known.squared) continue;
    const line = lines[edge]!;
    let nearest = known ?? { squared: Infinity, edge, segment: 0 };
    for (let segment = 0; segment < line.length / 3 - 1; segment++) {
      const squared = squaredChordTo(line, segment, x, y, z);
      if (squared < nearest.squared) nearest = { squared, edge, segment };
    }
    best.set(kind, nearest);
  }
  return new Map(
    [...best].map(([kind, { squared, edge, segment }]) => {
      const line = lines[edge]!;
      const t = nearestFraction(line, segment, x, y, z);
      const along = (axis: number) => {
        const start = line[3 * segment + axis]!;
        return start + t * (line[3 * segment + 3 + axis]! - start);
      };
      const point = positionOfVector(along(0), along(1), along(2));
      return [kind, { distanceKm: kmOfChord(Math.sqrt(squared)), point }];
    }),
  );
}
