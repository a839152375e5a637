import { doubled } from './doubled';
import { boxOf, type PlaneEdges } from './plane-edges';

/** Numbers to a crossing, in the order of the methods of {@link Crossings}. */
const CROSSING_SIZE = 6;

/**
 * Points where lines cross edges, in columns. Which side each comes from is part of it, so nothing is classified twice.
 */
export class Crossings {
  count = 0;
  #numbers: Float64Array = new Float64Array(256 * CROSSING_SIZE);

  edge(crossing: number): number {
    return this.#numbers[CROSSING_SIZE * crossing]!;
  }

  /** Place along the edge: segment number plus the fraction of that segment. */
  onEdge(crossing: number): number {
    return this.#numbers[CROSSING_SIZE * crossing + 1]!;
  }

  /** The same along the line. */
  onLine(crossing: number): number {
    return this.#numbers[CROSSING_SIZE * crossing + 2]!;
  }

  x(crossing: number): number {
    return this.#numbers[CROSSING_SIZE * crossing + 3]!;
  }

  y(crossing: number): number {
    return this.#numbers[CROSSING_SIZE * crossing + 4]!;
  }

  /** Whether the line comes from the left of the edge; the edge then comes from the right of the line. */
  fromLeft(crossing: number): boolean {
    return this.#numbers[CROSSING_SIZE * crossing + 5] === 1;
  }

