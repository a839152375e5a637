import type { Position } from '../model/schema';
import { insideTest } from './crossings';
import { toPlane, type PlanePoint } from './plane';
import { EARTH_RADIUS_KM } from './sphere';
import { chordOfKm, unitVectors } from './unit-vector';

/** What a distance is measured to: lines (a point is a line of one position), and polygons with all that is in them. */
export interface BufferSource {
  readonly lines: readonly (readonly Position[])[];
  /** Rings in the plane; their outlines belong in `lines` too. */
  readonly filled?: readonly (readonly PlanePoint[])[];
}

/** A box of the equal-area plane, km. */
export type PlaneBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/**
 * Side of the squares on which the outline is traced, km. An arc of radius D bulges by c² / 8D over a chord c, and with
 * the middle of each step put on the arc no chord is longer than 0.71 squares: a metre for D/(9 √D).
 */
function squareSide(distanceKm: number): number {
  return distanceKm / Math.max(12, 9 * Math.sqrt(distanceKm));
}

/**
 * All points within a great-circle distance of a source, as rings of the equal-area plane (outer ones counter-clockwise,
 * holes clockwise), as far as they lie in `domain`.
 *
 * The outline is the level line of the exact distance: found on a grid by a quadtree that leaves out what is certainly
 * nearer or farther, with every vertex and the middle of every step put at the distance itself. It consists of arcs of
 * radius D and of lines beside straight segments, so between its vertices it keeps within a metre of the true one; at
 * inward corners, and for gaps narrower than a square of the grid, within one square (0.6 km at D = 30 km).
 */
export function bufferRings(
  source: BufferSource,
  distanceKm: number,
  domain: PlaneBox,
): PlanePoint[][] {
  const grid = gridOver(source, distanceKm, domain);
  if (!grid) return [];
  // The quadtree's outermost square has a power of two of squares on a side.
  const span = 2 ** Math.ceil(Math.log2(Math.max(grid.columns, grid.rows)));
  const field = new DistanceField(source, distanceKm, grid, span);
  return new LevelLine(field, grid, span).rings();
}

interface Grid {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

function gridOver({ lines }: BufferSource, distanceKm: number, domain: PlaneBox): Grid | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const position of line) {
      const [x, y] = toPlane(position);
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
  }
  // Away from the equator the plane is wider than the Earth by 1 / cos φ; north–south it is narrower.
  const step = squareSide(distanceKm);
  const margin = distanceKm * stretchOf(domain) + 2 * step;
  minX = Math.max(minX - margin, domain[0]);
  maxX = Math.min(maxX + margin, domain[2]);
  minY = Math.max(minY - margin, domain[1]);
  maxY = Math.min(maxY + margin, domain[3]);
  if (minX >= maxX || minY >= maxY) return null;
  return {
    x: minX,
    y: minY,
    step,
    columns: Math.ceil((maxX - minX) / step),
    rows: Math.ceil((maxY - minY) / step),
  };
}

/** How much longer a step of the plane can be than the same step on the Earth, or the other way round. */
function stretchOf([, minY, , maxY]: PlaneBox): number {
  const sinLat = Math.max(Math.abs(minY), Math.abs(maxY)) / EARTH_RADIUS_KM;
  return 1 / Math.sqrt(1 - Math.min(0.999, sinLat * sinLat));
}

/** A run of segment numbers in the field's list: those that can be nearest in a square and all squares within it. */
interface Candidates {
  readonly from: number;
  readonly to: number;
}

/** Distances at points of the grid, each measured only to the segments that can be the nearest there. */
class DistanceField {
  readonly all: Candidates;
  readonly #segments: Float64Array;
  readonly #grid: Grid;
  readonly #limit: number;
  readonly #isFilled: ((x: number, y: number) => boolean) | null;
  /** Candidates of the square being looked at and of those around it: the lists of inner squares follow the outer's. */
  #list: Int32Array;
  #squares: Float64Array;
  /** cos λ and sin λ by column, sin φ and cos φ by row. */
  readonly #columns: Float64Array;
  readonly #rows: Float64Array;

