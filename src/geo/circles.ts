/**
 * Circles on the unit sphere, on which all lies that bounds an area at a distance: what runs around a vertex, beside a
 * great circle, along a parallel or a meridian. Where one meets a plane has a closed form.
 */
import { doubled } from './doubled';

/**
 * A circle and a stretch of it, in {@link CIRCLE_SIZE} numbers: its center, and from there to its points at parameter 0
 * and at a quarter turn (x, y, z of each), and the first and the last parameter, radians. A point of it is
 * `center + cos t · u + sin t · v`. All in one array of doubles, since thousands are looked at for one answer.
 */
export type Circle = Float64Array;
export const CIRCLE_SIZE = 11;
export const FIRST = 9;
export const LAST = 10;

/** A vector or point as x, y, z. */
export type Vector = readonly [x: number, y: number, z: number];

/** Stretches of a circle, by first and last parameter (radians); a list that serves again makes no garbage. */
export class Stretches {
  count = 0;
  #numbers: Float64Array = new Float64Array(16);

  clear(): void {
    this.count = 0;
  }

  from(stretch: number): number {
    return this.#numbers[2 * stretch]!;
  }

  to(stretch: number): number {
    return this.#numbers[2 * stretch + 1]!;
  }

  add(from: number, to: number): void {
    const at = 2 * this.count++;
    if (at === this.#numbers.length) this.#numbers = doubled(this.#numbers);
    this.#numbers[at] = from;
    this.#numbers[at + 1] = to;
  }

  /** Adds a stretch, joined to the last one where that ends in its beginning. */
  append(from: number, to: number): void {
    if (this.count > 0 && this.to(this.count - 1) === from) {
      this.#numbers[2 * this.count - 1] = to;
    } else {
      this.add(from, to);
    }
  }
}

const FULL_TURN = 2 * Math.PI;

/** The point of a circle at a parameter. */
export function pointAt(circle: Circle, t: number): Vector {
  const cos = Math.cos(t);
  const sin = Math.sin(t);
  return [
    circle[0]! + cos * circle[3]! + sin * circle[6]!,
    circle[1]! + cos * circle[4]! + sin * circle[7]!,
    circle[2]! + cos * circle[5]! + sin * circle[8]!,
  ];
}

/** Length of the vector at an index of some numbers. */
export function lengthOf(numbers: Float64Array, at: number): number {
  const x = numbers[at]!;
  const y = numbers[at + 1]!;
  const z = numbers[at + 2]!;
  return Math.sqrt(x * x + y * y + z * z);
}

/** Radius of a circle as a part of the sphere's. */
export function radiusOf(circle: Circle): number {
  return lengthOf(circle, 3);
}

/**
 * Adds to `found` what of a stretch lies on one side of a plane: the points p with `(x, y, z) · p > least`.
 */
export function addStretchesBeyond(
  circle: Circle,
  x: number,
  y: number,
  z: number,
  least: number,
  from: number,
  to: number,
  found: Stretches,
): void {
  const alongU = x * circle[3]! + y * circle[4]! + z * circle[5]!;
  const alongV = x * circle[6]! + y * circle[7]! + z * circle[8]!;
  // Over the circle, the product swings about its value at the center by this.
  const swing = Math.sqrt(alongU * alongU + alongV * alongV);
  const needed = least - (x * circle[0]! + y * circle[1]! + z * circle[2]!);
  if (needed >= swing) return;
  if (needed < -swing) {
    found.add(from, to);
    return;
  }
  const highest = Math.atan2(alongV, alongU);
  const reach = Math.acos(needed / swing);
  const turns = Math.ceil((from - highest - reach) / FULL_TURN);
  for (let first = highest - reach + turns * FULL_TURN; first < to; first += FULL_TURN) {
    const last = first + 2 * reach;
    if (last > from) found.add(first > from ? first : from, last < to ? last : to);
  }
}

/** Nearer to a plane than this, a point of the unit sphere may lie on either side of it. */
const ON_PLANE = 1e-12;

/** A stretch of a circle of less than half a turn: on which side of a plane it lies needs no angles. */
export class CircleStretch {
  #from = 0;
  #to = 0;
  #circle: Circle = new Float64Array(CIRCLE_SIZE);
  /** x, y, z of its ends, and the directions in which the circle runs there. */
  readonly #ends = new Float64Array(12);

  get from(): number {
    return this.#from;
  }

  get to(): number {
    return this.#to;
  }

  set(circle: Circle, from: number, to: number): void {
    this.#circle = circle;
    this.#from = from;
    this.#to = to;
    this.#setEnd(0, from);
    this.#setEnd(6, to);
  }

  /** Leaves out what is between two parameters, unless that lies in its midst; says whether it did. */
  leaveOut(from: number, to: number): boolean {
    if (from <= this.#from) {
      this.#from = Math.min(to, this.#to);
      if (this.#from < this.#to) this.#setEnd(0, this.#from);
      return true;
    }
    if (to < this.#to) return false;
    this.#to = from;
    this.#setEnd(6, from);
    return true;
  }

  #setEnd(at: 0 | 6, t: number): void {
    const circle = this.#circle;
    const ends = this.#ends;
    const cos = Math.cos(t);
    const sin = Math.sin(t);
    for (let axis = 0; axis < 3; axis++) {
      const u = circle[axis + 3]!;
      const v = circle[axis + 6]!;
      ends[at + axis] = circle[axis]! + cos * u + sin * v;
      ends[at + axis + 3] = cos * v - sin * u;
    }
  }

  /** 1 where `(x, y, z) · p > least` for all of its points p, -1 for none of them, 0 where that takes a closer look. */
  sideOf(x: number, y: number, z: number, least: number): 1 | 0 | -1 {
    const ends = this.#ends;
    const first = x * ends[0]! + y * ends[1]! + z * ends[2]! - least;
    const last = x * ends[6]! + y * ends[7]! + z * ends[8]! - least;
    if (first > ON_PLANE && last > ON_PLANE) {
      // It would have to go down at first and come up again.
      const goesDown = x * ends[3]! + y * ends[4]! + z * ends[5]! < 0;
      const comesUp = x * ends[9]! + y * ends[10]! + z * ends[11]! > 0;
      return goesDown && comesUp ? 0 : 1;
    }
    if (first < -ON_PLANE && last < -ON_PLANE) {
      const goesUp = x * ends[3]! + y * ends[4]! + z * ends[5]! > 0;
      const comesDown = x * ends[9]! + y * ends[10]! + z * ends[11]! < 0;
      return goesUp && comesDown ? 0 : -1;
    }
    return 0;
  }
}

/**
 * Adds to `left` what of a stretch is left without others, joined to the last one there where that ends in its beginning.
 * @param taken stretches in any order, which may overlap one another and run beyond it
 */
export function addStretchesWithout(
  from: number,
  to: number,
  taken: Stretches,
  left: Stretches,
): void {
  let at = from;
  while (at < to) {
    // There are few: looking for the next one each time needs no sorting.
    let next = to;
    let end = at;
    for (let i = 0; i < taken.count; i++) {
      const first = taken.from(i);
      if (first > at) next = Math.min(next, first);
      else end = Math.max(end, taken.to(i));
    }
    if (end > at) {
      at = end;
      continue;
    }
    left.append(at, next);
    at = next;
  }
}