  /** Adds one in its place among those from `first` on, which are in order along the line. */
  insert(
    first: number,
    edge: number,
    onEdge: number,
    onLine: number,
    x: number,
    y: number,
    fromLeft: boolean,
  ): void {
    if (CROSSING_SIZE * this.count === this.#numbers.length) this.#numbers = doubled(this.#numbers);
    const numbers = this.#numbers;
    let at = this.count++;
    for (; at > first && this.onLine(at - 1) > onLine; at--) {
      numbers.copyWithin(CROSSING_SIZE * at, CROSSING_SIZE * (at - 1), CROSSING_SIZE * at);
    }
    const i = CROSSING_SIZE * at;
    numbers[i] = edge;
    numbers[i + 1] = onEdge;
    numbers[i + 2] = onLine;
    numbers[i + 3] = x;
    numbers[i + 4] = y;
    numbers[i + 5] = fromLeft ? 1 : 0;
  }
}

/** Points of a line that are looked up together: one search serves them all. */
const STRETCH = 16;

/**
 * Adds all crossings of a line (x, y, x, y …, in the plane of `edges`) with the edges, in order along the line. Touching
 * counts as crossing by one consistent half-open rule, so that what crosses in also crosses out.
 */
export function addCrossings(edges: PlaneEdges, line: Float64Array, crossings: Crossings): void {
  const segments = line.length / 2 - 1;
  for (let first = 0; first < segments; first += STRETCH) {
    const last = Math.min(segments, first + STRETCH);
    const candidates = edges.boxes.search(...boxOf(line.subarray(2 * first, 2 * last + 2)));
    if (candidates.length === 0) continue;
    for (let segment = first; segment < last; segment++) {
      crossSegment(edges, candidates, line, segment, crossings);
    }
  }
}

function crossSegment(
  edges: PlaneEdges,
  candidates: readonly number[],
  line: Float64Array,
  segment: number,
  crossings: Crossings,
): void {
  const px = line[2 * segment]!;
  const py = line[2 * segment + 1]!;
  const qx = line[2 * segment + 2]!;
  const qy = line[2 * segment + 3]!;
  const minX = Math.min(px, qx);
  const maxX = Math.max(px, qx);
  const minY = Math.min(py, qy);
  const maxY = Math.max(py, qy);
  const { bounds, points, starts } = edges;
  const first = crossings.count;
  for (const edge of candidates) {
    const i = 4 * edge;
    if (
      bounds[i]! > maxX ||
      bounds[i + 2]! < minX ||
      bounds[i + 1]! > maxY ||
      bounds[i + 3]! < minY
    ) {
      continue;
    }
    const start = starts[edge]!;
    const end = starts[edge + 1]!;
    let ax = points[start]!;
    let ay = points[start + 1]!;
    let a = cross(px, py, qx, qy, ax, ay);
    for (let k = start + 2; k < end; k += 2) {
      const bx = points[k]!;
      const by = points[k + 1]!;
      const b = cross(px, py, qx, qy, bx, by);
      if (a > 0 !== b > 0) {
        const p = cross(ax, ay, bx, by, px, py);
        const q = cross(ax, ay, bx, by, qx, qy);
        if (p > 0 !== q > 0) {
          const u = a / (a - b);
          crossings.insert(
            first,
            edge,
            (k - start) / 2 - 1 + u,
            segment + p / (p - q),
            ax + u * (bx - ax),
            ay + u * (by - ay),
            p > 0,
          );
        }
      }
      ax = bx;
      ay = by;
      a = b;
    }
  }
}

/** Twice the signed area of a triangle: positive where `c` lies to the left of `a` → `b`. */
export function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Rows beyond this number only repeat segments that span many of them. */
const MOST_ROWS = 512;

/** A test for points inside closed rings (x, y, x, y …) by parity, through rows of the rings' segments. */
export function insideTest(rings: readonly Float64Array[]): (x: number, y: number) => boolean {
  const boxes = rings.map(boxOf);
  const minX = Math.min(...boxes.map((box) => box[0]));
  const minY = Math.min(...boxes.map((box) => box[1]));
  const maxX = Math.max(...boxes.map((box) => box[2]));
  const maxY = Math.max(...boxes.map((box) => box[3]));
  const segments = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const rowCount = Math.max(1, Math.min(MOST_ROWS, Math.ceil(segments / 4)));
  const rowsPerKm = maxY > minY ? rowCount / (maxY - minY) : 0;
  const rowOf = (y: number) => {
    const row = Math.floor((y - minY) * rowsPerKm);
    return row < 0 ? 0 : row < rowCount ? row : rowCount - 1;
  };
  // Each row's segments lie together, counted before they are filled in: a jagged ring has tens of thousands.
  const eachRow = (
    visit: (row: number, x1: number, y1: number, x2: number, y2: number) => void,
  ) => {
    for (const ring of rings) {
      for (let i = 2; i < ring.length; i += 2) {
        const y1 = ring[i - 1]!;
        const y2 = ring[i + 1]!;
        if (y1 === y2) continue;
        const last = rowOf(Math.max(y1, y2));
        for (let row = rowOf(Math.min(y1, y2)); row <= last; row++) {
          visit(row, ring[i - 2]!, y1, ring[i]!, y2);
        }
      }
    }
  };
  const starts = new Int32Array(rowCount + 1);
  eachRow((row) => starts[row + 1]!++);
  for (let row = 1; row <= rowCount; row++) starts[row]! += starts[row - 1]!;
  const filled = starts.slice();
  const sides = new Float64Array(4 * starts[rowCount]!);
  eachRow((row, x1, y1, x2, y2) => {
    const at = 4 * filled[row]!++;
    sides[at] = x1;
    sides[at + 1] = y1;
    sides[at + 2] = x2;
    sides[at + 3] = y2;
  });
  return (x, y) => {
    if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) return false;
    const row = rowOf(y);
    const end = 4 * starts[row + 1]!;
    let odd = false;
    for (let i = 4 * starts[row]!; i < end; i += 4) {
      const y1 = sides[i + 1]!;
      const y2 = sides[i + 3]!;
      if (y1 > y === y2 > y) continue;
      const x1 = sides[i]!;
      if (x < x1 + ((y - y1) / (y2 - y1)) * (sides[i + 2]! - x1)) odd = !odd;
    }
    return odd;
  };
}
