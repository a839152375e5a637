import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { nodesOf } from './nodes';

/** A line of edges, joined end to end. */
export interface Chain {
  readonly steps: readonly { readonly edge: number; readonly reversed: boolean }[];
  readonly closed: boolean;
}

/**
 * Joins edges into as few lines as possible without choosing a way where lines branch: a chain ends where another number
 * than two of the given edges meet. Independent of the order of the edges up to the order of the result.
 */
export function chainsOf(atlas: Atlas, edges: readonly number[]): Chain[] {
  const nodes = nodesOf(atlas);
  const wanted = new Set(edges);
  const unused = new Set(edges);
  const meeting = (node: number) => nodes.edges[node]!.filter((edge) => wanted.has(edge));
  const startOf = (edge: number) => nodes.start[atlas.edges[edge]!.arc]!;
  const endOf = (edge: number) => nodes.end[atlas.edges[edge]!.arc]!;

  const follow = (first: number, node: number): Chain => {
    const steps: { edge: number; reversed: boolean }[] = [];
    let edge: number | undefined = first;
    let at = node;
    while (edge !== undefined) {
      unused.delete(edge);
      const reversed: boolean = startOf(edge) !== at;
      steps.push({ edge, reversed });
      at = reversed ? startOf(edge) : endOf(edge);
      const here: number[] = meeting(at);
      edge = here.length === 2 ? here.find((other) => unused.has(other)) : undefined;
    }
    return { steps, closed: at === node };
  };

  const chains: Chain[] = [];
  for (const edge of edges) {
    for (const node of [startOf(edge), endOf(edge)]) {
      if (unused.has(edge) && meeting(node).length !== 2) chains.push(follow(edge, node));
    }
  }
  // What is left are rings without a branching node.
  for (const edge of edges) if (unused.has(edge)) chains.push(follow(edge, startOf(edge)));
  return chains;
}

/** The positions along a chain. */
export function chainPositions(atlas: Atlas, chain: Chain): Position[] {
  const line: Position[] = [];
  for (const { edge, reversed } of chain.steps) {
    const arc = atlas.arcs[atlas.edges[edge]!.arc]!;
    const points = reversed ? arc.toReversed() : arc;
    for (let i = line.length === 0 ? 0 : 1; i < points.length; i++) line.push(points[i]!);
  }
  return line;
}

/** The same chain run the other way. */
export function reverseChain(chain: Chain): Chain {
  return {
    steps: chain.steps.toReversed().map(({ edge, reversed }) => ({ edge, reversed: !reversed })),
    closed: chain.closed,
  };
}
