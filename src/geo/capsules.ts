import type { Position } from '../model/schema';
import {
  addStretchesBeyond,
  addStretchesWithout,
  appendStretch,
  radiusOf,
  stretchesBeyond,
  type Circle,
  type Stretches,
} from './circles';
import { EARTH_RADIUS_KM } from './sphere';
import {
  FRAME,
  FRAME_SIZE,
  framesOf,
  reaches,
  SegmentBuilder,
  SPHERE_SIZE,
  spheresAround,
  squaredChord,
  waysBetween,
} from './sphere-segments';
import { chordOfKm } from './unit-vector';

/** Neighbouring segments that look around together for others. */
const RUN = 8;
/** What chords and great circles may differ by where it is only decided what to look at, as a chord of the unit sphere. */
const MARGIN = 0.002 / EARTH_RADIUS_KM;
/** Sine of the turn below which two segments that meet count as one straight line. */
const STRAIGHT = 1e-7;
/** Stretches longer than this part of the distance, or that more than a few capsules reach, are halved before cutting. */
const SHORT_PART = 1 / 4;
const SHORTEST_PART = 1 / 4096;
const FEW = 4;

/**
 * What lies within a distance of lines: a capsule (all points within the distance) for each segment, of a cap around
 * each end and the band between them. A point is a segment without length.
 */
export class Capsules {
  /** x, y, z of each vertex; the same place is one vertex. */
  readonly vertices: Float64Array;
  /** Numbers of the vertices each segment joins, two by two. */
  readonly ends: Int32Array;
  /** See {@link FRAME}. */
  readonly frames: Float64Array;
  /** By segment: its angle at the center of the Earth, radians. */
  readonly angles: Float64Array;
  /** The distance, radians. */
  readonly radius: number;
  readonly #chord: number;
  readonly #sin: number;
  readonly #cos: number;
  readonly #ways: Float64Array;
  /** Around each segment, and around each run of them. */
  readonly #spheres: Float64Array;
  readonly #runs: Float64Array;
  /** The capsule that last held all of a stretch: it often holds the next one, too. */
  #lastHolder = 0;
  /** The run of segments the circle looked at belongs to; -1 where it belongs to none. */
  #run: number | null = null;
  /** How many segments, at the beginning of the list, can be of any interest around that run. */
  #nearby = 0;
  /** After those, the ones whose capsules reach into the stretch being looked at, behind those of the stretches around it. */
  #list: Int32Array;
  /** The circle being looked at, and the vertices it is at the distance from. */
  #circle: Circle = [];
  #circleRadius = 0;
  #ownA = -1;
  #ownB = -1;
  #outside: number[] = [];
  #taken: number[] = [];

  /**
   * @param isNear whether a vertex, as a unit vector, can matter; segments of which neither end does are left out
   */
  constructor(
    lines: readonly (readonly Position[])[],
    distanceKm: number,
    isNear: (x: number, y: number, z: number) => boolean,
  ) {
    this.radius = distanceKm / EARTH_RADIUS_KM;
    this.#chord = chordOfKm(distanceKm);
    this.#sin = Math.sin(this.radius);
    this.#cos = Math.cos(this.radius);
    const builder = new SegmentBuilder(isNear);
    for (const line of lines) builder.addLine(line);
    this.vertices = new Float64Array(builder.vertices);
    this.ends = new Int32Array(builder.ends);
    this.#ways = waysBetween(this.vertices, this.ends);
    this.#spheres = spheresAround(this.#ways, 1);
    this.#runs = spheresAround(this.#ways, RUN);
    const { frames, angles } = framesOf(this.vertices, this.ends);
    this.frames = frames;
    this.angles = angles;
    this.#list = new Int32Array(4 * this.ends.length + 64);
  }

