import type { Atlas, Edge } from '../model/atlas';
import { columnsOf } from './areas';
import { cellPolygons } from './cell-rings';
import { crossingsOf, insideTest, type Crossing } from './crossings';
import { perAtlas } from './per-atlas';
import { planeEdgesOf, type PlaneEdges } from './plane-edges';
import { shifted, type PlanePoint } from './plane';

/**
 * How much of each cell lies in a polygon, and which parts of the edges. By Green's theorem: the area of an intersection
 * is a sum over the pieces of both boundaries, so none is ever built and nothing can go wrong in building it. What one
 * cell loses at a shared edge its neighbour gains, so the parts add up to the whole.
 */
export interface Overlap {
  /** km² per cell. */
  readonly areaKm2: Float64Array;
  /** Parts of edges inside. */
  readonly edgesInside: () => readonly EdgePart[];
}

/** A part of an edge, from one place along it to another (segment number plus fraction). */
export interface EdgePart {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The polygon is moved by hundredths of a millimetre before cutting, so that no corner of it lies exactly on an edge (a
 * reader may well paste a shape exported from this atlas). Its area stays the same; the split between two cells changes
 * by at most this times the length of their common boundary: less than 1e-7 km² for 10 km. Directions after the first
 * are for the case that rounding still confuses the order of two crossings, which the closure of all pieces shows.
 */
const SHIFTS_KM: readonly PlanePoint[] = [
  [0.83e-8, 0.57e-8],
  [-0.61e-8, 0.79e-8],
  [2.1e-8, -3.3e-8],
  [-5.3e-8, -1.9e-8],
];
/** The pieces around a cell must close within this, km. */
const CLOSURE_KM = 1e-6;

/**
 * Overlap of a polygon with all cells. Rings are closed, x, y, x, y … in the equal-area plane (km), land to their left
 * (outer rings counter-clockwise, holes clockwise) and do not cross; there may be several outer ones. Null where rounding
 * defeats it.
 */
export function overlapWith(atlas: Atlas, rings: readonly Float64Array[]): Overlap | null {
  const edges = planeEdgesOf(atlas);
  for (const [dx, dy] of SHIFTS_KM) {
    const moved = rings.map((ring) => shifted(ring, dx - edges.origin[0], dy - edges.origin[1]));
    const overlap = cut(atlas, edges, moved);
    if (overlap) return overlap;
  }
  return null;
}

function cut(atlas: Atlas, edges: PlaneEdges, rings: readonly Float64Array[]): Overlap | null {
  const sums = new BoundarySums(atlas.cells.length);
  const byEdge = new Map<number, Crossing[]>();
  const loose: Float64Array[] = [];
  for (const ring of rings) {
    const crossings = crossingsOf(edges, ring);
    if (crossings.length === 0) loose.push(ring);
    else addRing(atlas, sums, ring, crossings);
    for (const crossing of crossings) {
      const list = byEdge.get(crossing.edge);
      if (list) list.push(crossing);
      else byEdge.set(crossing.edge, [crossing]);
    }
  }
  const inside = insideTest(rings);
  const cells = boundariesOf(atlas);
  // What no ring crosses lies in or out as a whole, unless its boundary has several rings: some may lie in and some out.
  const isCut = cells.severalRings.slice();
  for (const edge of byEdge.keys()) {
    for (const cell of cellsBeside(atlas.edges[edge]!)) isCut[cell] = 1;
  }
  const partsOf = new Array<Parts | undefined>(atlas.edges.length);
  const isWhole = new Uint8Array(isCut.length);
  for (let cell = 0; cell < isCut.length; cell++) {
    if (isCut[cell] === 0) {
      if (inside(cells.corners[2 * cell]!, cells.corners[2 * cell + 1]!)) isWhole[cell] = 1;
      continue;
    }
    for (const index of cells.edges[cell]!) {
      if (partsOf[index]) continue;
      const line = edges.lines[index]!;
      const crossings = byEdge.get(index);
      const parts = partsInside(line, crossings, inside);
      partsOf[index] = parts;
      if (parts.length === 0) continue;
      const [left, right] = sidesOf(atlas.edges[index]!);
      const cutLeft = left !== null && isCut[left] === 1 ? left : null;
      const cutRight = right !== null && isCut[right] === 1 ? right : null;
      for (const [from, to] of parts) {
        addEdgePart(sums, cutLeft, cutRight, line, from, to, crossings);
      }
    }
  }
  for (const ring of loose) addLooseRing(atlas, edges, sums, ring);
  if (!finish(columnsOf(atlas).area, sums, isWhole)) return null;
  const edgesInside = () =>
    atlas.edges.flatMap(({ left }, edge) => {
      const parts = partsOf[edge];
      if (parts) return parts.map(([from, to]) => ({ edge, from, to }));
      // No ring crosses the cells beside it: it lies wholly within where they do.
      if (isWhole[left] === 0) return [];
      return [{ edge, from: 0, to: edges.lines[edge]!.length / 2 - 1 }];
    });
  return { areaKm2: sums.area, edgesInside };
}

/** Places along an edge between which it lies inside. */
type Parts = readonly (readonly [from: number, to: number])[];

/** Builds what every overlap looks up, once the atlas is there: no question has to wait for it. */
export function prepareOverlap(atlas: Atlas): void {
  planeEdgesOf(atlas);
  boundariesOf(atlas);
}

/** By cell: its edges, a point of one of them (x, y), and 1 where they make several rings. */
const boundariesOf = perAtlas((atlas) => {
  const edges: number[][] = atlas.cells.map(() => []);
  const corners = new Float64Array(2 * atlas.cells.length);
  const { lines } = planeEdgesOf(atlas);
  atlas.edges.forEach((edge, index) => {
    for (const cell of cellsBeside(edge)) {
      edges[cell]!.push(index);
      corners.set(lines[index]!.subarray(0, 2), 2 * cell);
    }
  });
  return {
    edges,
    corners,
    severalRings: Uint8Array.from(cellPolygons(atlas), (polygons) =>
      polygons.flat().length > 1 ? 1 : 0,
    ),
  };
});

/** Per cell: the area swept by the pieces of its boundary, and the way they lead, which must come back to its start. */
class BoundarySums {
  readonly area: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;

