/** Drawing by clicks: each click adds a position, one on the first or last position ends the shape. Pure. */
import { distanceKm } from '../geo/sphere';
import type { Position } from '../model/schema';

export type SketchKind = 'polygon' | 'line' | 'circle';

/** A shape that was drawn to its end: GeoJSON, or a circle by centre and radius. */
export type Drawn =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Circle'; readonly center: Position; readonly radiusKm: number };

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
