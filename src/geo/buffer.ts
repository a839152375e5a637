import { eachOutline } from './capsule-outlines';
import { Capsules } from './capsules';
import {
  addStretchesWithout,
  FIRST,
  LAST,
  pointAt,
  Stretches,
  type Circle,
  type Vector,
} from './circles';
import { insideTest } from './crossings';
import { joinPieces, Pieces } from './piece-rings';
import { EARTH_RADIUS_KM } from './sphere';
import { SphereBox, type PlaneBox } from './sphere-box';
import { measureSegments, SegmentBuilder, type Segments } from './sphere-segments';
import { chordOfKm, kmOfChord } from './unit-vector';

/** What a distance is measured to: segments known before, all near the domain, or lines with all that is in some of them. */
export type BufferSource = Segments | DrawnLines;

interface DrawnLines {
  /** x, y, z, x, y, z … of the unit vectors of each line's positions; a point is a line of one. */
  readonly lines: readonly Float64Array[];
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
 * the steps along it are straight, keep within three metres of it and, where there are several, hold as much as it does.
 */
export function bufferOf(
  source: BufferSource,
  distanceKm: number,
  domain: PlaneBox,
): Buffer | null {
  const box = new SphereBox(domain);
  const reach = chordOfKm(distanceKm + NEAR_MARGIN_KM);
  const isFilled = fillTest('lines' in source ? (source.filled ?? []) : []);
  for (const radians of MOVES_RADIANS) {
    const segments =
      'lines' in source
        ? segmentsNear(box, reach, source.lines, radians)
        : movedSegments(source, radians);
    // Then none of it comes near the sides of the domain.
    const isApart = !isFilled && box.holdsBalls(segments.balls, -reach);
    const capsules = new Capsules(segments, distanceKm);
    const pieces = piecesOf(capsules, isFilled, isApart ? null : box);
    const rings = joinPieces(pieces);
    if (!rings) continue;
    return {
      rings,
      distanceKm: (x, y, z) => {
        if (isFilled?.([x, y, z])) return 0;
        const chord = capsules.chordWithin(x, y, z);
        return chord < Infinity ? kmOfChord(chord) : Infinity;
      },
    };
  }
  return null;
}

/**
 * Where lines run along one another, what bounds their capsules coincides and cannot be cut. Then every position is moved
 * by up to this, which takes centimetres from the exactness, at worst two decimetres; the same position always in the same way.
 */
const MOVES_RADIANS = [0, 2e-9, 2e-8];

function moved(vectors: Float64Array, radians: number): Float64Array {
  if (radians === 0) return vectors;
  /** As good as any number between -1 and 1 for so coarse a use. */
  const scatter = (a: number, b: number) => Math.sin(744_000 * a + 4_482_000 * b);
  const result = vectors.slice();
  for (let i = 0; i < vectors.length; i += 3) {
    const [x, y, z] = [vectors[i]!, vectors[i + 1]!, vectors[i + 2]!];
    const [dx, dy, dz] = [scatter(x, y), scatter(y, z), scatter(z, x)];
    const length = Math.hypot(x + radians * dx, y + radians * dy, z + radians * dz);
    result[i] = (x + radians * dx) / length;
    result[i + 1] = (y + radians * dy) / length;
    result[i + 2] = (z + radians * dz) / length;
  }
  return result;
}

function movedSegments(segments: Segments, radians: number): Segments {
  if (radians === 0) return segments;
  return measureSegments(moved(segments.vertices, radians), segments.ends, segments.runs);
}

/** The segments of moved lines that come within a chord of a box, and few others. */
function segmentsNear(
  box: SphereBox,
  chord: number,
  lines: readonly Float64Array[],
  radians: number,
): Segments {
  const builder = new SegmentBuilder((vectors, at) => box.holds(vectors, at, chord));
  for (const line of lines) builder.addLine(moved(line, radians));
  return builder.segments();
}

/** What bounds the area, in no order. */
function piecesOf(
  capsules: Capsules,
  isFilled: ((point: Vector) => boolean) | null,
  domain: SphereBox | null,
): Pieces {
  const pieces = new Pieces();
  const isNotFilled = isFilled && ((middle: Vector) => !isFilled(middle));
  eachOutline(capsules, (circle, outside) => {
    const within = domain ? domain.stretchesWithin(circle, outside) : outside;
    addPieces(pieces, circle, within, isNotFilled);
  });
  for (const side of domain?.sides ?? []) {
    const outside = capsules.outside(side, -1, -1);
    const within = new Stretches();
    addStretchesWithout(side[FIRST]!, side[LAST]!, outside, within);
    addPieces(pieces, side, within, null);
    if (isFilled) addPieces(pieces, side, outside, isFilled);
  }
  return pieces;
}

function addPieces(
  pieces: Pieces,
  circle: Circle,
  stretches: Stretches,
  isWanted: ((middle: Vector) => boolean) | null,
): void {
  for (let i = 0; i < stretches.count; i++) {
    const from = stretches.from(i);
    const to = stretches.to(i);
    if (to <= from || isWanted?.(pointAt(circle, (from + to) / 2)) === false) continue;
    pieces.add(circle, from, to);
  }
}

/** Whether a point lies in what is filled; null where nothing is. */
function fillTest(rings: readonly Float64Array[]): ((point: Vector) => boolean) | null {
  if (rings.length === 0) return null;
  const isInside = insideTest(rings);
  return ([x, y, z]) => isInside(EARTH_RADIUS_KM * Math.atan2(y, x), EARTH_RADIUS_KM * z);
}