  /**
   * The stretches of a circle between two parameters that lie in no capsule.
   * @param segment the one whose capsule the circle bounds, beside it or around an end of it; -1 for any other circle
   * @param ownA the vertices the circle is at the distance from: those of the segment, or twice the same; or -1
   */
  outside(
    circle: Circle,
    from: number,
    to: number,
    segment: number,
    ownA: number,
    ownB: number,
  ): number[] {
    this.#circle = circle;
    this.#circleRadius = radiusOf(circle);
    this.#ownA = ownA;
    this.#ownB = ownB;
    this.#outside = [];
    this.#lookAround(segment < 0 ? -1 : Math.floor(segment / RUN));
    this.#search(from, to, 0, this.#nearby);
    return this.#outside;
  }

  /** Chord from a point of the unit sphere to the nearest segment; infinite where that is farther than the distance. */
  chordWithin(x: number, y: number, z: number): number {
    const runs = this.#runs;
    let least = this.#chord;
    let squaredLeast = least * least;
    let isWithin = false;
    for (let run = 0; SPHERE_SIZE * run < runs.length; run++) {
      if (!reaches(runs, run, x, y, z, least)) continue;
      const last = Math.min(this.angles.length, (run + 1) * RUN);
      for (let segment = run * RUN; segment < last; segment++) {
        const squared = squaredChord(this.#ways, segment, x, y, z);
        if (squared > squaredLeast) continue;
        isWithin = true;
        squaredLeast = squared;
        least = Math.sqrt(squared);
      }
    }
    return isWithin ? least : Infinity;
  }

  /** Lists the segments whose capsules can reach what bounds those of a run. */
  #lookAround(run: number): void {
    if (run === this.#run) return;
    this.#run = run;
    const count = this.angles.length;
    const list = this.#list;
    this.#nearby = 0;
    if (run < 0) {
      while (this.#nearby < count) list[this.#nearby] = this.#nearby++;
      return;
    }
    const runs = this.#runs;
    const spheres = this.#spheres;
    const at = SPHERE_SIZE * run;
    const x = runs[at]!;
    const y = runs[at + 1]!;
    const z = runs[at + 2]!;
    const reach = 2 * this.#chord + runs[at + 3]! + MARGIN;
    for (let other = 0; SPHERE_SIZE * other < runs.length; other++) {
      if (!reaches(runs, other, x, y, z, reach)) continue;
      const last = Math.min(count, (other + 1) * RUN);
      for (let segment = other * RUN; segment < last; segment++) {
        if (reaches(spheres, segment, x, y, z, reach)) list[this.#nearby++] = segment;
      }
    }
  }

  /** @param first and `last` of the candidates in the list */
  #search(from: number, to: number, first: number, last: number): void {
    const circle = this.#circle;
    const middle = (from + to) / 2;
    const cos = Math.cos(middle);
    const sin = Math.sin(middle);
    const x = circle[0]! + cos * circle[3]! + sin * circle[6]!;
    const y = circle[1]! + cos * circle[4]! + sin * circle[7]!;
    const z = circle[2]! + cos * circle[5]! + sin * circle[8]!;
    const half = (this.#circleRadius * (to - from)) / 2;
    const end = this.#reaching(x, y, z, half, first, last);
    if (end === HELD) return;
    const count = end - last;
    if (count === 0) {
      appendStretch(this.#outside, from, to);
      return;
    }
    if (half > this.#chord * (count > FEW ? SHORTEST_PART : SHORT_PART)) {
      this.#search(from, middle, last, end);
      this.#search(middle, to, last, end);
      return;
    }
    this.#taken = [];
    for (let i = last; i < end; i++) this.#take(this.#list[i]!, x, y, z, half, from, to);
    addStretchesWithout(from, to, this.#taken, this.#outside);
  }

  /**
   * Lists the segments whose capsules can reach into a sphere behind the list they are chosen from, and gives the end of
   * the new list; {@link HELD} where one capsule holds all of the sphere.
   */
  #reaching(x: number, y: number, z: number, half: number, first: number, last: number): number {
    const least = Math.max(0, this.#chord - half - MARGIN) ** 2;
    const reach = this.#chord + half + MARGIN;
    const most = reach * reach;
    const ways = this.#ways;
    const spheres = this.#spheres;
    if (squaredChord(ways, this.#lastHolder, x, y, z) < least) return HELD;
    this.#makeRoom(2 * last - first);
    const list = this.#list;
    let end = last;
    for (let i = first; i < last; i++) {
      const segment = list[i]!;
      if (!reaches(spheres, segment, x, y, z, reach)) continue;
      const squared = squaredChord(ways, segment, x, y, z);
      if (squared >= most) continue;
      if (squared < least) {
        this.#lastHolder = segment;
        return HELD;
      }
      if (first > 0 || !this.#onlyTouches(segment)) list[end++] = segment;
    }
    return end;
  }

  #makeRoom(length: number): void {
    if (this.#list.length >= length) return;
    const longer = new Int32Array(2 * length);
    longer.set(this.#list);
    this.#list = longer;
  }

  /**
   * Whether a capsule touches the circle without taking any of it: all that meet in the vertex it runs around, the one
   * it belongs to, and those that turn away from it at an end of its segment.
   */
  #onlyTouches(segment: number): boolean {
    const a = this.#ownA;
    const b = this.#ownB;
    const from = this.ends[2 * segment]!;
    const to = this.ends[2 * segment + 1]!;
    const isFromOwn = from === a || from === b;
    const isToOwn = to === a || to === b;
    if (!isFromOwn && !isToOwn) return false;
    if (a === b || (isFromOwn && isToOwn)) return true;
    // The center of the circle lies on that side of its segment on which it runs.
    const tangent = isFromOwn ? FRAME.forward : FRAME.back;
    const [x, y, z] = this.#circle as unknown as [number, number, number];
    return this.#along(segment, tangent, x, y, z) <= STRAIGHT * this.#sin;
  }

  #along(segment: number, field: number, x: number, y: number, z: number): number {
    const at = FRAME_SIZE * segment + field;
    const { frames } = this;
    return frames[at]! * x + frames[at + 1]! * y + frames[at + 2]! * z;
  }

  /** Adds what of a stretch lies in a capsule; all of it is within `half` of its middle x, y, z. */
  #take(
    segment: number,
    x: number,
    y: number,
    z: number,
    half: number,
    from: number,
    to: number,
  ): void {
    const start = this.ends[2 * segment]!;
    const end = this.ends[2 * segment + 1]!;
    if (start === end) {
      this.#takeCap(start, from, to);
      return;
    }
    const fromStart = this.#along(segment, FRAME.forward, x, y, z);
    const fromEnd = this.#along(segment, FRAME.back, x, y, z);
    if (fromStart < half) this.#takeCap(start, from, to);
    if (fromEnd < half) this.#takeCap(end, from, to);
    if (fromStart < -half || fromEnd < -half) return;
    const toLeft = this.#along(segment, FRAME.pole, x, y, z);
    let band: Stretches = [from, to];
    if (fromStart < half) band = this.#beyond(segment, FRAME.forward, 1, 0, band);
    if (fromEnd < half) band = this.#beyond(segment, FRAME.back, 1, 0, band);
    if (toLeft > this.#sin - half) band = this.#beyond(segment, FRAME.pole, -1, -this.#sin, band);
    if (toLeft < half - this.#sin) band = this.#beyond(segment, FRAME.pole, 1, -this.#sin, band);
    for (const t of band) this.#taken.push(t);
  }

  #takeCap(vertex: number, from: number, to: number): void {
    if (vertex === this.#ownA || vertex === this.#ownB) return;
    const { vertices } = this;
    const x = vertices[3 * vertex]!;
    const y = vertices[3 * vertex + 1]!;
    const z = vertices[3 * vertex + 2]!;
    addStretchesBeyond(this.#circle, x, y, z, this.#cos, from, to, this.#taken);
  }

  #beyond(
    segment: number,
    field: number,
    sign: 1 | -1,
    least: number,
    stretches: Stretches,
  ): Stretches {
    const at = FRAME_SIZE * segment + field;
    const { frames } = this;
    const normal = [sign * frames[at]!, sign * frames[at + 1]!, sign * frames[at + 2]!] as const;
    return stretchesBeyond(this.#circle, normal, least, stretches);
  }
}

const HELD = -1;
