import {
  addStretchesBeyond,
  addStretchesWithout,
  CIRCLE_SIZE,
  CircleStretch,
  FIRST,
  LAST,
  radiusOf,
  Stretches,
  type Circle,
} from './circles';
import { EARTH_RADIUS_KM } from './sphere';
import { BALL_SIZE, BallGrid } from './ball-grid';
import { FRAME, FRAME_SIZE, squaredChord, type Segments } from './sphere-segments';
import { chordOfKm } from './unit-vector';

/** What chords and great circles may differ by where it is only decided what to look at, as a chord of the unit sphere. */
const MARGIN = 0.002 / EARTH_RADIUS_KM;
/** Sine of the turn below which two segments that meet count as one straight line. */
const STRAIGHT = 1e-7;
/** A stretch looked at is no longer than this, radians, so that nothing leaves it and comes back twice. */
const LONGEST_STRETCH = 2;

/**
 * What lies within a distance of lines: a capsule (all points within the distance) for each segment, of a cap around
 * each end and the band between them. A point is a segment without length.
 */
export class Capsules {
  readonly segments: Segments;
  /** The runs of segments that are meant. */
  readonly runs: Int32Array;
  /** Sine and cosine of the distance, as an angle at the center of the Earth. */
  readonly sin: number;
  readonly cos: number;
  readonly #chord: number;
  readonly #grid: BallGrid;
  /** The segments whose capsules last held all of a stretch, on either side of a line: they often hold the next ones, too. */
  #holder: number;
  #otherHolder: number;
  /** The segment that was nearest to a point. */
  #nearest: number;
  /** The circle being looked at, the stretch of it, and the vertices it is at the distance from. */
  #circle: Circle = new Float64Array(CIRCLE_SIZE);
  readonly #stretch = new CircleStretch();
  #ownA = -1;
  #ownB = -1;
  /** Around all of the stretch: x, y, z of its middle, and half of its length. */
  readonly #ball = new Float64Array(4);
  /** Segments whose capsules can reach into that. */
  readonly #reaching: number[] = [];
  #reachingCount = 0;
  /** What is taken from the midst of it. */
  readonly #taken = new Stretches();
  readonly #outside = new Stretches();
  /** What of it lies in a band, and beyond the planes of it cut so far. */
  #band = new Stretches();
  #next = new Stretches();
  /** Planes of a band that cut it: x, y, z, least of each. */
  readonly #cuts = new Float64Array(16);
  #cutCount = 0;

  constructor(segments: Segments, runs: Int32Array, distanceKm: number) {
    this.segments = segments;
    this.runs = runs;
    this.sin = Math.sin(distanceKm / EARTH_RADIUS_KM);
    this.cos = Math.cos(distanceKm / EARTH_RADIUS_KM);
    this.#chord = chordOfKm(distanceKm);
    this.#grid = new BallGrid(segments.balls, runs, this.#chord + MARGIN);
    this.#holder = runs.length === 0 ? 0 : segments.runs[runs[0]!]!;
    this.#otherHolder = this.#holder;
    this.#nearest = this.#holder;
  }