  constructor(source: BufferSource, distanceKm: number, grid: Grid, span: number) {
    this.#grid = grid;
    this.#limit = chordOfKm(distanceKm);
    this.#segments = segmentsOf(source.lines);
    const count = this.#segments.length / SEGMENT_SIZE;
    this.all = { from: 0, to: count };
    this.#list = Int32Array.from({ length: 4 * count + 64 }, (_, index) => index);
    this.#squares = new Float64Array(count);
    const { filled = [] } = source;
    this.#isFilled = filled.length > 0 ? insideTest(filled.map(flatRing)) : null;
    this.#columns = new Float64Array(2 * (span + 1));
    this.#rows = new Float64Array(2 * (span + 1));
    for (let n = 0; n <= span; n++) {
      const lng = (grid.x + n * grid.step) / EARTH_RADIUS_KM;
      const sinLat = (grid.y + n * grid.step) / EARTH_RADIUS_KM;
      this.#columns.set([Math.cos(lng), Math.sin(lng)], 2 * n);
      this.#rows.set([sinLat, Math.sqrt(Math.max(0, 1 - sinLat * sinLat))], 2 * n);
    }
  }

  /** Chord to the nearest candidate, less the chord of the distance: negative within reach. */
  excess(column: number, row: number, candidates: Candidates): number {
    if (this.isFilled(column, row)) return -this.#limit;
    return Math.sqrt(this.#least(column, row, candidates, false)) - this.#limit;
  }

  isFilled(column: number, row: number): boolean {
    const { x, y, step } = this.#grid;
    return this.#isFilled?.(x + column * step, y + row * step) ?? false;
  }

  /** The candidates that can be nearest within `radius` (a chord) of a grid point, and the excess there. */
  nearest(
    column: number,
    row: number,
    { from, to }: Candidates,
    radius: number,
  ): { readonly excess: number; readonly candidates: Candidates } {
    const least = Math.sqrt(this.#least(column, row, { from, to }, true));
    const reach = (least + 2 * radius) ** 2;
    if (this.#list.length < 2 * to - from) {
      const longer = new Int32Array(2 * this.#list.length);
      longer.set(this.#list);
      this.#list = longer;
    }
    let end = to;
    for (let i = from; i < to; i++) {
      if (this.#squares[i - from]! <= reach) this.#list[end++] = this.#list[i]!;
    }
    return { excess: least - this.#limit, candidates: { from: to, to: end } };
  }

  #least(column: number, row: number, { from, to }: Candidates, keep: boolean): number {
    let cosLng: number, sinLng: number, sinLat: number, cosLat: number;
    if (Number.isInteger(column) && Number.isInteger(row)) {
      cosLng = this.#columns[2 * column]!;
      sinLng = this.#columns[2 * column + 1]!;
      sinLat = this.#rows[2 * row]!;
      cosLat = this.#rows[2 * row + 1]!;
    } else {
      const { x, y, step } = this.#grid;
      const lng = (x + column * step) / EARTH_RADIUS_KM;
      cosLng = Math.cos(lng);
      sinLng = Math.sin(lng);
      sinLat = (y + row * step) / EARTH_RADIUS_KM;
      cosLat = Math.sqrt(1 - sinLat * sinLat);
    }
    const [px, py] = [cosLat * cosLng, cosLat * sinLng];
    let least = Infinity;
    const segments = this.#segments;
    for (let i = from; i < to; i++) {
      const at = SEGMENT_SIZE * this.#list[i]!;
      const x = px - segments[at]!;
      const y = py - segments[at + 1]!;
      const z = sinLat - segments[at + 2]!;
      const dx = segments[at + 3]!;
      const dy = segments[at + 4]!;
      const dz = segments[at + 5]!;
      let t = (x * dx + y * dy + z * dz) * segments[at + 6]!;
      t = t < 0 ? 0 : t > 1 ? 1 : t;
      const squared = (x - t * dx) ** 2 + (y - t * dy) ** 2 + (z - t * dz) ** 2;
      if (keep) this.#squares[i - from] = squared;
      if (squared < least) least = squared;
    }
    return least;
  }
}

const flatRing = (ring: readonly PlanePoint[]): Float64Array => Float64Array.from(ring.flat());

/** Numbers to a segment: its first unit vector, the way to its second, and 1 / the square of that way's length. */
const SEGMENT_SIZE = 7;

/** Segments ready for measuring to; a single position becomes a segment without length. */
function segmentsOf(lines: readonly (readonly Position[])[]): Float64Array {
  const vectors = lines.map((line) => unitVectors(line.length === 1 ? [line[0]!, line[0]!] : line));
  const count = vectors.reduce((sum, line) => sum + line.length / 3 - 1, 0);
  const segments = new Float64Array(count * SEGMENT_SIZE);
  let at = 0;
  for (const line of vectors) {
    for (let i = 0; i + 6 <= line.length; i += 3) {
      const [x, y, z] = [line[i]!, line[i + 1]!, line[i + 2]!];
      const [dx, dy, dz] = [line[i + 3]! - x, line[i + 4]! - y, line[i + 5]! - z];
      const squared = dx * dx + dy * dy + dz * dz;
      segments.set([x, y, z, dx, dy, dz, squared === 0 ? 0 : 1 / squared], at);
      at += SEGMENT_SIZE;
    }
  }
  return segments;
}

/** A side of a grid square: where the level line may cross. */
type Side = readonly [column: number, row: number, isUpright: boolean];

/** Traces the line where the excess is zero through the squares of a grid (marching squares), land on its left. */
class LevelLine {
  readonly #field: DistanceField;
  readonly #grid: Grid;
  readonly #radiusPerSquare: number;
  readonly #points: PlanePoint[] = [];
  readonly #pointOfSide = new Map<number, number>();
  /** By point: the next point and the points between. */
  readonly #next = new Map<number, { readonly to: number; readonly between: PlanePoint }>();

  constructor(field: DistanceField, grid: Grid, span: number) {
    this.#field = field;
    this.#grid = grid;
    const stretch = stretchOf([0, grid.y, 0, grid.y + grid.rows * grid.step]);
    this.#radiusPerSquare = (Math.hypot(1, stretch) * grid.step) / 2 / EARTH_RADIUS_KM;
    this.#visit(0, 0, span, field.all);
  }

  rings(): PlanePoint[][] {
    const rings: PlanePoint[][] = [];
    for (const start of [...this.#next.keys()]) {
      if (!this.#next.has(start)) continue;
      const ring: PlanePoint[] = [this.#points[start]!];
      let at = start;
      do {
        const { to, between } = this.#next.get(at)!;
        this.#next.delete(at);
        ring.push(between, this.#points[to]!);
        at = to;
      } while (at !== start);
      rings.push(ring);
    }
    return rings;
  }

  #visit(column: number, row: number, size: number, candidates: Candidates): void {
    if (column >= this.#grid.columns || row >= this.#grid.rows) return;
    if (size === 1) {
      this.#trace(column, row, candidates);
      return;
    }
    const half = size / 2;
    const radius = size * this.#radiusPerSquare;
    const near = this.#field.nearest(column + half, row + half, candidates, radius);
    const isFar = near.excess > radius;
    const isNear = near.excess < -radius;
    if (isFar && !this.#field.isFilled(column + half, row + half)) return;
    // All of it is within reach, so the line can only run along the rim of the grid.
    if ((isFar || isNear) && !this.#onRim(column, row, size)) return;
    this.#visit(column, row, half, near.candidates);
    this.#visit(column + half, row, half, near.candidates);
    this.#visit(column, row + half, half, near.candidates);
    this.#visit(column + half, row + half, half, near.candidates);
  }

  /** Whether squares at the rim of the grid are among these: there the line is closed along the rim. */
  #onRim(column: number, row: number, size: number): boolean {
    return (
      column === 0 ||
      row === 0 ||
      column + size >= this.#grid.columns ||
      row + size >= this.#grid.rows
    );
  }

  #excess(column: number, row: number, candidates: Candidates): number {
    const { columns, rows } = this.#grid;
    const onRim = column <= 0 || row <= 0 || column >= columns || row >= rows;
    return onRim ? Infinity : this.#field.excess(column, row, candidates);
  }

  #trace(column: number, row: number, candidates: Candidates): void {
    const at = (dx: number, dy: number) => this.#excess(column + dx, row + dy, candidates);
    const corners = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)] as const;
    const sides: readonly Side[] = [
      [column, row, false],
      [column + 1, row, true],
      [column, row + 1, false],
      [column, row, true],
    ];
    // Counter-clockwise round the square: the line enters where land ends and leaves where it begins again, so that it
    // keeps land on its left.
    const leaving: Side[] = [];
    const entering: Side[] = [];
    corners.forEach((excess, index) => {
      const next = corners[(index + 1) % 4]!;
      if (excess < 0 && next >= 0) leaving.push(sides[index]!);
      if (excess >= 0 && next < 0) entering.push(sides[index]!);
    });
    if (leaving.length === 0) return;
    const joinsMiddle =
      leaving.length === 2 && this.#excess(column + 0.5, row + 0.5, candidates) < 0;
    const order = joinsMiddle === corners[0] < 0 ? [0, 1] : [1, 0];
    leaving.forEach((side, index) => {
      const from = this.#crossing(side, candidates);
      const to = this.#crossing(
        leaving.length === 1 ? entering[0]! : entering[order[index]!]!,
        candidates,
      );
      const between = this.#refined(this.#points[from]!, this.#points[to]!, candidates);
      this.#next.set(from, { to, between });
    });
  }

  /** The number of the point where the line crosses a side, found once for both squares beside it. */
  #crossing([column, row, isUpright]: Side, candidates: Candidates): number {
    const key = (row * (this.#grid.columns + 2) + column) * 2 + (isUpright ? 1 : 0);
    const known = this.#pointOfSide.get(key);
    if (known !== undefined) return known;
    const excessAt = (t: number) =>
      isUpright
        ? this.#excess(column, row + t, candidates)
        : this.#excess(column + t, row, candidates);
    const t = zeroBetween(excessAt);
    const { x, y, step } = this.#grid;
    const point: PlanePoint = isUpright
      ? [x + column * step, y + (row + t) * step]
      : [x + (column + t) * step, y + row * step];
    const number = this.#points.push(point) - 1;
    this.#pointOfSide.set(key, number);
    return number;
  }

  /**
   * The point of the line half-way between two others: their middle, moved across until the excess is zero. It stays in
   * the square of the two, so that the line never crosses itself.
   */
  #refined(from: PlanePoint, to: PlanePoint, candidates: Candidates): PlanePoint {
    const { x, y, step } = this.#grid;
    const middle: PlanePoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const at = (s: number): PlanePoint => [middle[0] + s * dy, middle[1] - s * dx];
    const squareOf = ([px, py]: PlanePoint) =>
      [Math.floor((px - x) / step), Math.floor((py - y) / step)] as const;
    const excessAt = (s: number) => {
      const [px, py] = at(s);
      return this.#excess((px - x) / step, (py - y) / step, candidates);
    };
    const [inner, outer] = [excessAt(-REFINE_REACH), excessAt(REFINE_REACH)];
    if (inner >= 0 || outer <= 0 || !Number.isFinite(outer)) return middle;
    const moved = at(
      (2 * zeroBetween((t) => excessAt((2 * t - 1) * REFINE_REACH)) - 1) * REFINE_REACH,
    );
    const [own, reached] = [squareOf(middle), squareOf(moved)];
    return own[0] === reached[0] && own[1] === reached[1] ? moved : middle;
  }
}

/** How far the line may bulge between two of its points, in lengths of the step between them. */
const REFINE_REACH = 0.25;

/** Where in [0, 1] a nearly linear function with a change of sign is zero; at the finite end where the other is infinite. */
function zeroBetween(excessAt: (t: number) => number): number {
  let [low, high] = [0, 1];
  let [atLow, atHigh] = [excessAt(0), excessAt(1)];
  if (!Number.isFinite(atLow)) return 0;
  if (!Number.isFinite(atHigh)) return 1;
  let t = 0;
  for (let round = 0; round < 3; round++) {
    t = low + ((high - low) * atLow) / (atLow - atHigh);
    const value = excessAt(t);
    if (value === 0) break;
    if (value > 0 === atHigh > 0) [high, atHigh] = [t, value];
    else [low, atLow] = [t, value];
  }
  return t;
}
