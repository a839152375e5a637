import { boxOf, type PlaneEdges } from './plane-edges';

/** A point where a line crosses an edge. Which side each comes from is part of it, so nothing is classified twice. */
export interface Crossing {
  readonly edge: number;
  /** Place along the edge and along the line: segment number plus the fraction of that segment. */
  readonly onEdge: number;
  readonly onLine: number;
  readonly x: number;
  readonly y: number;
  /** Whether the line comes from the left of the edge; the edge then comes from the right of the line. */
  readonly fromLeft: boolean;
}

/** Points of a line that are looked up together: one search serves them all. */
const STRETCH = 16;

/**
 * All crossings of a line (x, y, x, y …, in the plane of `edges`) with the edges, in order along the line. Touching
 * counts as crossing by one consistent half-open rule, so that what crosses in also crosses out.
 */
export function crossingsOf(edges: PlaneEdges, line: Float64Array): Crossing[] {
  const crossings: Crossing[] = [];
  const segments = line.length / 2 - 1;
  for (let first = 0; first < segments; first += STRETCH) {
    const last = Math.min(segments, first + STRETCH);
    const box = boxOf(line.subarray(2 * first, 2 * last + 2));
    const candidates = edges.boxes.search(...box);
    if (candidates.length === 0) continue;
    for (let segment = first; segment < last; segment++) {
      crossSegment(edges, candidates, line, segment, crossings);
    }
  }
  return crossings;
}

function crossSegment(
  edges: PlaneEdges,
  candidates: readonly number[],
  line: Float64Array,
  segment: number,
  crossings: Crossing[],
): void {
  const px = line[2 * segment]!;
  const py = line[2 * segment + 1]!;
  const qx = line[2 * segment + 2]!;
  const qy = line[2 * segment + 3]!;
  const minX = Math.min(px, qx);
  const maxX = Math.max(px, qx);
  const minY = Math.min(py, qy);
  const maxY = Math.max(py, qy);
  const { bounds } = edges;
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
    const points = edges.lines[edge]!;
    let ax = points[0]!;
    let ay = points[1]!;
    let a = cross(px, py, qx, qy, ax, ay);
    for (let k = 2; k < points.length; k += 2) {
      const bx = points[k]!;
      const by = points[k + 1]!;
      const b = cross(px, py, qx, qy, bx, by);
      if (a > 0 !== b > 0) {
        const p = cross(ax, ay, bx, by, px, py);
        const q = cross(ax, ay, bx, by, qx, qy);
        if (p > 0 !== q > 0) {
          const u = a / (a - b);
          insert(crossings, {
            edge,
            onEdge: k / 2 - 1 + u,
            onLine: segment + p / (p - q),
            x: ax + u * (bx - ax),
            y: ay + u * (by - ay),
            fromLeft: p > 0,
          });
        }
      }
      ax = bx;
      ay = by;
      a = b;
    }
  }
}

/** Puts a crossing in its place along the line; only others on the same segment can come after it. */
function insert(crossings: Crossing[], crossing: Crossing): void {
  let at = crossings.length;
  for (; at > 0 && crossings[at - 1]!.onLine > crossing.onLine; at--) {
    crossings[at] = crossings[at - 1]!;
  }
  crossings[at] = crossing;
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