  /**
   * What of a circle's stretch lies in no capsule; the list serves again with the next call.
   * @param ownA the vertices the circle is at the distance from: those of the segment, or twice the same; or -1
   */
  outside(circle: Circle, ownA: number, ownB: number): Stretches {
    const from = circle[FIRST]!;
    const to = circle[LAST]!;
    this.#circle = circle;
    this.#ownA = ownA;
    this.#ownB = ownB;
    const outside = this.#outside;
    outside.clear();
    const longest = Math.min(LONGEST_STRETCH, (2 * this.#grid.slack) / radiusOf(circle));
    const count = Math.ceil((to - from) / longest);
    for (let i = 0; i < count; i++) {
      const first = i === 0 ? from : from + ((to - from) * i) / count;
      const last = i === count - 1 ? to : from + ((to - from) * (i + 1)) / count;
      this.#addOutside(first, last, outside);
    }
    return outside;
  }

  /** Chord from a point of the unit sphere to the nearest segment; infinite where that is farther than the distance. */
  chordWithin(x: number, y: number, z: number): number {
    const { ways, runs, balls } = this.segments;
    const square = this.#grid.squareAt(x, y, z);
    if (square < 0) return Infinity;
    const { listed } = this.#grid;
    const end = this.#grid.startOf(square + 1);
    // What was nearest to the point before is often near to this one, and nothing farther needs a look.
    let nearest = this.#nearest;
    let least = squaredChord(ways, nearest, x, y, z);
    let chord = Math.sqrt(least);
    for (let i = this.#grid.startOf(square); i < end; i++) {
      const run = listed[i]!;
      const most = (chord + balls[BALL_SIZE * run + 3]!) ** 2;
      if (squaredToCenter(balls, run, x, y, z) >= most) continue;
      const next = runs[run + 1]!;
      for (let segment = runs[run]!; segment < next; segment++) {
        const squared = squaredChord(ways, segment, x, y, z);
        if (squared >= least) continue;
        least = squared;
        nearest = segment;
      }
      chord = Math.sqrt(least);
    }
    this.#nearest = nearest;
    return chord <= this.#chord ? chord : Infinity;
  }

  /** Adds what lies in no capsule of a stretch short enough for a square of the grid. */
  #addOutside(from: number, to: number, outside: Stretches): void {
    const circle = this.#circle;
    const middle = (from + to) / 2;
    const cos = Math.cos(middle);
    const sin = Math.sin(middle);
    const ball = this.#ball;
    ball[0] = circle[0]! + cos * circle[3]! + sin * circle[6]!;
    ball[1] = circle[1]! + cos * circle[4]! + sin * circle[7]!;
    ball[2] = circle[2]! + cos * circle[5]! + sin * circle[8]!;
    ball[3] = (radiusOf(circle) * (to - from)) / 2;
    if (this.#isHeld()) return;
    const count = this.#reachingCount;
    if (count === 0) {
      outside.append(from, to);
      return;
    }
    const stretch = this.#stretch;
    stretch.set(circle, from, to);
    this.#taken.clear();
    for (let i = 0; i < count; i++) {
      this.#take(this.#reaching[i]!);
      if (stretch.to <= stretch.from) return;
    }
    addStretchesWithout(stretch.from, stretch.to, this.#taken, outside);
  }

  /** Lists the segments whose capsules can reach into the ball; or says that one capsule holds all of it. */
  #isHeld(): boolean {
    const ball = this.#ball;
    const x = ball[0]!;
    const y = ball[1]!;
    const z = ball[2]!;
    const half = ball[3]!;
    const { ways, runs, balls } = this.segments;
    this.#reachingCount = 0;
    const square = this.#grid.squareAt(x, y, z);
    if (square < 0) return false;
    const leastChord = Math.max(0, this.#chord - half - MARGIN);
    const mostChord = this.#chord + half + MARGIN;
    const least = leastChord ** 2;
    const most = mostChord ** 2;
    if (squaredChord(ways, this.#holder, x, y, z) < least) return true;
    if (squaredChord(ways, this.#otherHolder, x, y, z) < least) {
      this.#setHolder(this.#otherHolder);
      return true;
    }
    const { listed } = this.#grid;
    const end = this.#grid.startOf(square + 1);
    const reaching = this.#reaching;
    let count = 0;
    let nearest = most;
    for (let i = this.#grid.startOf(square); i < end; i++) {
      const run = listed[i]!;
      const toCenter = squaredToCenter(balls, run, x, y, z);
      if (toCenter >= (mostChord + balls[BALL_SIZE * run + 3]!) ** 2) continue;
      const next = runs[run + 1]!;
      for (let segment = runs[run]!; segment < next; segment++) {
        const squared = squaredChord(ways, segment, x, y, z);
        if (squared >= most) continue;
        if (squared < least) {
          // The next one to look around here will find it at once.
          this.#grid.putFirst(square, i);
          this.#setHolder(segment);
          return true;
        }
        if (this.#onlyTouches(segment)) continue;
        reaching[count] = segment;
        if (squared < nearest) {
          // Likely to take most: then little is left for the others to be cut from.
          nearest = squared;
          reaching[count] = reaching[0]!;
          reaching[0] = segment;
        }
        count++;
      }
    }
    this.#reachingCount = count;
    return false;
  }

  #setHolder(segment: number): void {
    this.#otherHolder = this.#holder;
    this.#holder = segment;
  }

  /**
   * Whether a capsule touches the circle without taking any of it: all that meet in the vertex it runs around, the one
   * it belongs to, and those that turn away from it at an end of its segment.
   */
  #onlyTouches(segment: number): boolean {
    const a = this.#ownA;
    const b = this.#ownB;
    const { ends } = this.segments;
    const from = ends[2 * segment]!;
    const to = ends[2 * segment + 1]!;
    const isFromOwn = from === a || from === b;
    const isToOwn = to === a || to === b;
    if (!isFromOwn && !isToOwn) return false;
    if (a === b || (isFromOwn && isToOwn)) return true;
    // The center of the circle lies on that side of its segment on which it runs.
    const tangent = isFromOwn ? FRAME.forward : FRAME.back;
    return this.#along(segment, tangent, this.#circle) <= STRAIGHT * this.sin;
  }

  /** How far along a vector of a segment's frame a point lies: the one that some numbers begin with. */
  #along(segment: number, field: number, point: Float64Array): number {
    const at = FRAME_SIZE * segment + field;
    const { frames } = this.segments;
    return frames[at]! * point[0]! + frames[at + 1]! * point[1]! + frames[at + 2]! * point[2]!;
  }

  /** Takes what lies in a capsule from the stretch. */
  #take(segment: number): void {
    const { ends } = this.segments;
    const start = ends[2 * segment]!;
    const end = ends[2 * segment + 1]!;
    if (start === end) {
      this.#takeCap(start);
      return;
    }
    const half = this.#ball[3]!;
    const fromStart = this.#along(segment, FRAME.forward, this.#ball);
    const fromEnd = this.#along(segment, FRAME.back, this.#ball);
    if (fromStart < half) this.#takeCap(start);
    if (fromEnd < half) this.#takeCap(end);
    if (fromStart < -half || fromEnd < -half) return;
    const toLeft = this.#along(segment, FRAME.pole, this.#ball);
    this.#cutCount = 0;
    const isInBand =
      (toLeft < this.sin - half || this.#isBeyond(segment, FRAME.pole, -1, -this.sin)) &&
      (toLeft > half - this.sin || this.#isBeyond(segment, FRAME.pole, 1, -this.sin)) &&
      (fromStart > half || this.#isBeyond(segment, FRAME.forward, 1, 0)) &&
      (fromEnd > half || this.#isBeyond(segment, FRAME.back, 1, 0));
    if (!isInBand) return;
    const stretch = this.#stretch;
    if (this.#cutCount === 0) {
      stretch.leaveOut(stretch.from, stretch.to);
      return;
    }
    this.#band.clear();
    this.#band.add(stretch.from, stretch.to);
    const cuts = this.#cuts;
    for (let at = 0; at < 4 * this.#cutCount; at += 4) {
      this.#cutBand(cuts[at]!, cuts[at + 1]!, cuts[at + 2]!, cuts[at + 3]!);
    }
    this.#takeBand();
  }

  /** Leaves of the band what lies beyond a plane. */
  #cutBand(x: number, y: number, z: number, least: number): void {
    const band = this.#band;
    const next = this.#next;
    next.clear();
    for (let i = 0; i < band.count; i++) {
      addStretchesBeyond(this.#circle, x, y, z, least, band.from(i), band.to(i), next);
    }
    this.#band = next;
    this.#next = band;
  }

  /** Takes the band from the stretch. */
  #takeBand(): void {
    const band = this.#band;
    for (let i = 0; i < band.count; i++) {
      const from = band.from(i);
      const to = band.to(i);
      if (!this.#stretch.leaveOut(from, to)) this.#taken.add(from, to);
    }
  }

  #takeCap(vertex: number): void {
    if (vertex === this.#ownA || vertex === this.#ownB) return;
    const { vertices } = this.segments;
    const x = vertices[3 * vertex]!;
    const y = vertices[3 * vertex + 1]!;
    const z = vertices[3 * vertex + 2]!;
    const stretch = this.#stretch;
    const side = stretch.sideOf(x, y, z, this.cos);
    if (side < 0) return;
    if (side > 0) stretch.leaveOut(stretch.from, stretch.to);
    else {
      this.#band.clear();
      this.#band.add(stretch.from, stretch.to);
      this.#cutBand(x, y, z, this.cos);
      this.#takeBand();
    }
  }

  /** Whether any of the stretch lies beyond one of the planes of a band; notes the plane where not all of it does. */
  #isBeyond(segment: number, field: number, sign: 1 | -1, least: number): boolean {
    const at = FRAME_SIZE * segment + field;
    const { frames } = this.segments;
    const x = sign * frames[at]!;
    const y = sign * frames[at + 1]!;
    const z = sign * frames[at + 2]!;
    const side = this.#stretch.sideOf(x, y, z, least);
    if (side === 0) {
      const cut = 4 * this.#cutCount++;
      this.#cuts[cut] = x;
      this.#cuts[cut + 1] = y;
      this.#cuts[cut + 2] = z;
      this.#cuts[cut + 3] = least;
    }
    return side >= 0;
  }
}

/** Squared chord from a point to the center of a ball. */
function squaredToCenter(
  balls: Float64Array,
  ball: number,
  x: number,
  y: number,
  z: number,
): number {
  const at = BALL_SIZE * ball;
  const dx = x - balls[at]!;
  const dy = y - balls[at + 1]!;
  const dz = z - balls[at + 2]!;
  return dx * dx + dy * dy + dz * dz;
}
