import type { Atlas } from '../model/atlas';
import type { Buffer } from './buffer';
import { perAtlas } from './per-atlas';
import { placeCellsOf } from './place-cells';
import { unitVectors } from './unit-vector';

/** The places of an atlas as unit vectors. */
const placeVectorsOf = perAtlas((atlas) => unitVectors(atlas.places.map(({ point }) => point)));

/**
 * The places (as indices) of some cells that lie in a buffer, nearest to its source first; 0 km within what is filled.
 * Anchors of empty desert are left out.
 */
export function placesWithin(
  atlas: Atlas,
  buffer: Buffer,
  isOfCells: (cell: number) => boolean,
): { readonly place: number; readonly distanceKm: number }[] {
  const vectors = placeVectorsOf(atlas);
  const found: { place: number; distanceKm: number }[] = [];
  placeCellsOf(atlas).forEach((cell, place) => {
    if (!isOfCells(cell) || atlas.places[place]!.anchor) return;
    const [x, y, z] = [vectors[3 * place]!, vectors[3 * place + 1]!, vectors[3 * place + 2]!];
    const distanceKm = buffer.distanceKm(x, y, z);
    if (distanceKm < Infinity) found.push({ place, distanceKm });
  });
  return found.sort((a, b) => a.distanceKm - b.distanceKm || a.place - b.place);
}
