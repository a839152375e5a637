import Flatbush from 'flatbush';
import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { cellPolygons } from './cell-rings';
import { perAtlas } from './per-atlas';
import { flatPoints } from './plane';

interface CellIndex {
  readonly boxes: Flatbush;
  /** All rings of a cell as x, y, x, y …; a cell's parity over all its rings decides. */
  readonly rings: readonly (readonly Float64Array[])[];
}

const cellIndexOf = perAtlas((atlas): CellIndex => {
  const boxes = new Flatbush(atlas.cells.length);
  for (const { bounds } of atlas.cells) boxes.add(...bounds);
  boxes.finish();
  const rings = cellPolygons(atlas).map((polygons) => polygons.flat().map(flatPoints));
  return { boxes, rings };
});

/** The cell a position lies in, as an index; null outside Syria. On an edge, one of its sides. */
export function cellAt(atlas: Atlas, [lng, lat]: Position): number | null {
  const { boxes, rings } = cellIndexOf(atlas);
  for (const cell of boxes.search(lng, lat, lng, lat)) {
    let inside = false;
    for (const ring of rings[cell]!) if (oddCrossings(ring, lng, lat)) inside = !inside;
    if (inside) return cell;
  }
  return null;
}

/** Ray casting: whether a ray from the point towards the east crosses the closed ring an odd number of times. */
function oddCrossings(ring: Float64Array, x: number, y: number): boolean {
  let odd = false;
  for (let i = 2; i < ring.length; i += 2) {
    const y1 = ring[i - 1]!;
    const y2 = ring[i + 1]!;
    if (y1 > y === y2 > y) continue;
    const x1 = ring[i - 2]!;
    if (x < x1 + ((y - y1) / (y2 - y1)) * (ring[i]! - x1)) odd = !odd;
  }
  return odd;
}
