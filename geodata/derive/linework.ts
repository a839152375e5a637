/** The lines that cut the country, before they are noded. */
import type { Position } from '../../src/model/schema';
import { toGrid, type Point } from './projection';
import { distanceKm } from '../../src/geo/sphere';

/** What a segment belongs to; segments that coincide carry several (a bit set). */
export const LINE = {
  /** Syria's outline and the outer side of the Golan ring. */
  outline: 1,
  /** A river or other line across which nearness does not count. */
  barrier: 2,
  /** The rim of a deconfliction circle. */
  circle: 4,
  /** The rim of the land within the reach limit of a place. */
  reach: 8,
  /** Between two places, equally near to both. */
  bisector: 16,
} as const;

/** Lines that separate land whatever is nearest. */
export const SEPARATING = LINE.outline | LINE.barrier | LINE.circle;

/** A segment on the equal-area grid. */
export interface Segment {
  readonly a: Point;
  readonly b: Point;
  readonly kinds: number;
}

/** The segments of a polyline `[lng, lat]`, on the grid; steps shorter than a unit vanish. */
export function segmentsOf(line: readonly Position[], kinds: number): Segment[] {
  const segments: Segment[] = [];
  let previous: Point | null = null;
  for (const position of line) {
    const point = toGrid(position);
    if (previous !== null && (previous[0] !== point[0] || previous[1] !== point[1])) {
      segments.push({ a: previous, b: point, kinds });
      previous = point;
    }
    previous ??= point;
  }
  return segments;
}

/**
 * The polyline with steps of at most `stepKm`; added points lie on the straight line of a plane given by `between`
 * (by default longitude and latitude, right for short steps).
 */
export function densify(
  line: readonly Position[],
  stepKm: number,
  between: (a: Position, b: Position, t: number) => Position = linear,
): Position[] {
  const dense: Position[] = [];
  for (const [index, position] of line.entries()) {
    const previous = line[index - 1];
    if (previous !== undefined) {
      const steps = Math.ceil(distanceKm(previous, position) / stepKm);
      for (let step = 1; step < steps; step++)
        dense.push(between(previous, position, step / steps));
    }
    dense.push(position);
  }
  return dense;
}

function linear(a: Position, b: Position, t: number): Position {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
