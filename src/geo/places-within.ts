import Flatbush from 'flatbush';
import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import type { BufferSource } from './buffer';
import { insideTest } from './crossings';
import { perAtlas } from './per-atlas';
import { toPlane } from './plane';
import { EARTH_RADIUS_KM, RADIANS } from './sphere';
import { chordOfKm, kmOfChord, squaredChordTo, unitVectors } from './unit-vector';

/** The places of an atlas, anchors of empty desert left out, to be found by where they lie. */
interface PlaceIndex {
  /** Indices into `atlas.places`. */
  readonly places: readonly number[];
  readonly points: readonly Position[];
  readonly vectors: Float64Array;
  readonly boxes: Flatbush | null;
}

const placeIndexOf = perAtlas((atlas): PlaceIndex => {
  const places = atlas.places.flatMap(({ anchor }, place) => (anchor ? [] : [place]));
  const points = places.map((place) => atlas.places[place]!.point);
  // An index of nothing cannot be built.
  const boxes = places.length === 0 ? null : new Flatbush(places.length);
  for (const [lng, lat] of points) boxes?.add(lng, lat, lng, lat);
  boxes?.finish();
  return { places, points, vectors: unitVectors(points), boxes };
});

/** Segments whose surroundings are searched together. */
const STRETCH = 8;

/** The places (as indices) within a great-circle distance of a source, nearest first; 0 km within what is filled. */
export function placesWithin(
  atlas: Atlas,
  { lines, filled = [] }: BufferSource,
  distanceKm: number,
): { readonly place: number; readonly distanceKm: number }[] {
  const { places, points, vectors, boxes } = placeIndexOf(atlas);
  /** Least squared chord by place, as far as it is within reach. */
  const least = new Map<number, number>();
  const limit = chordOfKm(distanceKm) ** 2;
  for (const line of lines) {
    const segments = unitVectors(line.length === 1 ? [line[0]!, line[0]!] : line);
    const last = segments.length / 3 - 1;
    for (let first = 0; first < last; first += STRETCH) {
      const end = Math.min(last, first + STRETCH);
      const around = boxAround(line.slice(first, end + 1), distanceKm);
      for (const found of boxes?.search(...around) ?? []) {
        const x = vectors[3 * found]!;
        const y = vectors[3 * found + 1]!;
        const z = vectors[3 * found + 2]!;
        for (let segment = first; segment < end; segment++) {
          const squared = squaredChordTo(segments, segment, x, y, z);
          if (squared <= (least.get(found) ?? limit)) least.set(found, squared);
        }
      }
    }
  }
  if (filled.length > 0) {
    const isFilled = insideTest(filled.map((ring) => Float64Array.from(ring.flat())));
    points.forEach((point, found) => {
      if (isFilled(...toPlane(point))) least.set(found, 0);
    });
  }
  return [...least]
    .sort(([a, toA], [b, toB]) => toA - toB || a - b)
    .map(([found, squared]) => ({
      place: places[found]!,
      distanceKm: kmOfChord(Math.sqrt(squared)),
    }));
}

/** A box in degrees that holds everything within a distance of some positions and of the great circles between them. */
function boxAround(
  positions: readonly Position[],
  distanceKm: number,
): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  // A great circle bulges towards the pole by less than an eighth of its way in longitude, squared.
  const bulge = ((east - west) * RADIANS) ** 2 / 8;
  const reach = distanceKm / EARTH_RADIUS_KM;
  const dLat = (reach + bulge) / RADIANS;
  const highest = Math.max(Math.abs(south - dLat), Math.abs(north + dLat));
  const dLng =
    highest >= 90
      ? 360
      : Math.asin(Math.min(1, Math.sin(reach) / Math.cos(highest * RADIANS))) / RADIANS;
  return [west - dLng, south - dLat, east + dLng, north + dLat];
}
