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
  const span = 2 ** Math.ceil(Math.log2(Math.max(grid.columns, grid.rows, BLOCK)));
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
  /** By segment: 1 where it does not begin where the one before it ends. */
  readonly #beginsLine: Uint8Array;
  readonly #grid: Grid;
  readonly #limit: number;
  readonly #isFilled: ((x: number, y: number) => boolean) | null;
  /** Candidates of the square being looked at and of those around it: the lists of inner squares follow the outer's. */
  #list: Int32Array;
  /** Of the candidates just looked at: the squared distance, and where along the segment the foot of the point lies. */
  readonly #squares: Float64Array;
  readonly #feet: Float64Array;
  /** cos λ and sin λ by column, sin φ and cos φ by row. */
  readonly #columns: Float64Array;
  readonly #rows: Float64Array;

  constructor(source: BufferSource, distanceKm: number, grid: Grid, span: number) {
    this.#grid = grid;
    this.#limit = chordOfKm(distanceKm);
    const { segments, beginsLine } = segmentsOf(source.lines);
    this.#segments = segments;
    this.#beginsLine = beginsLine;
    const count = beginsLine.length;
    this.all = { from: 0, to: count };
    this.#list = new Int32Array(4 * count + 64);
    for (let segment = 0; segment < count; segment++) this.#list[segment] = segment;
    this.#squares = new Float64Array(count);
    this.#feet = new Float64Array(count);
    const { filled = [] } = source;
    this.#isFilled = filled.length > 0 ? insideTest(filled.map(flatRing)) : null;
    this.#columns = new Float64Array(2 * (span + 1));
    this.#rows = new Float64Array(2 * (span + 1));
    for (let n = 0; n <= span; n++) {
      const lng = (grid.x + n * grid.step) / EARTH_RADIUS_KM;
      const sinLat = (grid.y + n * grid.step) / EARTH_RADIUS_KM;
      this.#columns[2 * n] = Math.cos(lng);
      this.#columns[2 * n + 1] = Math.sin(lng);
      this.#rows[2 * n] = sinLat;
      this.#rows[2 * n + 1] = Math.sqrt(Math.max(0, 1 - sinLat * sinLat));
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

  /**
   * The candidates that can be nearest within `radius` (a chord) of a grid point, and the excess there. Left out is what
   * lies too far, and what is nearest with one end all around: the segment that goes on from that end is no farther.
   */
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
    const list = this.#list;
    let end = to;
    for (let i = from; i < to; i++) {
      if (this.#squares[i - from]! > reach) continue;
      const segment = list[i]!;
      const followsOn = i > from && list[i - 1] === segment - 1 && this.#beginsLine[segment] === 0;
      if (followsOn && this.#liesAhead(segment, i - from, radius)) continue;
      const goesOn =
        i + 1 < to && list[i + 1] === segment + 1 && this.#beginsLine[segment + 1] === 0;
      // Where the two meet in a corner that points this way, each would be left out for the other.
      const isCorner = goesOn && this.#liesAhead(segment + 1, i + 1 - from, radius);
      if (goesOn && !isCorner && this.#liesBehind(segment, i - from, radius)) continue;
      list[end++] = segment;
    }
    return { excess: least - this.#limit, candidates: { from: to, to: end } };
  }

  /** Whether its beginning is the nearest point of a segment all around. */
  #liesAhead(segment: number, candidate: number, radius: number): boolean {
    return this.#feet[candidate]! + radius * this.#segments[SEGMENT_SIZE * segment + 7]! < 0;
  }

  /** Whether its end is the nearest point of a segment all around. */
  #liesBehind(segment: number, candidate: number, radius: number): boolean {
    return this.#feet[candidate]! - radius * this.#segments[SEGMENT_SIZE * segment + 7]! > 1;
  }

  #least(column: number, row: number, { from, to }: Candidates, keep: boolean): number {
    const { x: left, y: bottom, step } = this.#grid;
    let cosLng: number, sinLng: number, sinLat: number, cosLat: number;
    if (Number.isInteger(column)) {
      cosLng = this.#columns[2 * column]!;
      sinLng = this.#columns[2 * column + 1]!;
    } else {
      const lng = (left + column * step) / EARTH_RADIUS_KM;
      cosLng = Math.cos(lng);
      sinLng = Math.sin(lng);
    }
    if (Number.isInteger(row)) {
      sinLat = this.#rows[2 * row]!;
      cosLat = this.#rows[2 * row + 1]!;
    } else {
      sinLat = (bottom + row * step) / EARTH_RADIUS_KM;
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
      const foot = (x * dx + y * dy + z * dz) * segments[at + 6]!;
      const t = foot < 0 ? 0 : foot > 1 ? 1 : foot;
      const squared = (x - t * dx) ** 2 + (y - t * dy) ** 2 + (z - t * dz) ** 2;
      if (keep) {
        this.#squares[i - from] = squared;
        this.#feet[i - from] = foot;
      }
      if (squared < least) least = squared;
    }
    return least;
  }
}

const flatRing = (ring: readonly PlanePoint[]): Float64Array => Float64Array.from(ring.flat());

/** Numbers to a segment: its first unit vector, the way to its second, and 1 / that way's squared length and length. */
const SEGMENT_SIZE = 8;

/** Segments ready for measuring to; a single position becomes a segment without length. */
function segmentsOf(lines: readonly (readonly Position[])[]): {
  readonly segments: Float64Array;
  readonly beginsLine: Uint8Array;
} {
  const vectors = lines.map((line) => unitVectors(line.length === 1 ? [line[0]!, line[0]!] : line));
  const count = vectors.reduce((sum, line) => sum + line.length / 3 - 1, 0);
  const segments = new Float64Array(count * SEGMENT_SIZE);
  const beginsLine = new Uint8Array(count);
  let number = 0;
  for (const line of vectors) {
    beginsLine[number] = 1;
    for (let i = 0; i + 6 <= line.length; i += 3) {
      const [x, y, z] = [line[i]!, line[i + 1]!, line[i + 2]!];
      const [dx, dy, dz] = [line[i + 3]! - x, line[i + 4]! - y, line[i + 5]! - z];
      const length = Math.hypot(dx, dy, dz);
      const perLength = length === 0 ? 0 : 1 / length;
      segments.set(
        [x, y, z, dx, dy, dz, perLength * perLength, perLength],
        SEGMENT_SIZE * number++,
      );
    }
  }
  return { segments, beginsLine };
}

/** Squares on a side of the blocks in which the corners are measured once for all the squares that share them. */
const BLOCK = 4;

/** Traces the line where the excess is zero through the squares of a grid (marching squares), land on its left. */
class LevelLine {
  readonly #field: DistanceField;
  readonly #grid: Grid;
  readonly #radiusPerSquare: number;
  /** Numbers of the points found so far, by the side of a square they lie on. */
  readonly #pointOfSide = new Map<number, number>();
  /** By point, x and y. */
  readonly #points: number[] = [];
  /** By point: the point the line leads to, -1 at none, and x and y of the point between the two. */
  readonly #next: number[] = [];
  readonly #between: number[] = [];
  /** Excess at the corners of the block being traced, row by row. */
  readonly #corners = new Float64Array((BLOCK + 1) ** 2);

  constructor(field: DistanceField, grid: Grid, span: number) {
    this.#field = field;
    this.#grid = grid;
    const stretch = stretchOf([0, grid.y, 0, grid.y + grid.rows * grid.step]);
    this.#radiusPerSquare = (Math.hypot(1, stretch) * grid.step) / 2 / EARTH_RADIUS_KM;
    this.#visit(0, 0, span, field.all);
  }

  rings(): PlanePoint[][] {
    const next = this.#next.slice();
    const rings: PlanePoint[][] = [];
    for (let start = 0; start < next.length; start++) {
      if (next[start] === -1) continue;
      const ring: PlanePoint[] = [pointAt(this.#points, start)];
      let at = start;
      do {
        const to = next[at]!;
        next[at] = -1;
        ring.push(pointAt(this.#between, at), pointAt(this.#points, to));
        at = to;
      } while (at !== start);
      rings.push(ring);
    }
    return rings;
  }

  #visit(column: number, row: number, size: number, candidates: Candidates): void {
    if (column >= this.#grid.columns || row >= this.#grid.rows) return;
    const half = size / 2;
    const radius = size * this.#radiusPerSquare;
    const near = this.#field.nearest(column + half, row + half, candidates, radius);
    const isFar = near.excess > radius;
    const isNear = near.excess < -radius;
    if (isFar && !this.#field.isFilled(column + half, row + half)) return;
    // All of it is within reach, so the line can only run along the rim of the grid.
    if ((isFar || isNear) && !this.#onRim(column, row, size)) return;
    if (size === BLOCK) {
      this.#traceBlock(column, row, near.candidates);
      return;
    }
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

  #traceBlock(column: number, row: number, candidates: Candidates): void {
    const corners = this.#corners;
    const width = BLOCK + 1;
    for (let dy = 0; dy <= BLOCK; dy++) {
      for (let dx = 0; dx <= BLOCK; dx++) {
        corners[dy * width + dx] = this.#excess(column + dx, row + dy, candidates);
      }
    }
    for (let dy = 0; dy < BLOCK; dy++) {
      for (let dx = 0; dx < BLOCK; dx++) {
        const corner = dy * width + dx;
        const southWest = corners[corner]!;
        const southEast = corners[corner + 1]!;
        const northEast = corners[corner + width + 1]!;
        const northWest = corners[corner + width]!;
        const isWithin = southWest < 0;
        if (
          southEast < 0 !== isWithin ||
          northEast < 0 !== isWithin ||
          northWest < 0 !== isWithin
        ) {
          const square = [southWest, southEast, northEast, northWest];
          this.#trace(column + dx, row + dy, square, candidates);
        }
      }
    }
  }

  /**
   * Counter-clockwise round the square the line leaves where land ends and enters where it begins again, so that it
   * keeps land on its left. Sides are numbered from the southern one on.
   * @param corners excess at the corners, from the south-western one on
   */
  #trace(column: number, row: number, corners: readonly number[], candidates: Candidates): void {
    const ends = (side: number) => corners[side]! < 0 && corners[(side + 1) % 4]! >= 0;
    const begins = (side: number) => corners[side]! >= 0 && corners[(side + 1) % 4]! < 0;
    const isSaddle = corners[0]! < 0 === corners[2]! < 0 && corners[1]! < 0 === corners[3]! < 0;
    const joinsMiddle = isSaddle && this.#excess(column + 0.5, row + 0.5, candidates) < 0;
    for (let side = 0; side < 4; side++) {
      if (!ends(side)) continue;
      let enters = (side + (joinsMiddle ? 1 : 3)) % 4;
      while (!begins(enters)) enters = (enters + 1) % 4;
      const from = this.#crossing(column, row, side, corners, candidates);
      const to = this.#crossing(column, row, enters, corners, candidates);
      this.#next[from] = to;
      this.#refine(from, to, candidates);
    }
  }

  /** The number of the point where the line crosses a side, found once for both squares beside it. */
  #crossing(
    squareColumn: number,
    squareRow: number,
    side: number,
    corners: readonly number[],
    candidates: Candidates,
  ): number {
    const isUpright = side % 2 === 1;
    const column = side === 1 ? squareColumn + 1 : squareColumn;
    const row = side === 2 ? squareRow + 1 : squareRow;
    const key = (row * (this.#grid.columns + 2) + column) * 2 + (isUpright ? 1 : 0);
    const known = this.#pointOfSide.get(key);
    if (known !== undefined) return known;
    // Both squares beside it measure a side the same way: east or north.
    const begin = corners[side === 1 ? 1 : side === 2 ? 3 : 0]!;
    const end = corners[side === 0 ? 1 : side === 3 ? 3 : 2]!;
    const t = zeroBetween(begin, end, (along) =>
      isUpright
        ? this.#excess(column, row + along, candidates)
        : this.#excess(column + along, row, candidates),
    );
    const { x, y, step } = this.#grid;
    const number = this.#next.push(-1) - 1;
    this.#points.push(
      x + (isUpright ? column : column + t) * step,
      y + (isUpright ? row + t : row) * step,
    );
    this.#between.push(0, 0);
    this.#pointOfSide.set(key, number);
    return number;
  }

  /**
   * Finds the point of the line half-way between two others: their middle, moved across until the excess is zero. It
   * stays in the square of the two, so that the line never crosses itself.
   */
  #refine(from: number, to: number, candidates: Candidates): void {
    const { x, y, step } = this.#grid;
    const points = this.#points;
    const dx = points[2 * to]! - points[2 * from]!;
    const dy = points[2 * to + 1]! - points[2 * from + 1]!;
    const middleX = points[2 * from]! + dx / 2;
    const middleY = points[2 * from + 1]! + dy / 2;
    const excessAt = (outward: number): number =>
      this.#excess(
        (middleX + outward * dy - x) / step,
        (middleY - outward * dx - y) / step,
        candidates,
      );
    const outward = outwardToZero(excessAt, Math.hypot(dx, dy) / EARTH_RADIUS_KM);
    const movedX = middleX + outward * dy;
    const movedY = middleY - outward * dx;
    const staysInSquare =
      Math.floor((movedX - x) / step) === Math.floor((middleX - x) / step) &&
      Math.floor((movedY - y) / step) === Math.floor((middleY - y) / step);
    this.#between[2 * from] = staysInSquare ? movedX : middleX;
    this.#between[2 * from + 1] = staysInSquare ? movedY : middleY;
  }
}

function pointAt(flat: readonly number[], number: number): PlanePoint {
  return [flat[2 * number]!, flat[2 * number + 1]!];
}

/** How far the line may bulge between two of its points, in lengths of the step between them. */
const REFINE_REACH = 0.25;
/** A point of the line may be off by this chord of the unit sphere: a centimetre. */
const CLOSE_ENOUGH = 1e-5 / EARTH_RADIUS_KM;

/**
 * How far from the middle of a step outward the excess is zero, in lengths of the step; 0 where it is not near.
 * @param length of the step, as a chord: the excess grows by about as much as one moves outward
 */
function outwardToZero(excessAt: (outward: number) => number, length: number): number {
  const excess = excessAt(0);
  if (Math.abs(excess) < CLOSE_ENOUGH) return 0;
  const first = -excess / length;
  if (!(Math.abs(first) < REFINE_REACH)) return 0;
  // What the plane stretches shows in a second look.
  const second = (first * excess) / (excess - excessAt(first));
  return Math.abs(second) < REFINE_REACH ? second : 0;
}

/**
 * Where in [0, 1] a nearly linear function with a change of sign is zero; at the rim's end where
 * one is infinite.
 * @param begin its value at 0
 * @param end its value at 1
 */
function zeroBetween(begin: number, end: number, excessAt: (t: number) => number): number {
  if (!Number.isFinite(begin)) return 0;
  if (!Number.isFinite(end)) return 1;
  let [low, high] = [0, 1];
  let [atLow, atHigh] = [begin, end];
  const onChord = (): number => low + ((high - low) * atLow) / (atLow - atHigh);
  for (let round = 0; round < 2; round++) {
    const t = onChord();
    const value = excessAt(t);
    if (Math.abs(value) < CLOSE_ENOUGH) return t;
    if (value > 0 === atHigh > 0) [high, atHigh] = [t, value];
    else [low, atLow] = [t, value];
  }
  return onChord();
}
