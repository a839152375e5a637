import { WAY_SIZE } from './sphere-segments';

/** Squares to a side of the grid, at most: more would take longer to set up than they save. */
const MOST_SQUARES = 128;

/**
 * Which segments come near a point: squares of the plane that touches the sphere among the segments, each with those that
 * come near it. Seen straight from above nothing is farther than its chord, so that none is missed.
 */
export class SegmentGrid {
  /** How far from a square its segments come at least, beyond what they are looked up for, as a chord. */
  readonly slack: number;
  /** Segments of all squares, one square after the other, and where those of each begin. */
  readonly segments: Int32Array;
  readonly #starts: Int32Array;
  /** East and north in the plane. */
  readonly #east: readonly [number, number, number];
  readonly #north: readonly [number, number, number];
  readonly #minU: number = 0;
  readonly #minV: number = 0;
  readonly #squaresPerUnit: number = 0;
  readonly #columns: number = 0;
  readonly #rows: number = 0;

  /**
   * @param ways of the segments, see {@link WAY_SIZE}
   * @param chord how near segments are looked for
   */
  constructor(ways: Float64Array, chord: number) {
    const count = ways.length / WAY_SIZE;
    [this.#east, this.#north] = planeAmong(ways);
    // u and v of both ends of each segment.
    const ends = new Float64Array(4 * count);
    let [minU, minV, maxU, maxV] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let segment = 0; segment < count; segment++) {
      const way = WAY_SIZE * segment;
      const x = ways[way]!;
      const y = ways[way + 1]!;
      const z = ways[way + 2]!;
      const u1 = this.#u(x, y);
      const v1 = this.#v(x, y, z);
      const u2 = this.#u(x + ways[way + 3]!, y + ways[way + 4]!);
      const v2 = this.#v(x + ways[way + 3]!, y + ways[way + 4]!, z + ways[way + 5]!);
      ends[4 * segment] = Math.min(u1, u2);
      ends[4 * segment + 1] = Math.min(v1, v2);
      ends[4 * segment + 2] = Math.max(u1, u2);
      ends[4 * segment + 3] = Math.max(v1, v2);
      minU = Math.min(minU, u1, u2);
      minV = Math.min(minV, v1, v2);
      maxU = Math.max(maxU, u1, u2);
      maxV = Math.max(maxV, v1, v2);
    }
    const extent = Math.max(maxU - minU, maxV - minV) + 3 * chord;
    const side = Math.max(chord / 2, extent / MOST_SQUARES);
    this.slack = side / 2;
    this.segments = new Int32Array(0);
    this.#starts = new Int32Array(1);
    if (count === 0) return;
    const reach = chord + this.slack;
    this.#minU = minU - reach;
    this.#minV = minV - reach;
    this.#squaresPerUnit = 1 / side;
    this.#columns = Math.floor((maxU + reach - this.#minU) / side) + 1;
    this.#rows = Math.floor((maxV + reach - this.#minV) / side) + 1;
    // Each square's segments lie together: counted, then filled in from the end.
    const spans = new Int32Array(4 * count);
    const starts = new Int32Array(this.#columns * this.#rows + 1);
    for (let i = 0; i < spans.length; i += 4) {
      const firstColumn = Math.floor((ends[i]! - reach - this.#minU) / side);
      const firstRow = Math.floor((ends[i + 1]! - reach - this.#minV) / side);
      const lastColumn = Math.floor((ends[i + 2]! + reach - this.#minU) / side);
      const lastRow = Math.floor((ends[i + 3]! + reach - this.#minV) / side);
      spans[i] = firstColumn;
      spans[i + 1] = firstRow;
      spans[i + 2] = lastColumn;
      spans[i + 3] = lastRow;
      for (let row = firstRow; row <= lastRow; row++) {
        const square = row * this.#columns;
        for (let column = firstColumn; column <= lastColumn; column++) {
          starts[square + column]!++;
        }
      }
    }
    for (let square = 1; square < starts.length; square++) starts[square]! += starts[square - 1]!;
    this.segments = new Int32Array(starts.at(-1)!);
    for (let segment = 0; segment < count; segment++) {
      const lastColumn = spans[4 * segment + 2]!;
      const lastRow = spans[4 * segment + 3]!;
      for (let row = spans[4 * segment + 1]!; row <= lastRow; row++) {
        const square = row * this.#columns;
        for (let column = spans[4 * segment]!; column <= lastColumn; column++) {
          this.segments[--starts[square + column]!] = segment;
        }
      }
    }
    this.#starts = starts;
  }

  /** The square around a point; -1 where no segment comes near. */
  squareAt(x: number, y: number, z: number): number {
    const column = Math.floor((this.#u(x, y) - this.#minU) * this.#squaresPerUnit);
    const row = Math.floor((this.#v(x, y, z) - this.#minV) * this.#squaresPerUnit);
    const isInside = column >= 0 && row >= 0 && column < this.#columns && row < this.#rows;
    return isInside ? row * this.#columns + column : -1;
  }

  /** Where the segments of a square begin in {@link segments}; those of the next one begin where they end. */
  startOf(square: number): number {
    return this.#starts[square]!;
  }

  #u(x: number, y: number): number {
    return this.#east[0] * x + this.#east[1] * y;
  }

  #v(x: number, y: number, z: number): number {
    return this.#north[0] * x + this.#north[1] * y + this.#north[2] * z;
  }
}

/** East and north of the plane that touches the sphere in the middle of the segments; any such where there is no middle. */
function planeAmong(
  ways: Float64Array,
): readonly [readonly [number, number, number], readonly [number, number, number]] {
  let [x, y, z] = [0, 0, 0];
  for (let way = 0; way < ways.length; way += WAY_SIZE) {
    x += ways[way]!;
    y += ways[way + 1]!;
    z += ways[way + 2]!;
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
