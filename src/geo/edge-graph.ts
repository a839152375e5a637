import type { Atlas } from '../model/atlas';
import { nodesOf } from './nodes';
import { perAtlas } from './per-atlas';
import { lineOfEdge, planeEdgesOf } from './plane-edges';

/** How edges, cells and nodes hang together, in columns: what walks over all of them takes microseconds only so. */
export interface EdgeGraph {
  /** By edge: the cell to the left and to the right of it as stored; -1 outside. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** By edge: the nodes it begins and ends in. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** By edge: the area it sweeps as seen from the origin of the plane (km²), and the way from its start to its end (km). */
  readonly sweptKm2: Float64Array;
  readonly dxKm: Float64Array;
  readonly dyKm: Float64Array;
  /** The edges at each node, one node after the other, and where those of each begin. */
  readonly edgesAt: Int32Array;
  readonly firstAt: Int32Array;
  /** By cell: a node of it. */
  readonly nodeOfCell: Int32Array;
  /** By node: the part of the graph it hangs together with; and by part an edge of it. */
  readonly partOf: Int32Array;
  readonly edgeOfPart: readonly number[];
}

export const edgeGraphOf = perAtlas((atlas: Atlas): EdgeGraph => {
  const nodes = nodesOf(atlas);
  const edges = planeEdgesOf(atlas);
  const count = atlas.edges.length;
  const graph = {
    left: new Int32Array(count),
    right: new Int32Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
    sweptKm2: new Float64Array(count),
    dxKm: new Float64Array(count),
    dyKm: new Float64Array(count),
    edgesAt: new Int32Array(2 * count),
    firstAt: new Int32Array(nodes.edges.length + 1),
    nodeOfCell: new Int32Array(atlas.cells.length),
  };
  atlas.edges.forEach(({ arc, left, right, forward }, edge) => {
    const other = typeof right === 'number' ? right : -1;
    graph.left[edge] = forward ? left : other;
    graph.right[edge] = forward ? other : left;
    const start = nodes.start[arc]!;
    graph.start[edge] = start;
    graph.end[edge] = nodes.end[arc]!;
    const line = lineOfEdge(edges, edge);
    graph.nodeOfCell[left] = start;
    if (other >= 0) graph.nodeOfCell[other] = start;
    graph.sweptKm2[edge] = sweptBy(line);
    graph.dxKm[edge] = line.at(-2)! - line[0]!;
    graph.dyKm[edge] = line.at(-1)! - line[1]!;
  });
  let filled = 0;
  nodes.edges.forEach((edges, node) => {
    graph.edgesAt.set(edges, filled);
    filled += edges.length;
    graph.firstAt[node + 1] = filled;
  });
  return { ...graph, ...partsOf(graph) };
});

/** The nodes on the far side of the edges at a node. */
export function eachNodeBeside(
  { edgesAt, firstAt, start, end }: Pick<EdgeGraph, 'edgesAt' | 'firstAt' | 'start' | 'end'>,
  node: number,
  visit: (node: number, edge: number) => void,
): void {
  const last = firstAt[node + 1]!;
  for (let i = firstAt[node]!; i < last; i++) {
    const edge = edgesAt[i]!;
    visit(start[edge] === node ? end[edge]! : start[edge]!, edge);
  }
}

function partsOf(
  graph: Parameters<typeof eachNodeBeside>[0],
): Pick<EdgeGraph, 'partOf' | 'edgeOfPart'> {
  const partOf = new Int32Array(graph.firstAt.length - 1).fill(-1);
  const edgeOfPart: number[] = [];
  for (let first = 0; first < partOf.length; first++) {
    if (partOf[first]! >= 0) continue;
    const part = edgeOfPart.push(graph.edgesAt[graph.firstAt[first]!]!) - 1;
    partOf[first] = part;
    const reached = [first];
    for (let node = reached.pop(); node !== undefined; node = reached.pop()) {
      eachNodeBeside(graph, node, (beside) => {
        if (partOf[beside]! >= 0) return;
        partOf[beside] = part;
        reached.push(beside);
      });
    }
  }
  return { partOf, edgeOfPart };
}

/** Signed area between a line (x, y, x, y …) and the origin. */
function sweptBy(line: Float64Array): number {
  let doubled = 0;
  for (let i = 2; i < line.length; i += 2) {
    doubled += line[i - 2]! * line[i + 1]! - line[i]! * line[i - 1]!;
  }
  return doubled / 2;
}
