/**
 * Great-circle segments as plain numbers in typed arrays: thousands of them are looked through for one answer, and only so
 * does that take milliseconds.
 */
import { BALL_SIZE } from './ball-grid';
import { doubled } from './doubled';
import { EARTH_RADIUS_KM } from './sphere';
import { chordOfKm } from './unit-vector';

/** Numbers to a segment's frame, and where in them its vectors stand. */
export const FRAME_SIZE = 9;
export const FRAME = {
  /** Of its great circle, on its left; zero where the segment is a point. */
  pole: 0,
  /** Tangents: at the first vertex towards the second, and at the second towards the first. */
  forward: 3,
  back: 6,
} as const;
/** Numbers to a segment's way: its first vertex, the chord to its second, and 1 / squared length of that. */
export const WAY_SIZE = 7;

/** Segments to a run at most: more would lie too far apart, fewer would be too many runs. */
const LONGEST_RUN = 8;

/** Longer segments are cut into several: their chords keep within 1.3 m of the great circle. */
const LONGEST_KM = 8;
const LONGEST_CHORD_SQUARED = chordOfKm(LONGEST_KM) ** 2;
/** Positions nearer than half a millimetre to one another are one: between them there is no direction. */
const SAME_PLACE_SQUARED = chordOfKm(5e-7) ** 2;

/** Squared chord from a point to a segment. */
export function squaredChord(
  ways: Float64Array,
  segment: number,
  px: number,
  py: number,
  pz: number,
): number {
  const at = WAY_SIZE * segment;
  const x = px - ways[at]!;
  const y = py - ways[at + 1]!;
  const z = pz - ways[at + 2]!;
  const dx = ways[at + 3]!;
  const dy = ways[at + 4]!;
  const dz = ways[at + 5]!;
  const foot = (x * dx + y * dy + z * dz) * ways[at + 6]!;
  const t = foot < 0 ? 0 : foot > 1 ? 1 : foot;
  const ex = x - t * dx;
  const ey = y - t * dy;
  const ez = z - t * dz;
  return ex * ex + ey * ey + ez * ez;
}

/** Great-circle segments with what is asked of them again and again, computed once. */
export interface Segments {
  /** x, y, z of each vertex; the same place is one vertex. */
  readonly vertices: Float64Array;
  /** Numbers of the vertices each segment joins, two by two; twice the same for a point. */
  readonly ends: Int32Array;
  /** The first segment of each run, in which one begins where the one before it ends, and at last the number of all. */
  readonly runs: Int32Array;
  /** By segment, see {@link WAY_SIZE} and {@link FRAME}; by run, the ball around a vertex that holds it: see {@link BALL_SIZE}. */
  readonly ways: Float64Array;
  readonly frames: Float64Array;
  readonly balls: Float64Array;
  /** By end, two to a segment: in which direction the segment leaves it, radians counter-clockwise from east. */
  readonly directions: Float64Array;
}

/** Computes what is asked of segments: see there. */
export function measureSegments(
  vertices: Float64Array,
  ends: Int32Array,
  runs: Int32Array,
): Segments {
  const segments = withoutMeasures(vertices, ends, runs);
  for (let segment = 0; segment < ends.length / 2; segment++) measure(segments, segment);
  for (let run = 0; run < runs.length - 1; run++) surround(segments, run);
  return segments;
}

function withoutMeasures(vertices: Float64Array, ends: Int32Array, runs: Int32Array): Segments {
  const count = ends.length / 2;
  return {
    vertices,
    ends,
    runs,
    ways: new Float64Array(WAY_SIZE * count),
    frames: new Float64Array(FRAME_SIZE * count),
    balls: new Float64Array(BALL_SIZE * (runs.length - 1)),
    directions: new Float64Array(2 * count),
  };
}

/**
 * Those of some runs alone, close together in memory: looking around among thousands of others would take half as long
 * again.
 * @param chosen numbers of the runs
 */
export function segmentsOfRuns(all: Segments, chosen: readonly number[]): Segments {
  const runs = new Int32Array(chosen.length + 1);
  chosen.forEach((run, i) => {
    runs[i + 1] = runs[i]! + all.runs[run + 1]! - all.runs[run]!;
  });
  const count = runs.at(-1)!;
  const vertices = new Float64Array(6 * count);
  const segments = withoutMeasures(vertices, new Int32Array(2 * count), runs);
  // By vertex of all: its new number, counted from 1.
  const numbers = new Int32Array(all.vertices.length / 3);
  let vertexCount = 0;
  chosen.forEach((run, i) => {
    const from = all.runs[run]!;
    const to = runs[i]!;
    const length = runs[i + 1]! - to;
    copy(all.ways, segments.ways, WAY_SIZE, from, to, length);
    copy(all.frames, segments.frames, FRAME_SIZE, from, to, length);
    copy(all.directions, segments.directions, 2, from, to, length);
    copy(all.balls, segments.balls, BALL_SIZE, run, i, 1);
    for (let end = 0; end < 2 * length; end++) {
      const vertex = all.ends[2 * from + end]!;
      if (numbers[vertex] === 0) {
        copy(all.vertices, vertices, 3, vertex, vertexCount, 1);
        numbers[vertex] = ++vertexCount;
      }
      segments.ends[2 * to + end] = numbers[vertex]! - 1;
    }
  });
  return { ...segments, vertices: vertices.subarray(0, 3 * vertexCount) };
}

