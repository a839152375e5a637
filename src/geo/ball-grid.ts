import { boxOf } from './plane-edges';

/** Numbers to a ball: x, y, z of its center, and its radius as a chord of the unit sphere. */
export const BALL_SIZE = 4;

/** About how many squares there are to a side of the grid at most: more would take longer to set up than they save. */
const MOST_SQUARES = 64;

/**
 * Which balls come near a point: squares of the plane that touches the sphere among them, each with those that come near
 * it. Seen straight from above nothing is farther than its chord, so that none is missed.
 */
export class BallGrid {
  /** The list of a square holds every ball within the chord plus this of any point of it. */
  readonly slack: number;
  /** Numbers of the balls of all squares, one square after the other (in no order within it), and where those of each begin. */
  readonly listed: Int32Array;
  readonly #starts: Int32Array;
  /** East and north in the plane. */
  readonly #east: readonly [number, number, number];
  readonly #north: readonly [number, number, number];
  readonly #minU: number;
  readonly #minV: number;
  readonly #squaresPerUnit: number;
  readonly #columns: number = 0;
  readonly #rows: number = 0;

  /**
   * @param balls see {@link BALL_SIZE}
   * @param chord how near they are looked for
   */
  constructor(balls: Float64Array, chord: number) {
    [this.#east, this.#north] = planeAmong(balls);
    const boxes = this.#boxesOf(balls);
    const [minU, minV, maxU, maxV] = boxOf(boxes);
    const extent = Math.max(maxU - minU, maxV - minV) + 3 * chord;
    const side = Math.max(chord / 2, extent / MOST_SQUARES);
    this.slack = side / 2;
    const reach = chord + this.slack;
    this.#minU = minU - reach;
    this.#minV = minV - reach;
    this.#squaresPerUnit = 1 / side;
    if (boxes.length > 0) {
      this.#columns = this.#columnOf(maxU + reach) + 1;
      this.#rows = this.#rowOf(maxV + reach) + 1;
    }
    // Each square's balls lie together: counted, then filled in from the end.
    const starts = new Int32Array(this.#columns * this.#rows + 1);
    this.#eachSquareNear(boxes, reach, (square) => starts[square]!++);
    for (let square = 1; square < starts.length; square++) starts[square]! += starts[square - 1]!;
    const listed = new Int32Array(starts.at(-1)!);
    this.#eachSquareNear(boxes, reach, (square, number) => {
      listed[--starts[square]!] = number;
    });
    this.listed = listed;
    this.#starts = starts;
  }

  /** By ball: minU, minV, maxU, maxV. */
  #boxesOf(balls: Float64Array): Float64Array {
    const boxes = new Float64Array((4 * balls.length) / BALL_SIZE);
    for (let ball = 0; ball < balls.length; ball += BALL_SIZE) {
      const u = this.#u(balls[ball]!, balls[ball + 1]!);
      const v = this.#v(balls[ball]!, balls[ball + 1]!, balls[ball + 2]!);
      const radius = balls[ball + 3]!;
      const box = (4 * ball) / BALL_SIZE;
      boxes[box] = u - radius;
      boxes[box + 1] = v - radius;
      boxes[box + 2] = u + radius;
      boxes[box + 3] = v + radius;
    }
    return boxes;
  }

  #eachSquareNear(
    boxes: Float64Array,
    reach: number,
    visit: (square: number, number: number) => void,
  ): void {
    for (let box = 0; box < boxes.length; box += 4) {
      const firstColumn = this.#columnOf(boxes[box]! - reach);
      const firstRow = this.#rowOf(boxes[box + 1]! - reach);
      const lastColumn = this.#columnOf(boxes[box + 2]! + reach);
      const lastRow = this.#rowOf(boxes[box + 3]! + reach);
      for (let row = firstRow; row <= lastRow; row++) {
        const square = row * this.#columns;
        for (let column = firstColumn; column <= lastColumn; column++) {
          visit(square + column, box / 4);
        }
      }
    }
  }

  /** The square around a point; -1 where no ball comes near. */
  squareAt(x: number, y: number, z: number): number {
    const column = this.#columnOf(this.#u(x, y));
    const row = this.#rowOf(this.#v(x, y, z));
    const isInside = column >= 0 && row >= 0 && column < this.#columns && row < this.#rows;
    return isInside ? row * this.#columns + column : -1;
  }

  /** Puts the ball at an index first among those of its square. */
  putFirst(square: number, index: number): void {
    const first = this.startOf(square);
    const ball = this.listed[index]!;
    this.listed[index] = this.listed[first]!;
    this.listed[first] = ball;
  }

  /** Where the balls of a square begin in {@link listed}; those of the next one begin where they end. */
  startOf(square: number): number {
    return this.#starts[square]!;
  }

  #columnOf(u: number): number {
    return Math.floor((u - this.#minU) * this.#squaresPerUnit);
  }

  #rowOf(v: number): number {
    return Math.floor((v - this.#minV) * this.#squaresPerUnit);
  }

  #u(x: number, y: number): number {
    return this.#east[0] * x + this.#east[1] * y;
  }

  #v(x: number, y: number, z: number): number {
    return this.#north[0] * x + this.#north[1] * y + this.#north[2] * z;
  }
}

/** East and north of the plane that touches the sphere in the middle of balls; any such where there is no middle. */
function planeAmong(
  balls: Float64Array,
): readonly [readonly [number, number, number], readonly [number, number, number]] {
  let [x, y, z] = [0, 0, 0];
  for (let ball = 0; ball < balls.length; ball += BALL_SIZE) {
    x += balls[ball]!;
    y += balls[ball + 1]!;
    z += balls[ball + 2]!;
  }
  const across = Math.hypot(x, y);
  const length = Math.hypot(across, z);
  if (across === 0) {
    return [
      [1, 0, 0],
      [0, 1, 0],
    ];
  }
  const [eastX, eastY] = [-y / across, x / across];
  const [sin, cos] = [z / length, across / length];
  return [
    [eastX, eastY, 0],
    [-sin * eastY, sin * eastX, cos],
  ];
}
