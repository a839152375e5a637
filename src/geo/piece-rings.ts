import { CIRCLE_SIZE, cosineOf, FIRST, LAST, lengthOf, type Circle } from './circles';
import { doubled } from './doubled';
import { EARTH_RADIUS_KM } from './sphere';

/** How far the outline may run from the true one, km: a few pixels' part at the closest zoom. */
const OUTLINE_ERROR_KM = 0.003;

/** Ends and beginnings of pieces within this are the same point, km. */
const SAME_POINT_KM = 0.001;

/** Stretches of circles that bound an area, which lies to the left of each; in no order. */
export class Pieces {
  count = 0;
  /** {@link CIRCLE_SIZE} to each. */
  numbers: Float64Array = new Float64Array(512 * CIRCLE_SIZE);

  add(circle: Circle, from: number, to: number): void {
    const at = CIRCLE_SIZE * this.count++;
    if (at === this.numbers.length) this.numbers = doubled(this.numbers);
    const { numbers } = this;
    for (let i = 0; i < FIRST; i++) numbers[at + i] = circle[i]!;
    numbers[at + FIRST] = from;
    numbers[at + LAST] = to;
  }
}

/**
 * Joins pieces to rings (x, y, x, y … in the equal-area plane, km), each to the one that begins where it ends; null where
 * one does not go on.
 */
export function joinPieces(pieces: Pieces): Float64Array[] | null {
  const starts = new PointsToUse(pieces.count);
  const { numbers } = pieces;
  const line = new PlaneLine(numbers);
  for (let piece = 0; piece < pieces.count; piece++) {
    const at = CIRCLE_SIZE * piece;
    const from = numbers[at + FIRST]!;
    line.add(at, cosineOf(from), from, 1);
    starts.add(line.lastX, line.lastY);
  }
  const rings: Float64Array[] = [];
  for (let first = 0; first < pieces.count; first++) {
    if (starts.isUsed(first)) continue;
    line.clear();
    let piece = first;
    do {
      line.addPoint(starts.x(piece), starts.y(piece));
      addSteps(line, numbers, CIRCLE_SIZE * piece);
      const next = starts.use(line.lastX, line.lastY);
      if (next === null) return null;
      line.dropLast();
      piece = next;
    } while (piece !== first);
    line.addPoint(starts.x(first), starts.y(first));
    rings.push(line.points());
  }
  return rings;
}

/**
 * Adds the points along a piece after its beginning, as many as its bend needs. Those between its ends stand a little
 * outside the circle, so that the straight steps between them hold as much as its arc.
 */
function addSteps(line: PlaneLine, numbers: Float64Array, at: number): void {
  const from = numbers[at + FIRST]!;
  const cosFrom = cosineOf(from);
  const to = numbers[at + LAST]!;
  const cosTo = cosineOf(to);
  const radius = lengthOf(numbers, at + 3);
  // A parallel is straight in the plane.
  const offset = numbers[at + 5] === 0 && numbers[at + 8] === 0 ? 0 : lengthOf(numbers, at);
  // Seen on the ground, a circle bends by offset / radius; the middle of a step is off by bend · step² / 8, and its ends
  // are to be moved by two thirds of that; by twice as much where there is only one to move.
  const stepAngle = Math.sqrt((6 * OUTLINE_ERROR_KM) / (EARTH_RADIUS_KM * offset * radius));
  const wholeAngle = Math.atan2(to * cosFrom - from * cosTo, cosFrom * cosTo + from * to);
  const count = Math.ceil(wholeAngle / stepAngle);
  if (count > 1) {
    const angle = wholeAngle / count;
    // What is wanted of the triangles of the steps, whose sides are 1 at the ends of the piece and w between them:
    // (2 w + (count - 2) w²) sin(bend) = count · bend.
    const bend = angle * offset;
    const wanted = (count * bend) / Math.sin(bend);
    const w = wanted / (1 + Math.sqrt(1 + (count - 2) * wanted));
    const lower = 1 - (w - 1) * (radius / offset) ** 2;
    // Turned by the same angle again and again: over as many steps as there are, that stays exact to micrometres.
    const turnCos = Math.cos(angle);
    const turnSin = Math.sin(angle);
    let cos = w * cosFrom;
    let sin = w * from;
    for (let i = 1; i < count; i++) {
      const turned = cos * turnCos - sin * turnSin;
      sin = sin * turnCos + cos * turnSin;
      cos = turned;
      line.add(at, cos, sin, lower);
    }
  }
  line.add(at, cosTo, to, 1);
}

