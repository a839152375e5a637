import type { Atlas } from '../model/atlas';
import { columnsOf } from './areas';
import { cellPolygons } from './cell-rings';
import { addCrossings, Crossings, insideTest } from './crossings';
import { eachNodeBeside, edgeGraphOf, type EdgeGraph } from './edge-graph';
import { perAtlas } from './per-atlas';
import { lineOfEdge, planeEdgesOf, type PlaneEdges } from './plane-edges';
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
  const crossings = new Crossings();
  const loose: Float64Array[] = [];
  for (const ring of rings) {
    const first = crossings.count;
    addCrossings(edges, ring, crossings);
    if (crossings.count === first) loose.push(ring);
    else addRing(graph, sums, ring, crossings, first);
  }
  const crossed = new CrossedEdges(graph.start.length, crossings);
  const isInside = nodesInside(graph, edges, crossed, rings);
  if (!isInside) return null;
  // What no ring crosses lies in or out as a whole, unless its boundary has several rings: some may lie in and some out.
  const isCut = severalRingsOf(atlas).slice();
  for (const edge of crossed.edges) {
    const left = graph.left[edge]!;
    const right = graph.right[edge]!;
    if (left >= 0) isCut[left] = 1;
    if (right >= 0) isCut[right] = 1;
    addCrossedEdge(sums, graph, edge, edges, crossed);
  }
  addWholeEdges(sums, graph, isInside, isCut, crossed);
  for (const ring of loose) addLooseRing(graph, edges, sums, ring);
  const isWhole = new Uint8Array(isCut.length);
  for (let cell = 0; cell < isCut.length; cell++) {
    if (isCut[cell] === 0) isWhole[cell] = isInside[graph.nodeOfCell[cell]!]!;
  }
  if (!finish(columnsOf(atlas).area, sums, isWhole)) return null;
  const edgesInside = () =>
    Array.from(graph.start, (node, edge): EdgePart[] => {
      const last = (edges.starts[edge + 1]! - edges.starts[edge]!) / 2 - 1;
      if (crossed.has(edge)) return partsInside(edge, last, crossed);
      return isInside[node] === 1 ? [{ edge, from: 0, to: last }] : [];
    }).flat();
  return { areaKm2: sums.area, edgesInside };
}

/** The edges that are crossed, each with its crossings in order along it. */
class CrossedEdges {
  readonly crossings: Crossings;
  /** In no order. */
  readonly edges: number[] = [];
  /** By edge: its first and its last crossing, -1 where there is none; and by crossing the next one along its edge. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #next: Int32Array;

  constructor(edgeCount: number, crossings: Crossings) {
    this.crossings = crossings;
    this.#first = new Int32Array(edgeCount).fill(-1);
    this.#last = new Int32Array(edgeCount).fill(-1);
    this.#next = new Int32Array(crossings.count);
    for (let crossing = 0; crossing < crossings.count; crossing++) this.#insert(crossing);
  }

  #insert(crossing: number): void {
    const edge = this.crossings.edge(crossing);
    const onEdge = this.crossings.onEdge(crossing);
    const last = this.#last[edge]!;
    if (last < 0) this.edges.push(edge);
    // A line that runs the way of the edge crosses it in order.
    const isLast = last < 0 || this.crossings.onEdge(last) <= onEdge;
    let before = isLast ? last : -1;
    let after = isLast ? -1 : this.#first[edge]!;
    while (after >= 0 && this.crossings.onEdge(after) <= onEdge) {
      before = after;
      after = this.#next[after]!;
    }
    this.#next[crossing] = after;
    if (before < 0) this.#first[edge] = crossing;
    else this.#next[before] = crossing;
    if (isLast) this.#last[edge] = crossing;
  }

  has(edge: number): boolean {
    return this.#first[edge]! >= 0;
  }

  first(edge: number): number {
    return this.#first[edge]!;
  }

  last(edge: number): number {
    return this.#last[edge]!;
  }

  /** The one after another along its edge, -1 after the last. */
  next(crossing: number): number {
    return this.#next[crossing]!;
  }

