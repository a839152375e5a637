import type { Atlas } from '../model/atlas';
import { columnsOf } from './areas';
import { cellPolygons } from './cell-rings';
import { crossingsOf, insideTest, type Crossing } from './crossings';
import { eachNodeBeside, edgeGraphOf, type EdgeGraph } from './edge-graph';
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
  const graph = edgeGraphOf(atlas);
  const sums = new BoundarySums(atlas.cells.length);
  const crossed = new Map<number, Crossing[]>();
  const loose: Float64Array[] = [];
  for (const ring of rings) {
    const crossings = crossingsOf(edges, ring);
    if (crossings.length === 0) loose.push(ring);
    else addRing(graph, sums, ring, crossings);
    for (const crossing of crossings) {
      const list = crossed.get(crossing.edge);
      if (list) list.push(crossing);
      else crossed.set(crossing.edge, [crossing]);
    }
  }
  const isInside = nodesInside(graph, edges.lines, crossed, rings);
  if (!isInside) return null;
  // What no ring crosses lies in or out as a whole, unless its boundary has several rings: some may lie in and some out.
  const isCut = severalRingsOf(atlas).slice();
  for (const [edge, crossings] of crossed) {
    for (const cell of [graph.left[edge]!, graph.right[edge]!]) if (cell >= 0) isCut[cell] = 1;
    addCrossedEdge(sums, graph, edge, edges.lines[edge]!, crossings);
  }
  addWholeEdges(sums, graph, isInside, isCut, crossed);
  for (const ring of loose) addLooseRing(graph, edges, sums, ring);
  const isWhole = new Uint8Array(isCut.length);
  for (let cell = 0; cell < isCut.length; cell++) {
    if (isCut[cell] === 0) isWhole[cell] = isInside[graph.nodeOfCell[cell]!]!;
  }
  if (!finish(columnsOf(atlas).area, sums, isWhole)) return null;
  const edgesInside = () =>
    edges.lines.flatMap((line, edge): EdgePart[] => {
      const crossings = crossed.get(edge);
      if (crossings) return partsInside(edge, line, crossings);
      return isInside[graph.start[edge]!] === 1 ? [{ edge, from: 0, to: lastOf(line) }] : [];
    });
  return { areaKm2: sums.area, edgesInside };
}

/** Builds what every overlap looks up, once the atlas is there: no question has to wait for it. */
export function prepareOverlap(atlas: Atlas): void {
  edgeGraphOf(atlas);
  severalRingsOf(atlas);
}

/** By cell, 1 where its boundary has several rings. */
const severalRingsOf = perAtlas((atlas) =>
  Uint8Array.from(cellPolygons(atlas), (polygons) => (polygons.flat().length > 1 ? 1 : 0)),
);

/**
 * By node, 1 where it lies in the polygon: known at the ends of crossed edges, and the same at both ends of all others.
 * Null where that contradicts itself.
 */
function nodesInside(
  graph: EdgeGraph,
  lines: readonly Float64Array[],
  crossed: ReadonlyMap<number, Crossing[]>,
  rings: readonly Float64Array[],
): Uint8Array | null {
  const isInside = new Uint8Array(graph.partOf.length);
  const isOutside = new Uint8Array(graph.partOf.length);
  const isCrossed = new Uint8Array(graph.start.length);
  const isPartKnown = new Uint8Array(graph.edgeOfPart.length);
  const reached: number[] = [];
  const know = (node: number, inside: boolean) => {
    isPartKnown[graph.partOf[node]!] = 1;
    if (!inside) isOutside[node] = 1;
    else if (isInside[node] === 0) {
      isInside[node] = 1;
      reached.push(node);
    }
  };
  for (const [edge, crossings] of crossed) {
    isCrossed[edge] = 1;
    crossings.sort((a, b) => a.onEdge - b.onEdge);
    // The edge comes from the right of a line that comes from its left, and land lies to the left of every ring.
    know(graph.start[edge]!, !crossings[0]!.fromLeft);
    know(graph.end[edge]!, crossings.at(-1)!.fromLeft);
  }
  if (isPartKnown.includes(0)) {
    const test = insideTest(rings);
    graph.edgeOfPart.forEach((edge, part) => {
      const line = lines[edge]!;
      if (isPartKnown[part] === 0) know(graph.start[edge]!, test(line[0]!, line[1]!));
    });
  }
  const step = (node: number, edge: number) => {
    if (isCrossed[edge] === 1 || isInside[node] === 1) return;
    isInside[node] = 1;
    reached.push(node);
  };
  for (let node = reached.pop(); node !== undefined; node = reached.pop()) {
    if (isOutside[node] === 1) return null;
    eachNodeBeside(graph, node, step);
  }
  return isInside;
}

/** Per cell: the area swept by the pieces of its boundary, and the way they lead, which must come back to its start. */
class BoundarySums {
  readonly area: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where the pen stands. */
  #x = 0;
  #y = 0;

  constructor(cells: number) {
    this.area = new Float64Array(cells);
    this.x = new Float64Array(cells);
    this.y = new Float64Array(cells);
  }

  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
  }

  /** Draws a piece of the boundary of the cell on its left and, the other way round, of that on its right; -1 for none. */
  lineTo(left: number, right: number, x: number, y: number): void {
    const dx = x - this.#x;
    const dy = y - this.#y;
    const swept = (this.#x * dy - dx * this.#y) / 2;
    if (left >= 0) {
      this.area[left]! += swept;
      this.x[left]! += dx;
      this.y[left]! += dy;
    }
    if (right >= 0) {
      this.area[right]! -= swept;
      this.x[right]! -= dx;
      this.y[right]! -= dy;
    }
    this.#x = x;
    this.#y = y;
  }

  addWhole(cell: number, graph: EdgeGraph, edge: number, direction: 1 | -1): void {
    this.area[cell]! += direction * graph.sweptKm2[edge]!;
    this.x[cell]! += direction * graph.dxKm[edge]!;
    this.y[cell]! += direction * graph.dyKm[edge]!;
  }
}

