/**
 * Circles on the unit sphere, on which all lies that bounds an area at a distance: what runs around a vertex, beside a
 * great circle, along a parallel or a meridian. Where one meets a plane has a closed form.
 */
import { doubled } from './doubled';

/**
 * A circle and a stretch of it, less than half a turn long, in {@link CIRCLE_SIZE} numbers: its center, and from there to
 * its points in the middle of the stretch and a quarter turn on (x, y, z of each), and where the stretch begins and ends.
 * Points of it are told by the sine of their angle from the middle: that of sine `s` is `center + √(1 - s²) u + s v`, so
 * that nothing takes an angle. All in one array of doubles, since thousands are looked at for one answer.
 */
export type Circle = Float64Array;
export const CIRCLE_SIZE = 11;
export const FIRST = 9;
export const LAST = 10;

/** A vector or point as x, y, z. */
export type Vector = readonly [x: number, y: number, z: number];

/** Stretches of a circle, by first and last sine; a list that serves again makes no garbage. */
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

/** The cosine of an angle of less than a quarter turn, of which the sine is known. */
export function cosineOf(sine: number): number {
  return Math.sqrt(1 - sine * sine);
}

/** Writes the point of a circle at a sine to an index of `points`. */
export function setPoint(circle: Circle, sine: number, points: Float64Array, at: number): void {
  const cosine = cosineOf(sine);
  points[at] = circle[0]! + cosine * circle[3]! + sine * circle[6]!;
  points[at + 1] = circle[1]! + cosine * circle[4]! + sine * circle[7]!;
  points[at + 2] = circle[2]! + cosine * circle[5]! + sine * circle[8]!;
}

/** The point of a circle at a sine. */
export function pointAt(circle: Circle, sine: number): Vector {
  const point = new Float64Array(3);
  setPoint(circle, sine, point, 0);
  return [point[0]!, point[1]!, point[2]!];
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
 * A plane as a circle meets it, in {@link PLANE_SIZE} numbers `a`, `b` and `needed`: beyond it lie the points of which
 * `a √(1 - s²) + b s > needed`.
 */
export const PLANE_SIZE = 3;

/** Writes to an index of `planes` how a circle meets the plane beyond which the points p have `(x, y, z) · p > least`. */
export function setPlane(
  planes: Float64Array,
  at: number,
  circle: Circle,
  x: number,
  y: number,
  z: number,
  least: number,
): void {
  planes[at] = x * circle[3]! + y * circle[4]! + z * circle[5]!;
  planes[at + 1] = x * circle[6]! + y * circle[7]! + z * circle[8]!;
  planes[at + 2] = least - (x * circle[0]! + y * circle[1]! + z * circle[2]!);
}

/** Adds to `found` what of a stretch lies beyond the plane at an index of `planes`. */
export function addStretchesBeyond(
  planes: Float64Array,
  at: number,
  from: number,
  to: number,
  found: Stretches,
): void {
  const a = planes[at]!;
  const b = planes[at + 1]!;
  const needed = planes[at + 2]!;
  // Over the whole circle, what is compared with `needed` swings about 0 by this, squared.
  const swing = a * a + b * b;
  const beyond = swing - needed * needed;
  if (beyond <= 0) {
    if (needed < 0) found.add(from, to);
    return;
  }
  // Onto its far side the circle runs at one angle, and back at another.
  const half = Math.sqrt(beyond);
  const onto = (needed * b - half * a) / swing;
  const back = (needed * b + half * a) / swing;
  const isOntoMet = onto > from && onto < to && needed * a + half * b > 0;
  const isBackMet = back > from && back < to && needed * a - half * b > 0;
  if (isOntoMet) {
    if (!isBackMet) found.add(onto, to);
    else if (onto < back) found.add(onto, back);
    else {
      found.add(from, back);
      found.add(onto, to);
    }
  } else if (isBackMet) {
    found.add(from, back);
  } else {
    const middle = (from + to) / 2;
    if (a * cosineOf(middle) + b * middle > needed) found.add(from, to);
  }
}

/** Nearer to a plane than this, a point of the unit sphere may lie on either side of it. */
const ON_PLANE = 1e-12;

/** What is left of a stretch of a circle while capsules are taken from it. */
export class CircleStretch {
  #from = 0;
  #to = 0;
  #cosFrom = 1;
  #cosTo = 1;

  get from(): number {
    return this.#from;
  }

  get to(): number {
    return this.#to;
  }

  set(from: number, to: number): void {
    this.#from = from;
    this.#cosFrom = cosineOf(from);
    this.#to = to;
    this.#cosTo = cosineOf(to);
  }

  /** Leaves out what is between two of its points, unless that lies in its midst; says whether it did. */
  leaveOut(from: number, to: number): boolean {
    if (from <= this.#from) this.set(Math.min(to, this.#to), this.#to);
    else if (to >= this.#to) this.set(this.#from, from);
    else return false;
    return true;
  }

  /**
   * On which side of the plane at an index of `planes` it lies: 1 where all of it lies beyond, -1 where none does, 0 where
   * that takes a closer look.
   */
  sideOf(planes: Float64Array, at: number): 1 | 0 | -1 {
    const a = planes[at]!;
    const b = planes[at + 1]!;
    const needed = planes[at + 2]!;
    const first = a * this.#cosFrom + b * this.#from - needed;
    const last = a * this.#cosTo + b * this.#to - needed;
    if (first > ON_PLANE && last > ON_PLANE) {
      // It would have to go down at first and come up again.
      const goesDown = b * this.#cosFrom - a * this.#from < 0;
      const comesUp = b * this.#cosTo - a * this.#to > 0;
      return goesDown && comesUp ? 0 : 1;
    }
    if (first < -ON_PLANE && last < -ON_PLANE) {
      const goesUp = b * this.#cosFrom - a * this.#from > 0;
      const comesDown = b * this.#cosTo - a * this.#to < 0;
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