  /**
   * Whether its edge lies in the polygon before a crossing: it comes from the right of a line that comes from its left, and
   * land lies to the left of every ring.
   */
  isInsideBefore(crossing: number): boolean {
    return !this.crossings.fromLeft(crossing);
  }
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
  edges: PlaneEdges,
  crossed: CrossedEdges,
  rings: readonly Float64Array[],
): Uint8Array | null {
  const isInside = new Uint8Array(graph.partOf.length);
  const isOutside = new Uint8Array(graph.partOf.length);
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
  for (const edge of crossed.edges) {
    know(graph.start[edge]!, crossed.isInsideBefore(crossed.first(edge)));
    know(graph.end[edge]!, !crossed.isInsideBefore(crossed.last(edge)));
  }
  if (isPartKnown.includes(0)) {
    const test = insideTest(rings);
    graph.edgeOfPart.forEach((edge, part) => {
      if (isPartKnown[part] === 1) return;
      const first = edges.starts[edge]!;
      know(graph.start[edge]!, test(edges.points[first]!, edges.points[first + 1]!));
    });
  }
  const step = (node: number, edge: number) => {
    if (isInside[node] === 1 || crossed.has(edge)) return;
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
  crossings: Crossings,
  first: number,
): void {
  const corners = ring.length / 2 - 1;
  for (let crossing = first; crossing < crossings.count; crossing++) {
    const isFromLeft = crossings.fromLeft(crossing);
    const cell = (isFromLeft ? graph.right : graph.left)[crossings.edge(crossing)]!;
    if (cell < 0) continue;
    const isLast = crossing === crossings.count - 1;
    const next = isLast ? first : crossing + 1;
    const last = Math.floor(crossings.onLine(next)) + (isLast ? corners : 0);
    sums.moveTo(crossings.x(crossing), crossings.y(crossing));
    for (let corner = Math.floor(crossings.onLine(crossing)) + 1; corner <= last; corner++) {
      const at = 2 * (corner % corners);
      sums.lineTo(cell, -1, ring[at]!, ring[at + 1]!);
    }
    sums.lineTo(cell, -1, crossings.x(next), crossings.y(next));
  }
}

/** The parts inside the polygon of a crossed edge, whose last place is given. */
function partsInside(edge: number, last: number, crossed: CrossedEdges): EdgePart[] {
  const first = crossed.first(edge);
  const places = crossed.isInsideBefore(first) ? [0] : [];
  for (let crossing = first; crossing >= 0; crossing = crossed.next(crossing)) {
    places.push(crossed.crossings.onEdge(crossing));
  }
  if (places.length % 2 === 1) places.push(last);
  return Array.from({ length: places.length / 2 }, (_, i) => ({
    edge,
    from: places[2 * i]!,
    to: places[2 * i + 1]!,
  }));
}

function addCrossedEdge(
  sums: BoundarySums,
  graph: EdgeGraph,
  edge: number,
  { points, starts }: PlaneEdges,
  crossed: CrossedEdges,
): void {
  const left = graph.left[edge]!;
  const right = graph.right[edge]!;
  const start = starts[edge]!;
  const count = (starts[edge + 1]! - start) / 2;
  const { crossings } = crossed;
  let crossing = crossed.first(edge);
  let corner = 0;
  let isInside = crossed.isInsideBefore(crossing);
  sums.moveTo(points[start]!, points[start + 1]!);
  for (; crossing >= 0; crossing = crossed.next(crossing)) {
    for (; corner <= crossings.onEdge(crossing); corner++) {
      if (!isInside) continue;
      sums.lineTo(left, right, points[start + 2 * corner]!, points[start + 2 * corner + 1]!);
    }
    if (isInside) sums.lineTo(left, right, crossings.x(crossing), crossings.y(crossing));
    else sums.moveTo(crossings.x(crossing), crossings.y(crossing));
    isInside = !crossed.isInsideBefore(crossing);
  }
  for (; isInside && corner < count; corner++) {
    sums.lineTo(left, right, points[start + 2 * corner]!, points[start + 2 * corner + 1]!);
  }
}

/** Gives the edges that lie inside as a whole to the cut cells beside them. */
function addWholeEdges(
  sums: BoundarySums,
  graph: EdgeGraph,
  isInside: Uint8Array,
  isCut: Uint8Array,
  crossed: CrossedEdges,
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
    const line = lineOfEdge(edges, index);
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