/** Copies records of a size, `count` of them; there are few at a time, for which views of the arrays would cost more. */
function copy(
  source: Float64Array,
  target: Float64Array,
  size: number,
  from: number,
  to: number,
  count: number,
): void {
  for (let i = 0; i < size * count; i++) target[size * to + i] = source[size * from + i]!;
}

function measure(segments: Segments, segment: number): void {
  const { vertices, ends, ways, frames, directions } = segments;
  const from = 3 * ends[2 * segment]!;
  const to = 3 * ends[2 * segment + 1]!;
  const x = vertices[from]!;
  const y = vertices[from + 1]!;
  const z = vertices[from + 2]!;
  const x2 = vertices[to]!;
  const y2 = vertices[to + 1]!;
  const z2 = vertices[to + 2]!;
  const dx = x2 - x;
  const dy = y2 - y;
  const dz = z2 - z;
  const way = WAY_SIZE * segment;
  ways[way] = x;
  ways[way + 1] = y;
  ways[way + 2] = z;
  if (from === to) return;
  const squared = dx * dx + dy * dy + dz * dz;
  ways[way + 3] = dx;
  ways[way + 4] = dy;
  ways[way + 5] = dz;
  ways[way + 6] = 1 / squared;
  // The pole from the chord, so that that of a short segment keeps its digits.
  let px = y * dz - z * dy;
  let py = z * dx - x * dz;
  let pz = x * dy - y * dx;
  const length = Math.sqrt(px * px + py * py + pz * pz);
  px /= length;
  py /= length;
  pz /= length;
  const frame = FRAME_SIZE * segment;
  frames[frame] = px;
  frames[frame + 1] = py;
  frames[frame + 2] = pz;
  frames[frame + 3] = py * z - pz * y;
  frames[frame + 4] = pz * x - px * z;
  frames[frame + 5] = px * y - py * x;
  frames[frame + 6] = y2 * pz - z2 * py;
  frames[frame + 7] = z2 * px - x2 * pz;
  frames[frame + 8] = x2 * py - y2 * px;
  directions[2 * segment] = directionAt(vertices, from, frames, frame + FRAME.forward);
  directions[2 * segment + 1] = directionAt(vertices, to, frames, frame + FRAME.back);
}

function surround(segments: Segments, run: number): void {
  const { vertices, ends, runs, balls } = segments;
  const first = runs[run]!;
  const next = runs[run + 1]!;
  const center = 3 * ends[2 * ((first + next) >> 1)]!;
  let squared = 0;
  for (let end = 2 * first; end < 2 * next; end++) {
    squared = Math.max(squared, squaredBetween(vertices, center, 3 * ends[end]!));
  }
  balls.set(vertices.subarray(center, center + 3), BALL_SIZE * run);
  balls[BALL_SIZE * run + 3] = Math.sqrt(squared);
}

/** Direction of a tangent at a point, radians counter-clockwise from east; at a pole from the x axis. */
function directionAt(
  points: Float64Array,
  point: number,
  tangents: Float64Array,
  tangent: number,
): number {
  const x = points[point]!;
  const y = points[point + 1]!;
  const z = points[point + 2]!;
  const dx = tangents[tangent]!;
  const dy = tangents[tangent + 1]!;
  const dz = tangents[tangent + 2]!;
  const cosLat = Math.sqrt(x * x + y * y);
  const [eastX, eastY] = cosLat === 0 ? [1, 0] : [-y / cosLat, x / cosLat];
  return Math.atan2(z * (dx * -eastY + dy * eastX) + dz * cosLat, dx * eastX + dy * eastY);
}

/** Numbers vertices by where they are (rounding errors apart) and lists each segment between two of them once. */
export class SegmentBuilder {
  readonly #ends: number[] = [];
  readonly #runs: number[] = [];
  #isRunOpen = false;
  readonly #isNear: (vectors: Float64Array, at: number) => boolean;
  #vertices: Float64Array = new Float64Array(3 * 1024);
  /** By what their coordinates are mixed to: the last vertex, and by vertex the one before it. */
  readonly #lastInBucket = new Int32Array(BUCKETS).fill(-1);
  readonly #vertexBefore: number[] = [];
  /** By vertex: the last segment whose lower-numbered end it is, and by segment the one before it. */
  readonly #lastSegment: number[] = [];
  readonly #segmentBefore: number[] = [];
  /** Where a segment that is cut begins and ends, in turns. */
  readonly #between = new Float64Array(6);

  /** @param isNear whether the vector that begins at an index can matter; segments of which neither end does are left out */
  constructor(isNear: (vectors: Float64Array, at: number) => boolean) {
    this.#isNear = isNear;
  }

  get runCount(): number {
    return this.#runs.length;
  }

