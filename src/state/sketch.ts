/** Drawing by clicks: each click adds a position, one on the first or last position ends the shape. Pure. */
import { alongGreatCircles } from '../geo/great-circle';
import { circleRing } from '../geo/circle-ring';
import { distanceKm, lineLengthKm } from '../geo/sphere';
import { NO_SKETCH, type Sketch } from '../model/map-answer';
import type { Position } from '../model/schema';

export type SketchKind = 'polygon' | 'line' | 'circle';

/** A shape that was drawn to its end: GeoJSON, or a circle by centre and radius. */
export type Drawn =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Circle'; readonly center: Position; readonly radiusKm: number };

/** Steps of a line on the map, km: to the eye it bends. */
export const DRAWN_STEP_KM = 20;

/**
 * The sketch as it would be if the pointer were clicked next.
 * @param pointer null where there is none, as on a touch screen
 */
export function sketchOf(
  kind: SketchKind | null,
  corners: readonly Position[],
  pointer: Position | null,
): Sketch {
  const [first] = corners;
  if (kind === null || first === undefined) return NO_SKETCH;
  const line = pointer === null ? corners : [...corners, pointer];
  if (kind === 'line') return { corners, line: alongGreatCircles(line, DRAWN_STEP_KM) };
  if (kind === 'polygon') return { corners, line };
  return {
    corners,
    line: pointer === null ? corners : circleRing(first, distanceKm(first, pointer)),
  };
}

/** How long a line being drawn is, or how far a circle reaches, km; null where there is nothing to measure. */
export function sketchLengthKm(
  kind: SketchKind | null,
  corners: readonly Position[],
  pointer: Position | null,
): number | null {
  const line = pointer === null ? corners : [...corners, pointer];
  return kind === null || kind === 'polygon' || line.length < 2 ? null : lineLengthKm(line);
}

const FEWEST: Readonly<Record<SketchKind, number>> = { polygon: 3, line: 2, circle: 2 };

/**
 * The sketch after a click, and the shape where the click ended it.
 * @param same whether two positions are one on the screen
 */
export function clickSketch(
  kind: SketchKind,
  positions: readonly Position[],
  clicked: Position,
  same: (a: Position, b: Position) => boolean,
): { readonly positions: readonly Position[]; readonly drawn: Drawn | null } {
  const [first] = positions;
  const last = positions.at(-1);
  if (kind === 'circle' && first !== undefined) {
    const radiusKm = Math.round(distanceKm(first, clicked) * 100) / 100;
    return { positions: [], drawn: { type: 'Circle', center: first, radiusKm } };
  }
  const again = [kind === 'polygon' ? first : undefined, last].some(
    (position) => position !== undefined && same(position, clicked),
  );
  if (!again) return { positions: [...positions, clicked], drawn: null };
  if (positions.length < FEWEST[kind]) return { positions, drawn: null };
  return {
    positions: [],
    drawn:
      kind === 'polygon'
        ? { type: 'Polygon', coordinates: [positions] }
        : { type: 'LineString', coordinates: positions },
  };
}
