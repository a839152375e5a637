import type { Atlas } from '../model/atlas';
import type { Buffer } from './buffer';
import { isListed } from '../model/listed-places';
import { perAtlas } from './per-atlas';
import { placeCellsOf } from './place-cells';
import { unitVectors } from './unit-vector';

/** Places that differ by less are told in the order of their numbers. */
const KEYS_PER_KM = 1e7;

/**
 * The listed places in Syria, in columns: their indices, cells and unit vectors. In the order of their cells: what is
 * nearest to one is then often near to the next.
 */
const placeColumnsOf = perAtlas((atlas) => {
  const cells = placeCellsOf(atlas);
  const places = atlas.places
    .flatMap((candidate, place) => (isListed(candidate) && cells[place]! >= 0 ? [place] : []))
    .sort((a, b) => cells[a]! - cells[b]!);
  return {
    places: Int32Array.from(places),
    cells: Int32Array.from(places, (place) => cells[place]!),
    vectors: unitVectors(places.map((place) => atlas.places[place]!.point)),
  };
});

/**
 * The places (as indices) of some cells that lie in a buffer, nearest to its source first; 0 km within what is filled.
 * Those that are not listed are left out.
 * @param cellsKm2 by cell, 0 where its places are left out
 */
export function placesWithin(
  atlas: Atlas,
  buffer: Buffer,
  cellsKm2: Float64Array,
): { readonly place: number; readonly distanceKm: number }[] {
  const { places, cells, vectors } = placeColumnsOf(atlas);
  const kms = new Float64Array(atlas.places.length);
  const keys = new Float64Array(places.length);
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    if (cellsKm2[cells[i]!] === 0) continue;
    const distanceKm = buffer.distanceKm(vectors[3 * i]!, vectors[3 * i + 1]!, vectors[3 * i + 2]!);
    if (distanceKm === Infinity) continue;
    const place = places[i]!;
    kms[place] = distanceKm;
    keys[count++] = Math.round(distanceKm * KEYS_PER_KM) * kms.length + place;
  }
  // Plain numbers are sorted ten times as fast as what a function compares.
  const found: { place: number; distanceKm: number }[] = [];
  for (const key of keys.subarray(0, count).sort()) {
    const place = key - Math.floor(key / kms.length) * kms.length;
    found.push({ place, distanceKm: kms[place]! });
  }
  return found;
}