  /** All of them. */
  segments(): Segments {
    return measureSegments(
      this.#vertices.slice(0, 3 * this.#vertexBefore.length),
      Int32Array.from(this.#ends),
      Int32Array.from([...this.#runs, this.#ends.length / 2]),
    );
  }

  /**
   * Adds a line, whose runs are its own.
   * @param line x, y, z, x, y, z … of its unit vectors; what is all at one place is a point
   */
  addLine(line: Float64Array): void {
    this.#isRunOpen = false;
    let from = 0;
    let isPoint = true;
    for (let at = 3; at < line.length; at += 3) {
      const isClosing = at === line.length - 3 && squaredBetween(line, 0, at) < SAME_PLACE_SQUARED;
      const to = isClosing ? 0 : at;
      const squared = squaredBetween(line, from, to);
      if (squared < SAME_PLACE_SQUARED) continue;
      if (squared > LONGEST_CHORD_SQUARED) this.#addCut(line, from, to, Math.sqrt(squared));
      else this.#addSegment(line, from, line, to);
      from = to;
      isPoint = false;
    }
    if (isPoint) this.#addSegment(line, 0, line, 0);
  }

  /** Adds the segment between two positions of a line in several, none too long. */
  #addCut(line: Float64Array, first: number, last: number, chord: number): void {
    const angle = 2 * Math.asin(Math.min(1, chord / 2));
    const steps = Math.ceil((angle * EARTH_RADIUS_KM) / LONGEST_KM);
    const between = this.#between;
    between.set(line.subarray(first, first + 3), 0);
    for (let step = 1; step <= steps; step++) {
      const to = 3 * (step % 2);
      const before = Math.sin((angle * (steps - step)) / steps) / Math.sin(angle);
      const after = Math.sin((angle * step) / steps) / Math.sin(angle);
      for (let axis = 0; axis < 3; axis++) {
        const isEnd = step === steps;
        const end = line[last + axis]!;
        between[to + axis] = isEnd ? end : before * line[first + axis]! + after * end;
      }
      this.#addSegment(between, 3 - to, between, to);
    }
  }

  #addSegment(from: Float64Array, fromAt: number, to: Float64Array, toAt: number): void {
    if (!this.#isNear(from, fromAt) && !this.#isNear(to, toAt)) return;
    const a = this.#numberOf(from, fromAt);
    const b = this.#numberOf(to, toAt);
    const lower = Math.min(a, b);
    const higher = Math.max(a, b);
    const last = this.#lastSegment[lower]!;
    for (let known = last; known >= 0; known = this.#segmentBefore[known]!) {
      if (this.#ends[2 * known] === higher || this.#ends[2 * known + 1] === higher) return;
    }
    const segment = this.#segmentBefore.push(last) - 1;
    this.#lastSegment[lower] = segment;
    const goesOn =
      this.#isRunOpen && this.#ends.at(-1) === a && segment - this.#runs.at(-1)! < LONGEST_RUN;
    if (!goesOn) this.#runs.push(segment);
    this.#isRunOpen = true;
    this.#ends.push(a, b);
  }

  #numberOf(vectors: Float64Array, at: number): number {
    const bucket = bucketOf(vectors, at);
    const last = this.#lastInBucket[bucket]!;
    for (let known = last; known >= 0; known = this.#vertexBefore[known]!) {
      if (isSame(this.#vertices, 3 * known, vectors, at)) return known;
    }
    const number = this.#vertexBefore.push(last) - 1;
    if (3 * number === this.#vertices.length) this.#vertices = doubled(this.#vertices);
    for (let axis = 0; axis < 3; axis++) this.#vertices[3 * number + axis] = vectors[at + axis]!;
    this.#lastSegment.push(-1);
    this.#lastInBucket[bucket] = number;
    return number;
  }
}

function squaredBetween(vectors: Float64Array, one: number, other: number): number {
  const dx = vectors[other]! - vectors[one]!;
  const dy = vectors[other + 1]! - vectors[one + 1]!;
  const dz = vectors[other + 2]! - vectors[one + 2]!;
  return dx * dx + dy * dy + dz * dz;
}

function isSame(vectors: Float64Array, at: number, others: Float64Array, otherAt: number): boolean {
  const dx = vectors[at]! - others[otherAt]!;
  const dy = vectors[at + 1]! - others[otherAt + 1]!;
  const dz = vectors[at + 2]! - others[otherAt + 2]!;
  return dx * dx + dy * dy + dz * dz < SAME_PLACE_SQUARED;
}

/** Numbers that coordinates are mixed to, a power of two. */
const BUCKETS = 4096;
/** Coordinates are rounded to some millimetres before: the same place but for rounding errors is one vertex. */
const PER_ROUNDED = 1e9;
const coordinates = new Float64Array(2);
const bits = new Int32Array(coordinates.buffer);

function bucketOf(vectors: Float64Array, at: number): number {
  coordinates[0] = Math.round(vectors[at]! * PER_ROUNDED);
  coordinates[1] = Math.round(vectors[at + 1]! * PER_ROUNDED);
  const mixed = Math.imul(bits[0]! ^ bits[2]!, 0x9e3779b1) ^ bits[1]! ^ bits[3]!;
  return (mixed ^ (mixed >>> 15)) & (BUCKETS - 1);
}
