/** The connected pieces of a party's land on a day: where to write its name, and which are too small to be seen. */
import { distanceKm } from '../geo/sphere';
import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { OUTSIDE } from './arc-sides';
import { ringCentroid } from './ring';
import type { Tiling } from './tiling';

export interface Piece {
  /** Index into `atlas.parties`. */
  readonly party: number;
  readonly cells: readonly number[];
  readonly areaKm2: number;
  /** Inside the piece, far from its rim. */
  readonly point: Position;
  /** Whether some land of it lies near a place; the rest is desert that anchors carry. */
  readonly evidenced: boolean;
}

/** The pieces of all parties, largest first. */
export function piecesOf(atlas: Atlas, holders: Int16Array, tiling: Tiling): readonly Piece[] {
  const net = netOf(atlas, tiling);
  const roots = joinCells(holders, net);
  const depths = depthsOf(holders, net);
  const members = new Map<number, number[]>();
  for (let cell = 0; cell < holders.length; cell++) {
    const root = rootOf(roots, cell);
    const list = members.get(root);
    if (list) list.push(cell);
    else members.set(root, [cell]);
  }
  return [...members.values()]
    .map((cells) => pieceOf(atlas, holders, cells, depths, net.centres))
    .sort((a, b) => b.areaKm2 - a.areaKm2);
}

/** What the arcs of a tiling say about distances; none of it depends on the day. */
interface Net {
  /** A point well inside each cell. */
  readonly centres: readonly Position[];
  /** Per arc: the cells on its sides. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Per arc: km from centre to centre, and from each centre to the arc. */
  readonly across: Float64Array;
  readonly fromLeft: Float64Array;
  readonly fromRight: Float64Array;
}

/** A point well inside each cell. */
export function cellCentres(atlas: Atlas, tiling: Tiling): readonly Position[] {
  return netOf(atlas, tiling).centres;
}

const nets = new WeakMap<Tiling, Net>();

function netOf(atlas: Atlas, tiling: Tiling): Net {
  let net = nets.get(tiling);
  if (net === undefined) {
    net = makeNet(atlas, tiling);
    nets.set(tiling, net);
  }
  return net;
}

function makeNet(atlas: Atlas, { areas, arcs }: Tiling): Net {
  const centres = areas.map(
    ({ outline }, cell) => ringCentroid(outline) ?? atlas.places[atlas.cells[cell]!.place]!.point,
  );
  const between = (cell: number, point: Position | undefined): number =>
    cell === OUTSIDE || point === undefined ? 0 : distanceKm(centres[cell]!, point);
  const middles = arcs.map(({ points }) => points[points.length >> 1]!);
  return {
    centres,
    left: Int32Array.from(arcs, ({ left }) => left),
    right: Int32Array.from(arcs, ({ right }) => right),
    across: Float64Array.from(arcs, ({ left, right }) => between(left, centres[right])),
    fromLeft: Float64Array.from(arcs, ({ left }, arc) => between(left, middles[arc])),
    fromRight: Float64Array.from(arcs, ({ right }, arc) => between(right, middles[arc])),
  };
}

function pieceOf(
  atlas: Atlas,
  holders: Int16Array,
  cells: readonly number[],
  depths: Float64Array,
  centres: readonly Position[],
): Piece {
  let areaKm2 = 0;
  let evidenced = false;
  let deepest = cells[0]!;
  for (const cell of cells) {
    const { areaKm2: area, basis, place } = atlas.cells[cell]!;
    areaKm2 += area;
    evidenced ||= basis === 'near' && atlas.places[place]!.anchor !== true;
    if (depths[cell]! > depths[deepest]!) deepest = cell;
  }
  return { party: holders[deepest]!, cells, areaKm2, point: centres[deepest]!, evidenced };
}

/** Union-find over the arcs whose two sides have one holder. */
function joinCells(holders: Int16Array, { left, right }: Net): Int32Array {
  const roots = Int32Array.from(holders, (_, cell) => cell);
  for (let arc = 0; arc < left.length; arc++) {
    const a = left[arc]!;
    const b = right[arc]!;
    if (a === OUTSIDE || b === OUTSIDE || holders[a] !== holders[b]) continue;
    roots[rootOf(roots, a)] = rootOf(roots, b);
  }
  return roots;
}

function rootOf(roots: Int32Array, cell: number): number {
  let root = cell;
  while (roots[root] !== root) {
    roots[root] = roots[roots[root]!]!;
    root = roots[root]!;
  }
  return root;
}

/**
 * How far each cell's centre lies from the rim of its piece, in km: rim cells start with the distance to their own
 * rim, and the others take the shortest way from centre to centre. Relaxed until nothing changes.
 */
function depthsOf(holders: Int16Array, net: Net): Float64Array {
  const { left, right, across, fromLeft, fromRight } = net;
  const depths = new Float64Array(holders.length).fill(Infinity);
  const inner: number[] = [];
  for (let arc = 0; arc < left.length; arc++) {
    const a = left[arc]!;
    const b = right[arc]!;
    if (a !== OUTSIDE && b !== OUTSIDE && holders[a] === holders[b]) {
      inner.push(arc);
      continue;
    }
    if (a !== OUTSIDE) depths[a] = Math.min(depths[a]!, fromLeft[arc]!);
    if (b !== OUTSIDE) depths[b] = Math.min(depths[b]!, fromRight[arc]!);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const arc of inner) {
      const a = left[arc]!;
      const b = right[arc]!;
      const step = across[arc]!;
      if (depths[a]! + step < depths[b]!) {
        depths[b] = depths[a]! + step;
        changed = true;
      } else if (depths[b]! + step < depths[a]!) {
        depths[a] = depths[b]! + step;
        changed = true;
      }
    }
  }
  return depths;
}
