import type { Position } from '../model/schema';
import { eachOutline } from './capsule-outlines';
import { Capsules } from './capsules';
import { addStretchesWithout, pointAt, type Circle, type Stretches, type Vector } from './circles';
import { insideTest } from './crossings';
import { joinPieces, Pieces, planePoint } from './piece-rings';
import { SphereBox, type PlaneBox } from './sphere-box';
import { chordOfKm, kmOfChord } from './unit-vector';

/** What a distance is measured to: lines (a point is a line of one position), and polygons with all that is in them. */
export interface BufferSource {
  readonly lines: readonly (readonly Position[])[];
  /** Rings, x, y, x, y … in the equal-area plane (km); their outlines belong in `lines` too. */
  readonly filled?: readonly Float64Array[];
}

/** All points within a great-circle distance of a source. */
export interface Buffer {
  /**
   * Closed rings, x, y, x, y … in the equal-area plane (km), outer ones counter-clockwise, holes clockwise, as far as they
   * lie in the domain.
   */
  readonly rings: readonly Float64Array[];
  /** Distance from a point, as a unit vector, to the source, km: 0 in what is filled, infinite beyond the distance. */
  readonly distanceKm: (x: number, y: number, z: number) => number;
}

/** Added to the distance where it is only decided which segments to leave out, km. */
const NEAR_MARGIN_KM = 1;

/**
 * The buffer of a source in a box of the equal-area plane. Null where rounding defeats it.
 *
 * Each segment has a capsule: all points within the distance of it. What bounds them is made of circles on the sphere:
 * around the vertices, beside the segments, and the sides of the domain. From each, what lies in other capsules is taken
 * away in closed form; what is left joins to rings. The ends of each arc lie at the distance itself, corners included;
 * the steps along it are straight, and keep within a metre of it.
 */
export function bufferOf(
  source: BufferSource,
  distanceKm: number,
  domain: PlaneBox,
): Buffer | null {
  const box = new SphereBox(domain);
  const reach = chordOfKm(distanceKm + NEAR_MARGIN_KM);
  const isFilled = fillTest(source.filled ?? []);
  for (const degrees of MOVES_DEGREES) {
    const lines = degrees === 0 ? source.lines : moved(source.lines, degrees);
    const capsules = new Capsules(lines, distanceKm, (x, y, z) => box.holds(x, y, z, reach));
    // Then none of it comes near the sides of the domain.
    const isApart = !source.filled && box.holdsAll(capsules.vertices, -reach);
    const pieces = piecesOf(capsules, isFilled, isApart ? null : box);
    const rings = joinPieces(pieces);
    if (!rings) continue;
    return {
      rings,
      distanceKm: (x, y, z) => {
        if (isFilled([x, y, z])) return 0;
        const chord = capsules.chordWithin(x, y, z);
        return chord < Infinity ? kmOfChord(chord) : Infinity;
      },
    };
  }
  return null;
}

/**
 * Where lines run along one another, what bounds their capsules coincides and cannot be cut. Then every position is moved
 * by less than this, which takes a few centimetres from the exactness; the same position always in the same way.
 */
const MOVES_DEGREES = [0, 1e-7, 1e-6];

function moved(
  lines: readonly (readonly Position[])[],
  degrees: number,
): readonly (readonly Position[])[] {
  /** As good as any number between -1 and 1 for so coarse a use. */
  const scatter = (a: number, b: number) => Math.sin(12_989.8 * a + 78_233 * b);
  return lines.map((line) =>
    line.map(([lng, lat]): Position => [
      lng + degrees * scatter(lng, lat),
      lat + degrees * scatter(lat, lng),
    ]),
  );
}

/** What bounds the area, in no order. */
function piecesOf(
  capsules: Capsules,
  isFilled: (point: Vector) => boolean,
  domain: SphereBox | null,
): Pieces {
  const pieces = new Pieces();
  eachOutline(capsules, (circle, from, to, ownA, ownB) => {
    const outside = capsules.outside(circle, from, to, ownA, ownB);
    if (outside.length === 0) return;
    const within = domain ? domain.stretchesWithin(circle, outside) : outside;
    addPieces(pieces, circle, within, (middle) => !isFilled(middle));
  });
  for (const [side, to] of domain?.sides ?? []) {
    const outside = capsules.outside(side, 0, to, -1, -1);
    const within: number[] = [];
    addStretchesWithout(0, to, outside, within);
    addPieces(pieces, side, within, () => true);
    addPieces(pieces, side, outside, isFilled);
  }
  return pieces;
}

function addPieces(
  pieces: Pieces,
  circle: Circle,
  stretches: Stretches,
  isWanted: (middle: Vector) => boolean,
): void {
  for (let i = 0; i < stretches.length; i += 2) {
    const from = stretches[i]!;
    const to = stretches[i + 1]!;
    if (to > from && isWanted(pointAt(circle, (from + to) / 2))) {
      pieces.add(circle, from, to);
    }
  }
}

function fillTest(rings: readonly Float64Array[]): (point: Vector) => boolean {
  if (rings.length === 0) return () => false;
  const isInside = insideTest(rings);
  return ([x, y, z]) => isInside(...planePoint(x, y, z));
}