  constructor(cells: number) {
    this.area = new Float64Array(cells);
    this.x = new Float64Array(cells);
    this.y = new Float64Array(cells);
  }

  add(cell: number, x1: number, y1: number, x2: number, y2: number): void {
    this.area[cell]! += (x1 * y2 - x2 * y1) / 2;
    this.x[cell]! += x2 - x1;
    this.y[cell]! += y2 - y1;
  }
}

/** Cell to the left and to the right of an edge as stored; null outside. */
function sidesOf({ left, right, forward }: Edge): readonly [number | null, number | null] {
  const other = typeof right === 'number' ? right : null;
  return forward ? [left, other] : [other, left];
}

function cellsBeside({ left, right }: Edge): readonly number[] {
  return typeof right === 'number' ? [left, right] : [left];
}

/** Gives each piece of a ring between two crossings to the cell it runs through. */
function addRing(
  atlas: Atlas,
  sums: BoundarySums,
  ring: Float64Array,
  crossings: readonly Crossing[],
): void {
  crossings.forEach((crossing, number) => {
    const [left, right] = sidesOf(atlas.edges[crossing.edge]!);
    const cell = crossing.fromLeft ? right : left;
    if (cell === null) return;
    const next = crossings[(number + 1) % crossings.length]!;
    let { x, y } = crossing;
    const step = (toX: number, toY: number) => {
      sums.add(cell, x, y, toX, toY);
      x = toX;
      y = toY;
    };
    const corners = ring.length / 2 - 1;
    const first = Math.floor(crossing.onLine) + 1;
    const isLast = number === crossings.length - 1;
    const last = Math.floor(next.onLine) + (isLast ? corners : 0);
    for (let corner = first; corner <= last; corner++) {
      const at = (corner % corners) * 2;
      step(ring[at]!, ring[at + 1]!);
    }
    step(next.x, next.y);
  });
}

/** The stretches of an edge inside the polygon, as places along it. */
function partsInside(
  line: Float64Array,
  crossings: Crossing[] | undefined,
  inside: (x: number, y: number) => boolean,
): Parts {
  const end = line.length / 2 - 1;
  if (!crossings) return inside(line[0]!, line[1]!) ? [[0, end]] : [];
  crossings.sort((a, b) => a.onEdge - b.onEdge);
  const parts: [number, number][] = [];
  // The edge comes from the right of a line that comes from its left, and land lies to the left of every ring.
  if (!crossings[0]!.fromLeft) parts.push([0, crossings[0]!.onEdge]);
  crossings.forEach((crossing, index) => {
    if (crossing.fromLeft) parts.push([crossing.onEdge, crossings[index + 1]?.onEdge ?? end]);
  });
  return parts;
}

function addEdgePart(
  sums: BoundarySums,
  left: number | null,
  right: number | null,
  line: Float64Array,
  from: number,
  to: number,
  crossings: readonly Crossing[] | undefined,
): void {
  if (left === null && right === null) return;
  const pointAt = (place: number): PlanePoint => {
    const crossing = crossings?.find(({ onEdge }) => onEdge === place);
    if (crossing) return [crossing.x, crossing.y];
    return [line[2 * place]!, line[2 * place + 1]!];
  };
  let [x, y] = pointAt(from);
  const step = ([toX, toY]: PlanePoint) => {
    if (left !== null) sums.add(left, x, y, toX, toY);
    if (right !== null) sums.add(right, toX, toY, x, y);
    [x, y] = [toX, toY];
  };
  for (let corner = Math.floor(from) + 1; corner < to; corner++) step(pointAt(corner));
  step(pointAt(to));
}

/** A ring that crosses no edge lies in one cell, or outside Syria. */
function addLooseRing(
  atlas: Atlas,
  edges: PlaneEdges,
  sums: BoundarySums,
  ring: Float64Array,
): void {
  const cell = cellAround(atlas, edges, ring[0]!, ring[1]!);
  if (cell === null) return;
  for (let i = 2; i < ring.length; i += 2) {
    sums.add(cell, ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!);
  }
}

/** The cell around a point of the plane: what lies on the near side of the first edge a ray to the west meets. */
function cellAround(atlas: Atlas, edges: PlaneEdges, x: number, y: number): number | null {
  let nearest = -Infinity;
  let cell: number | null = null;
  for (const index of edges.boxes.search(-Infinity, y, x, y)) {
    const line = edges.lines[index]!;
    for (let i = 2; i < line.length; i += 2) {
      const y1 = line[i - 1]!;
      const y2 = line[i + 1]!;
      if (y1 > y === y2 > y) continue;
      const at = line[i - 2]! + ((y - y1) / (y2 - y1)) * (line[i]! - line[i - 2]!);
      if (at > x || at <= nearest) continue;
      nearest = at;
      const [left, right] = sidesOf(atlas.edges[index]!);
      // East of an edge that runs north lies its right side.
      cell = y2 > y1 ? right : left;
    }
  }
  return cell;
}

/** Adds the cells that lie wholly inside; false where the pieces around a cell do not close. */
function finish(
  cellsKm2: Float64Array,
  { area, x, y }: BoundarySums,
  isWhole: Uint8Array,
): boolean {
  for (let cell = 0; cell < area.length; cell++) {
    if (Math.abs(x[cell]!) > CLOSURE_KM || Math.abs(y[cell]!) > CLOSURE_KM) return false;
    if (isWhole[cell] === 1) area[cell]! += cellsKm2[cell]!;
    area[cell] = Math.min(cellsKm2[cell]!, Math.max(0, area[cell]!));
  }
  return true;
}
