import { cellAt } from './cell-at';
import { perAtlas } from './per-atlas';

/** By place, the cell it lies in (an index); -1 outside Syria. */
export const placeCellsOf = perAtlas((atlas) =>
  Int32Array.from(atlas.places, ({ point }) => cellAt(atlas, point) ?? -1),
);
