import type { Atlas, Edge } from '../model/atlas';
import { cellPolygons } from './cell-rings';
import { crossingsOf, insideTest, type Crossing } from './crossings';
import { perAtlas } from './per-atlas';
import { boxOf, planeEdgesOf, type PlaneEdges } from './plane-edges';
import type { PlanePoint } from './plane';

/**
 * How much of each cell lies in a polygon, and which parts of the edges. By Green's theorem: the area of an intersection
 * is a sum over the pieces of both boundaries, so none is ever built and nothing can go wrong in building it. What one
 * cell loses at a shared edge its neighbour gains, so the parts add up to the whole.
 */
export interface Overlap {
  /** km² per cell. */
  readonly areaKm2: Float64Array;
  /** Parts of edges inside, as first and last place along the edge (segment number plus fraction). */
  readonly edgesInside: readonly {
    readonly edge: number;
    readonly from: number;
    readonly to: number;
  }[];
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
 * Overlap of a polygon with all cells. Rings are closed, in the equal-area plane (km), land to their left (outer rings
 * counter-clockwise, holes clockwise) and do not cross; there may be several outer ones. Null where rounding defeats it.
 */
export function overlapWith(
  atlas: Atlas,
  rings: readonly (readonly PlanePoint[])[],
): Overlap | null {
  const edges = planeEdgesOf(atlas);
  for (const [dx, dy] of SHIFTS_KM) {
    const moved = rings.map((ring) => {
      const flat = new Float64Array(2 * ring.length);
      ring.forEach(([x, y], i) => {
        flat[2 * i] = x - edges.origin[0] + dx;
        flat[2 * i + 1] = y - edges.origin[1] + dy;
      });
      return flat;
    });
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
  const isCut = severalParts(atlas).slice();
  for (const edge of byEdge.keys()) {
    for (const cell of cellsBeside(atlas.edges[edge]!)) isCut[cell] = 1;
  }
  const reach = boxOfAll(rings);
  const candidates = rings.length > 0 ? edges.boxes.search(...reach) : [];
  const edgesInside: { edge: number; from: number; to: number }[] = [];
  const wholeInside = new Uint8Array(atlas.cells.length);
  for (const index of candidates) {
    const line = edges.lines[index]!;
    const edge = atlas.edges[index]!;
    for (const [from, to] of partsInside(line, byEdge.get(index), inside)) {
      edgesInside.push({ edge: index, from, to });
      for (const cell of cellsBeside(edge)) if (isCut[cell] === 0) wholeInside[cell] = 1;
      const sides = sidesOf(edge).map((cell) => (cell !== null && isCut[cell] === 1 ? cell : null));
      addEdgePart(sums, sides, line, from, to, byEdge.get(index));
    }
  }
  for (const ring of loose) addLooseRing(atlas, edges, sums, ring);
  return finish(atlas, sums, isCut, wholeInside) ? { areaKm2: sums.area, edgesInside } : null;
}

/** Builds what every overlap looks up, once the atlas is there: no question has to wait for it. */
export function prepareOverlap(atlas: Atlas): void {
  planeEdgesOf(atlas);
  severalParts(atlas);
}

/** 1 for each cell of several parts: one may lie inside and another outside without any crossing. */
const severalParts = perAtlas((atlas) =>
  Uint8Array.from(cellPolygons(atlas), (polygons) => (polygons.length > 1 ? 1 : 0)),
);

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
): (readonly [from: number, to: number])[] {
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
  [left = null, right = null]: readonly (number | null)[],
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

function finish(
  atlas: Atlas,
  sums: BoundarySums,
  isCut: Uint8Array,
  wholeInside: Uint8Array,
): boolean {
  return atlas.cells.every(({ areaKm2 }, cell) => {
    if (Math.abs(sums.x[cell]!) > CLOSURE_KM || Math.abs(sums.y[cell]!) > CLOSURE_KM) return false;
    if (isCut[cell] === 0 && wholeInside[cell] === 1) sums.area[cell]! += areaKm2;
    sums.area[cell] = Math.min(areaKm2, Math.max(0, sums.area[cell]!));
    return true;
  });
}

function boxOfAll(rings: readonly Float64Array[]): [number, number, number, number] {
  const boxes = rings.map(boxOf);
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