/** Gives each piece of a ring between two crossings to the cell it runs through. */
function addRing(
  graph: EdgeGraph,
  sums: BoundarySums,
  ring: Float64Array,
  crossings: readonly Crossing[],
): void {
  const corners = ring.length / 2 - 1;
  for (let number = 0; number < crossings.length; number++) {
    const crossing = crossings[number]!;
    const cell = (crossing.fromLeft ? graph.right : graph.left)[crossing.edge]!;
    if (cell < 0) continue;
    const isLast = number === crossings.length - 1;
    const next = isLast ? crossings[0]! : crossings[number + 1]!;
    const last = Math.floor(next.onLine) + (isLast ? corners : 0);
    sums.moveTo(crossing.x, crossing.y);
    for (let corner = Math.floor(crossing.onLine) + 1; corner <= last; corner++) {
      const at = 2 * (corner % corners);
      sums.lineTo(cell, -1, ring[at]!, ring[at + 1]!);
    }
    sums.lineTo(cell, -1, next.x, next.y);
  }
}

/** The parts inside the polygon of an edge with crossings in order along it. */
function partsInside(edge: number, line: Float64Array, crossings: readonly Crossing[]): EdgePart[] {
  const places = crossings.map(({ onEdge }) => onEdge);
  if (!crossings[0]!.fromLeft) places.unshift(0);
  if (places.length % 2 === 1) places.push(lastOf(line));
  return Array.from({ length: places.length / 2 }, (_, i) => ({
    edge,
    from: places[2 * i]!,
    to: places[2 * i + 1]!,
  }));
}

/** The last place along an edge. */
function lastOf(line: Float64Array): number {
  return line.length / 2 - 1;
}

function addCrossedEdge(
  sums: BoundarySums,
  graph: EdgeGraph,
  edge: number,
  line: Float64Array,
  crossings: readonly Crossing[],
): void {
  const left = graph.left[edge]!;
  const right = graph.right[edge]!;
  let from = 0;
  let isInside = !crossings[0]!.fromLeft;
  sums.moveTo(line[0]!, line[1]!);
  for (const { onEdge, x, y, fromLeft } of crossings) {
    if (isInside) {
      addCorners(sums, left, right, line, from, onEdge);
      sums.lineTo(left, right, x, y);
    } else {
      sums.moveTo(x, y);
    }
    from = onEdge;
    isInside = fromLeft;
  }
  if (isInside) addCorners(sums, left, right, line, from, line.length / 2);
}

/** Draws to the corners of an edge between two places along it. */
function addCorners(
  sums: BoundarySums,
  left: number,
  right: number,
  line: Float64Array,
  from: number,
  to: number,
): void {
  for (let corner = Math.floor(from) + 1; corner < to; corner++) {
    sums.lineTo(left, right, line[2 * corner]!, line[2 * corner + 1]!);
  }
}

/** Gives the edges that lie inside as a whole to the cut cells beside them. */
function addWholeEdges(
  sums: BoundarySums,
  graph: EdgeGraph,
  isInside: Uint8Array,
  isCut: Uint8Array,
  crossed: ReadonlyMap<number, Crossing[]>,
): void {
  for (let edge = 0; edge < graph.left.length; edge++) {
    const left = graph.left[edge]!;
    const right = graph.right[edge]!;
    const isLeftCut = left >= 0 && isCut[left] === 1;
    const isRightCut = right >= 0 && isCut[right] === 1;
    if (!isLeftCut && !isRightCut) continue;
    if (isInside[graph.start[edge]!] === 0 || crossed.has(edge)) continue;
    if (isLeftCut) sums.addWhole(left, graph, edge, 1);
    if (isRightCut) sums.addWhole(right, graph, edge, -1);
  }
}

/** A ring that crosses no edge lies in one cell, or outside Syria. */
function addLooseRing(
  graph: EdgeGraph,
  edges: PlaneEdges,
  sums: BoundarySums,
  ring: Float64Array,
): void {
  const cell = cellAround(graph, edges, ring[0]!, ring[1]!);
  if (cell < 0) return;
  sums.moveTo(ring[0]!, ring[1]!);
  for (let i = 2; i < ring.length; i += 2) sums.lineTo(cell, -1, ring[i]!, ring[i + 1]!);
}

/** The cell around a point of the plane, -1 outside: what lies on the near side of the first edge a ray to the west meets. */
function cellAround(graph: EdgeGraph, edges: PlaneEdges, x: number, y: number): number {
  let nearest = -Infinity;
  let cell = -1;
  for (const index of edges.boxes.search(-Infinity, y, x, y)) {
    const line = edges.lines[index]!;
    for (let i = 2; i < line.length; i += 2) {
      const y1 = line[i - 1]!;
      const y2 = line[i + 1]!;
      if (y1 > y === y2 > y) continue;
      const at = line[i - 2]! + ((y - y1) / (y2 - y1)) * (line[i]! - line[i - 2]!);
      if (at > x || at <= nearest) continue;
      nearest = at;
      // East of an edge that runs north lies its right side.
      cell = (y2 > y1 ? graph.right : graph.left)[index]!;
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
