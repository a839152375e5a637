import {
  addStretchesBeyond,
  addStretchesWithout,
  CIRCLE_SIZE,
  CircleStretch,
  cosineOf,
  FIRST,
  LAST,
  PLANE_SIZE,
  radiusOf,
  setPlane,
  setPoint,
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
/**
 * Half of the longest stretch that is looked at, as a chord of the unit sphere: one capsule seldom holds all of a longer one,
 * and many come near it.
 */
const LONGEST_HALF = 8 / EARTH_RADIUS_KM;
/** The ends of a stretch whose half is shorter are not looked at: its middle is near enough to them. */
const SHORT_HALF = 1.5 / EARTH_RADIUS_KM;
/** A stretch is looked at anew where this part of it, or less, is left. */
const MUCH_SHORTER = 0.7;

/**
 * What lies within a distance of lines: a capsule (all points within the distance) for each segment, of a cap around
 * each end and the band between them. A point is a segment without length.
 */
export class Capsules {
  readonly segments: Segments;
  /** Sine and cosine of the distance, as an angle at the center of the Earth. */
  readonly sin: number;
  readonly cos: number;
  readonly #chord: number;
  readonly #grid: BallGrid;
  /** Half the length of the stretches that are looked at. */
  readonly #longestHalf: number;
  /** The segments whose capsules last held all of a stretch, on either side of a line: they often hold the next ones, too. */
  #holder = 0;
  #otherHolder = 0;
  /** The segment that was nearest to a point. */
  #nearest = 0;
  /** Balls around the runs, by groups of them. */
  #groups: Float64Array | null = null;
  /** The circle being looked at, the stretch of it, and the vertices it is at the distance from. */
  #circle: Circle = new Float64Array(CIRCLE_SIZE);
  readonly #stretch = new CircleStretch();
  #ownA = -1;
  #ownB = -1;
  /** Around all of the stretch: x, y, z of a point of it, and how far from there all of it lies at most. */
  readonly #ball = new Float64Array(4);
  /** Its ends, and squared chords within which a segment's capsule holds all of it: from its middle, or from both ends. */
  readonly #ends = new Float64Array(6);
  #least = 0;
  #leastOfEnds = 0;
  /** Segments whose capsules can reach into that. */
  readonly #reaching: number[] = [];
  #reachingCount = 0;
  /** What is taken from the midst of it. */
  readonly #taken = new Stretches();
  readonly #outside = new Stretches();
  /** What of it lies in a cap or a band, and beyond the planes of it cut so far. */
  #band = new Stretches();
  #next = new Stretches();
  /** Planes of a cap or a band that cut it. */
  readonly #cuts = new Float64Array(4 * PLANE_SIZE);
  #cutCount = 0;

  constructor(segments: Segments, distanceKm: number) {
    this.segments = segments;
    this.sin = Math.sin(distanceKm / EARTH_RADIUS_KM);
    this.cos = Math.cos(distanceKm / EARTH_RADIUS_KM);
    this.#chord = chordOfKm(distanceKm);
    this.#grid = new BallGrid(segments.balls, this.#chord + MARGIN);
    this.#longestHalf = Math.min(this.#grid.slack, LONGEST_HALF);
  }

  /**
   * What of a circle's stretch lies in no capsule; the list serves again with the next call.
   * @param ownA the vertices the circle is at the distance from: those of the segment, or twice the same; or -1
   */
  outside(circle: Circle, ownA: number, ownB: number): Stretches {
    const first = circle[FIRST]!;
    const last = circle[LAST]!;
    this.#circle = circle;
    this.#ownA = ownA;
    this.#ownB = ownB;
    const outside = this.#outside;
    outside.clear();
    this.#addOutside(first, last, radiusOf(circle), outside);
    return outside;
  }

  /** Chord from a point of the unit sphere to the nearest segment; infinite where that is farther than the distance. */
  chordWithin(x: number, y: number, z: number): number {
    const grid = this.#grid;
    const square = grid.squareAt(x, y, z);
    if (square < 0) return Infinity;
    const groups = (this.#groups ??= groupsOf(this.segments.balls));
    const groupCount = groups.length / BALL_SIZE;
    const { listed } = grid;
    const start = grid.startOf(square);
    const end = grid.startOf(square + 1);
    // What was nearest to the point before is often near to this one, and nothing farther needs a look.
    const toLast = Math.sqrt(squaredChord(this.segments.ways, this.#nearest, x, y, z));
    let chord = Math.min(toLast, this.#chord + MARGIN);
    if (end - start < LONG_LIST * groupCount) {
      for (let i = start; i < end; i++) chord = this.#nearestInRun(listed[i]!, x, y, z, chord);
    } else {
      const runCount = this.segments.runs.length - 1;
      for (let group = 0; group < groupCount; group++) {
        if (!isBallNear(groups, group, x, y, z, chord)) continue;
        const next = Math.min(runCount, GROUP_SIZE * (group + 1));
        for (let run = GROUP_SIZE * group; run < next; run++) {
          chord = this.#nearestInRun(run, x, y, z, chord);
        }
      }
    }
    return chord <= this.#chord ? chord : Infinity;
  }

  /** The chord to the nearest segment of a run, or `chord` where that is less. */
  #nearestInRun(run: number, x: number, y: number, z: number, chord: number): number {
    const { ways, runs, balls } = this.segments;
    if (!isBallNear(balls, run, x, y, z, chord)) return chord;
    let least = chord ** 2;
    const next = runs[run + 1]!;
    for (let segment = runs[run]!; segment < next; segment++) {
      const squared = squaredChord(ways, segment, x, y, z);
      if (squared >= least) continue;
      least = squared;
      this.#nearest = segment;
    }
    return Math.sqrt(least);
  }

  /** Adds what lies in no capsule of a stretch. */
  #addOutside(from: number, to: number, radius: number, outside: Stretches): void {
    this.#surround(from, to, radius);
    if (this.#ball[3]! <= this.#longestHalf) {
      this.#addShortOutside(from, to, radius, outside);
    } else if (!this.#isHeldByLast()) {
      const middle = (from + to) / 2;
      this.#addOutside(from, middle, radius, outside);
      this.#addOutside(middle, to, radius, outside);
    }
  }

  /** The same for one short enough for a square of the grid. */
  #addShortOutside(from: number, to: number, radius: number, outside: Stretches): void {
    if (this.#isHeldByLast() || this.#isHeld()) return;
    const stretch = this.#stretch;
    stretch.set(from, to);
    this.#taken.clear();
    let length = to - from;
    for (let i = 0; i < this.#reachingCount; i++) {
      const segment = this.#reaching[i]!;
      // Of what is left of the stretch, few others may reach much.
      if (length < to - from && !this.#reaches(segment)) continue;
      this.#take(segment);
      const left = stretch.to - stretch.from;
      if (left <= 0) return;
      if (left < MUCH_SHORTER * length) {
        this.#surround(stretch.from, stretch.to, radius);
        length = left;
      }
    }
    addStretchesWithout(stretch.from, stretch.to, this.#taken, outside);
  }

  /** Sets the ball around a stretch of the circle. */
  #surround(from: number, to: number, radius: number): void {
    const ball = this.#ball;
    setPoint(this.#circle, (from + to) / 2, ball, 0);
    const half = (radius * (to - from)) / 2 / cosineOf(Math.max(-from, to));
    ball[3] = half;
    this.#least = Math.max(0, this.#chord - half - MARGIN) ** 2;
    this.#leastOfEnds = half < SHORT_HALF ? 0 : this.#surroundEnds(from, to, radius, half);
  }

  /** Sets the ends of the stretch; returns the squared chord to both within which all between them is held, too. */
  #surroundEnds(from: number, to: number, radius: number, half: number): number {
    setPoint(this.#circle, from, this.#ends, 0);
    setPoint(this.#circle, to, this.#ends, 3);
    // From a segment, nothing on a straight line is farther than one of its ends, and the circle keeps close to that.
    const sagitta = radius - Math.sqrt(Math.max(0, radius * radius - half * half));
    return Math.max(0, this.#chord - sagitta - MARGIN) ** 2;
  }

  /** Whether one of the capsules that last held a stretch holds this one, too. */
  #isHeldByLast(): boolean {
    if (this.#holds(this.#holder, this.#squaredToMiddle(this.#holder))) return true;
    if (!this.#holds(this.#otherHolder, this.#squaredToMiddle(this.#otherHolder))) return false;
    this.#setHolder(this.#otherHolder);
    return true;
  }

  /** Whether a segment's capsule holds all of the stretch, from whose middle its squared chord is given. */
  #holds(segment: number, squared: number): boolean {
    return squared < this.#least || (squared < this.#leastOfEnds && this.#holdsEnds(segment));
  }

  /** Squared chord from a segment to the middle of the stretch. */
  #squaredToMiddle(segment: number): number {
    const ball = this.#ball;
    return squaredChord(this.segments.ways, segment, ball[0]!, ball[1]!, ball[2]!);
  }

  #holdsEnds(segment: number): boolean {
    const { ways } = this.segments;
    const ends = this.#ends;
    const least = this.#leastOfEnds;
    return (
      squaredChord(ways, segment, ends[0]!, ends[1]!, ends[2]!) < least &&
      squaredChord(ways, segment, ends[3]!, ends[4]!, ends[5]!) < least
    );
  }

  /** Whether a segment's capsule can reach into the ball. */
  #reaches(segment: number): boolean {
    return this.#squaredToMiddle(segment) < (this.#chord + this.#ball[3]! + MARGIN) ** 2;
  }

  /** Lists the segments whose capsules can reach into the ball; or says that one holds all of the stretch. */
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
    const mostChord = this.#chord + half + MARGIN;
    const least = this.#least;
    const most = mostChord ** 2;
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
      if (toCenter < least) {
        // The center of the ball is where this segment begins.
        this.#grid.putFirst(square, i);
        this.#setHolder((runs[run]! + next) >> 1);
        return true;
      }
      for (let segment = runs[run]!; segment < next; segment++) {
        const squared = squaredChord(ways, segment, x, y, z);
        if (squared >= most) continue;
        if (this.#holds(segment, squared)) {
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
    const { frames } = this.segments;
    const at = FRAME_SIZE * segment;
    const isInBand =
      (toLeft < this.sin - half || this.#isBeyond(frames, at + FRAME.pole, -1, -this.sin)) &&
      (toLeft > half - this.sin || this.#isBeyond(frames, at + FRAME.pole, 1, -this.sin)) &&
      (fromStart > half || this.#isBeyond(frames, at + FRAME.forward, 1, 0)) &&
      (fromEnd > half || this.#isBeyond(frames, at + FRAME.back, 1, 0));
    if (isInBand) this.#takeBeyond();
  }

  /** Takes from the stretch what lies beyond all the planes noted. */
  #takeBeyond(): void {
    const stretch = this.#stretch;
    let band = this.#band;
    band.clear();
    band.add(stretch.from, stretch.to);
    for (let at = 0; at < PLANE_SIZE * this.#cutCount; at += PLANE_SIZE) {
      const next = this.#next;
      next.clear();
      for (let i = 0; i < band.count; i++) {
        addStretchesBeyond(this.#cuts, at, band.from(i), band.to(i), next);
      }
      this.#next = band;
      this.#band = band = next;
    }
    for (let i = 0; i < band.count; i++) {
      const from = band.from(i);
      const to = band.to(i);
      if (!stretch.leaveOut(from, to)) this.#taken.add(from, to);
    }
  }

  #takeCap(vertex: number): void {
    if (vertex === this.#ownA || vertex === this.#ownB) return;
    this.#cutCount = 0;
    if (this.#isBeyond(this.segments.vertices, 3 * vertex, 1, this.cos)) this.#takeBeyond();
  }

  /**
   * Whether any of the stretch lies beyond a plane of a cap or a band; notes the plane where not all of it does.
   * @param at where among `vectors` its normal begins, which counts with a sign
   */
  #isBeyond(vectors: Float64Array, at: number, sign: 1 | -1, least: number): boolean {
    const cut = PLANE_SIZE * this.#cutCount;
    const x = sign * vectors[at]!;
    const y = sign * vectors[at + 1]!;
    const z = sign * vectors[at + 2]!;
    setPlane(this.#cuts, cut, this.#circle, x, y, z, least);
    const side = this.#stretch.sideOf(this.#cuts, cut);
    if (side === 0) this.#cutCount++;
    return side >= 0;
  }
}

/** A square's list longer than so many times the groups is not gone through: the groups are. */
const LONG_LIST = 2;
/** Runs to a group: those that follow one another lie together. */
const GROUP_SIZE = 8;

/** By group of runs: a ball around it. */
function groupsOf(balls: Float64Array): Float64Array {
  const size = BALL_SIZE * GROUP_SIZE;
  const groups = new Float64Array(BALL_SIZE * Math.ceil(balls.length / size));
  for (let group = 0; group < groups.length; group += BALL_SIZE) {
    const first = GROUP_SIZE * group;
    const end = Math.min(balls.length, first + size);
    const center = first + BALL_SIZE * (((end - first) / BALL_SIZE) >> 1);
    for (let axis = 0; axis < 3; axis++) groups[group + axis] = balls[center + axis]!;
    for (let ball = first; ball < end; ball += BALL_SIZE) {
      const toCenter = squaredToCenter(
        groups,
        group / BALL_SIZE,
        balls[ball]!,
        balls[ball + 1]!,
        balls[ball + 2]!,
      );
      groups[group + 3] = Math.max(groups[group + 3]!, Math.sqrt(toCenter) + balls[ball + 3]!);
    }
  }
  return groups;
}

/** Whether some of a ball can be nearer to a point than a chord. */
function isBallNear(
  balls: Float64Array,
  ball: number,
  x: number,
  y: number,
  z: number,
  chord: number,
): boolean {
  return squaredToCenter(balls, ball, x, y, z) < (chord + balls[BALL_SIZE * ball + 3]!) ** 2;
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