/** Points of the sphere in the equal-area plane, one after the other. */
class PlaneLine {
  lastX = 0;
  lastY = 0;
  #flat: Float64Array = new Float64Array(4096);
  #length = 0;
  readonly #circles: Float64Array;

  constructor(circles: Float64Array) {
    this.#circles = circles;
  }

  /**
   * Adds a point of the circle that begins at an index.
   * @param cos by which its u counts, and `sin` its v
   * @param offsetFactor by which its center's distance from that of the sphere counts
   */
  add(at: number, cos: number, sin: number, offsetFactor: number): void {
    const circles = this.#circles;
    const x = offsetFactor * circles[at]! + cos * circles[at + 3]! + sin * circles[at + 6]!;
    const y = offsetFactor * circles[at + 1]! + cos * circles[at + 4]! + sin * circles[at + 7]!;
    const z = offsetFactor * circles[at + 2]! + cos * circles[at + 5]! + sin * circles[at + 8]!;
    this.addPoint(EARTH_RADIUS_KM * Math.atan2(y, x), EARTH_RADIUS_KM * z);
  }

  addPoint(x: number, y: number): void {
    if (this.#length === this.#flat.length) this.#flat = doubled(this.#flat);
    this.#flat[this.#length++] = x;
    this.#flat[this.#length++] = y;
    this.lastX = x;
    this.lastY = y;
  }

  dropLast(): void {
    this.#length -= 2;
  }

  clear(): void {
    this.#length = 0;
  }

  points(): Float64Array {
    return this.#flat.slice(0, this.#length);
  }
}

/** Points to be found by where they lie, each once. */
class PointsToUse {
  readonly #points: Float64Array;
  readonly #isUsed: Uint8Array;
  #count = 0;
  /** By column of the plane, as wide as the same point is, in no order: the last point, and by point the one before it. */
  readonly #lastIn: Int32Array;
  readonly #before: Int32Array;

  constructor(count: number) {
    this.#points = new Float64Array(2 * count);
    this.#isUsed = new Uint8Array(count);
    this.#before = new Int32Array(count);
    this.#lastIn = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1))).fill(-1);
  }

  add(x: number, y: number): void {
    const point = this.#count++;
    this.#points[2 * point] = x;
    this.#points[2 * point + 1] = y;
    const column = this.#columnOf(x);
    this.#before[point] = this.#lastIn[column]!;
    this.#lastIn[column] = point;
  }

  x(point: number): number {
    return this.#points[2 * point]!;
  }

  y(point: number): number {
    return this.#points[2 * point + 1]!;
  }

  isUsed(point: number): boolean {
    return this.#isUsed[point] === 1;
  }

  /** The nearest unused point at the same place as another, which then is used; null where there is none. */
  use(x: number, y: number): number | null {
    let nearest: number | null = null;
    let least = SAME_POINT_KM ** 2;
    for (let beside = -1; beside <= 1; beside++) {
      let point = this.#lastIn[this.#columnOf(x + beside * SAME_POINT_KM)]!;
      for (; point >= 0; point = this.#before[point]!) {
        if (this.isUsed(point)) continue;
        const squared = (this.x(point) - x) ** 2 + (this.y(point) - y) ** 2;
        if (squared > least) continue;
        nearest = point;
        least = squared;
      }
    }
    if (nearest !== null) this.#isUsed[nearest] = 1;
    return nearest;
  }

  /** Distant columns may share a number: what is looked for is told by its place. */
  #columnOf(x: number): number {
    return Math.floor(x / SAME_POINT_KM) & (this.#lastIn.length - 1);
  }
}
