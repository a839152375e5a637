/**
 * Great-circle segments as plain numbers in typed arrays: thousands of them are looked through for one answer, and only so
 * does that take milliseconds.
 */
import type { Position } from '../model/schema';
import { EARTH_RADIUS_KM } from './sphere';
import { kmOfChord, unitVectors } from './unit-vector';

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
/** Numbers to a sphere: its middle and its radius. */
export const SPHERE_SIZE = 4;

/** Longer segments are cut into several: their chords keep within 1.3 m of the great circle. */
const LONGEST_KM = 8;

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

/** Numbers vertices by where they are and lists each segment between two of them once. */
export class SegmentBuilder {
  readonly vertices: number[] = [];
  readonly ends: number[] = [];
  readonly #isNear: (x: number, y: number, z: number) => boolean;
  /** The last vertex with an x, and by vertex the one with the same x before it. */
  readonly #lastWithX = new Map<number, number>();
  readonly #earlier: (number | undefined)[] = [];
  readonly #known = new Set<number>();

  constructor(isNear: (x: number, y: number, z: number) => boolean) {
    this.#isNear = isNear;
  }

  addLine(line: readonly Position[]): void {
    const flat = unitVectors(line);
    let [x, y, z] = flat as unknown as [number, number, number];
    if (line.length === 1) this.#addSegment(x, y, z, x, y, z);
    for (let i = 3; i < flat.length; i += 3) {
      const [toX, toY, toZ] = [flat[i]!, flat[i + 1]!, flat[i + 2]!];
      const chord = Math.sqrt((toX - x) ** 2 + (toY - y) ** 2 + (toZ - z) ** 2);
      const lengthKm = kmOfChord(chord);
      const angle = lengthKm / EARTH_RADIUS_KM;
      const steps = Math.ceil(lengthKm / LONGEST_KM);
      const [fromX, fromY, fromZ] = [x, y, z];
      for (let step = 1; step <= steps; step++) {
        const [lastX, lastY, lastZ] = [x, y, z];
        if (step === steps) {
          [x, y, z] = [toX, toY, toZ];
        } else {
          const before = Math.sin((angle * (steps - step)) / steps) / Math.sin(angle);
          const after = Math.sin((angle * step) / steps) / Math.sin(angle);
          x = before * fromX + after * toX;
          y = before * fromY + after * toY;
          z = before * fromZ + after * toZ;
        }
        this.#addSegment(lastX, lastY, lastZ, x, y, z);
      }
    }
  }

  #addSegment(x1: number, y1: number, z1: number, x2: number, y2: number, z2: number): void {
    if (!this.#isNear(x1, y1, z1) && !this.#isNear(x2, y2, z2)) return;
    const a = this.#numberOf(x1, y1, z1);
    const b = this.#numberOf(x2, y2, z2);
    const pair = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    if (this.#known.has(pair)) return;
    this.#known.add(pair);
    this.ends.push(a, b);
  }

  #numberOf(x: number, y: number, z: number): number {
    const { vertices } = this;
    const last = this.#lastWithX.get(x);
    for (let known = last; known !== undefined; known = this.#earlier[known]) {
      if (vertices[3 * known + 1] === y && vertices[3 * known + 2] === z) return known;
    }
    const number = this.#earlier.push(last) - 1;
    vertices.push(x, y, z);
    this.#lastWithX.set(x, number);
    return number;
  }
}

/** The way of each segment, {@link WAY_SIZE} numbers to one. */
export function waysBetween(vertices: Float64Array, ends: Int32Array): Float64Array {
  const ways = new Float64Array((WAY_SIZE * ends.length) / 2);
  for (let at = 0, i = 0; i < ends.length; i += 2, at += WAY_SIZE) {
    const from = 3 * ends[i]!;
    const to = 3 * ends[i + 1]!;
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const step = vertices[to + axis]! - vertices[from + axis]!;
      ways[at + axis] = vertices[from + axis]!;
      ways[at + 3 + axis] = step;
      squared += step * step;
    }
    ways[at + 6] = squared === 0 ? 0 : 1 / squared;
  }
  return ways;
}

/** The frame of each segment, {@link FRAME_SIZE} numbers to one, and its angle at the center of the Earth (radians). */
export function framesOf(
  vertices: Float64Array,
  ends: Int32Array,
): { readonly frames: Float64Array; readonly angles: Float64Array } {
  const frames = new Float64Array((FRAME_SIZE * ends.length) / 2);
  const angles = new Float64Array(ends.length / 2);
  for (let at = 0, i = 0; i < ends.length; i += 2, at += FRAME_SIZE) {
    if (ends[i] === ends[i + 1]) continue;
    const from = 3 * ends[i]!;
    const to = 3 * ends[i + 1]!;
    const [x, y, z] = [vertices[from]!, vertices[from + 1]!, vertices[from + 2]!];
    const [x2, y2, z2] = [vertices[to]!, vertices[to + 1]!, vertices[to + 2]!];
    const [dx, dy, dz] = [x2 - x, y2 - y, z2 - z];
    angles[i / 2] = kmOfChord(Math.sqrt(dx * dx + dy * dy + dz * dz)) / EARTH_RADIUS_KM;
    // The pole from the chord, so that that of a short segment keeps its digits.
    let [px, py, pz] = [y * dz - z * dy, z * dx - x * dz, x * dy - y * dx];
    const length = Math.sqrt(px * px + py * py + pz * pz);
    px /= length;
    py /= length;
    pz /= length;
    frames[at] = px;
    frames[at + 1] = py;
    frames[at + 2] = pz;
    frames[at + 3] = py * z - pz * y;
    frames[at + 4] = pz * x - px * z;
    frames[at + 5] = px * y - py * x;
    frames[at + 6] = y2 * pz - z2 * py;
    frames[at + 7] = z2 * px - x2 * pz;
    frames[at + 8] = x2 * py - y2 * px;
  }
  return { frames, angles };
}

/** Spheres around segments, or around runs of so many of them, {@link SPHERE_SIZE} numbers to one. */
export function spheresAround(ways: Float64Array, run: number): Float64Array {
  const count = ways.length / WAY_SIZE;
  const spheres = new Float64Array(SPHERE_SIZE * Math.ceil(count / run));
  for (let at = 0, first = 0; first < count; first += run, at += SPHERE_SIZE) {
    const last = Math.min(count, first + run);
    const way = WAY_SIZE * ((first + last) >> 1);
    for (let axis = 0; axis < 3; axis++) {
      spheres[at + axis] = ways[way + axis]! + ways[way + 3 + axis]! / 2;
    }
    let squared = 0;
    for (let segment = first; segment < last; segment++) {
      let toStart = 0;
      let toEnd = 0;
      for (let axis = 0; axis < 3; axis++) {
        const start = ways[WAY_SIZE * segment + axis]! - spheres[at + axis]!;
        toStart += start * start;
        toEnd += (start + ways[WAY_SIZE * segment + 3 + axis]!) ** 2;
      }
      squared = Math.max(squared, toStart, toEnd);
    }
    spheres[at + 3] = Math.sqrt(squared);
  }
  return spheres;
}

/** Whether a sphere reaches within a chord of a point. */
export function reaches(
  spheres: Float64Array,
  sphere: number,
  x: number,
  y: number,
  z: number,
  chord: number,
): boolean {
  const at = SPHERE_SIZE * sphere;
  const dx = spheres[at]! - x;
  const dy = spheres[at + 1]! - y;
  const dz = spheres[at + 2]! - z;
  const most = chord + spheres[at + 3]!;
  return dx * dx + dy * dy + dz * dz <= most * most;
}
