import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { perAtlas } from './per-atlas';

/** The points where edges meet, numbered, and the edges at each. */
export interface Nodes {
  /** Node at the first and at the last point of each arc, by index in `atlas.arcs`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Indices into `atlas.edges`; an edge that is a closed ring appears twice. */
  readonly edges: readonly (readonly number[])[];
}

export const nodesOf = perAtlas((atlas: Atlas): Nodes => {
  const numbers = new Map<string, number>();
  const edges: number[][] = [];
  const start = new Int32Array(atlas.arcs.length).fill(-1);
  const end = new Int32Array(atlas.arcs.length).fill(-1);
  const nodeAt = (point: Position): number => {
    const key = `${point[0]},${point[1]}`;
    let node = numbers.get(key);
    if (node === undefined) {
      node = numbers.size;
      numbers.set(key, node);
      edges.push([]);
    }
    return node;
  };
  atlas.edges.forEach(({ arc }, edge) => {
    const line = atlas.arcs[arc]!;
    const [from, to] = [nodeAt(line[0]!), nodeAt(line.at(-1)!)];
    start[arc] = from;
    end[arc] = to;
    edges[from]!.push(edge);
    edges[to]!.push(edge);
  });
  return { start, end, edges };
});
