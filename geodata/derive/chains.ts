/** Lines that run on through nodes: at each node the two arcs that are most often one frontier. */
import type { LineMesh } from './line-mesh';
import type { Point } from './projection';

/** Days on which an arc is a frontier, one entry a day with the day's weight or 0. */
export type FrontierDays = Float32Array;

/** A vertex sequence; closed where the first vertex follows the last. */
export interface Chain {
  readonly vertices: readonly number[];
  readonly closed: boolean;
}

interface End {
  readonly arc: number;
  /** Whether the arc starts here. */
  readonly start: boolean;
}

/**
 * Chains that cover every arc once. At a node that may move, one pair of arcs is joined: the pair that is a frontier
 * together for the longest (weighted) time, or else the straightest. Other arcs end there and follow.
 */
export function chainArcs(mesh: LineMesh, frontierDays: readonly FrontierDays[]): Chain[] {
  const ends = new Map<number, End[]>();
  for (const [arc, path] of mesh.arcs.entries()) {
    if (path[0] === path.at(-1)) continue;
    for (const start of [true, false]) {
      const node = start ? path[0]! : path.at(-1)!;
      ends.set(node, [...(ends.get(node) ?? []), { arc, start }]);
    }
  }
  const partner = new Map<string, End>();
  for (const [node, candidates] of ends) {
    if (mesh.fixed[node]) continue;
    const pair = throughPair(mesh, frontierDays, node, candidates);
    if (!pair) continue;
    partner.set(keyOf(pair[0]), pair[1]);
    partner.set(keyOf(pair[1]), pair[0]);
  }
  return follow(mesh, partner);
}

const keyOf = ({ arc, start }: End) => `${arc}${start ? '<' : '>'}`;

function throughPair(
  mesh: LineMesh,
  frontierDays: readonly FrontierDays[],
  node: number,
  ends: readonly End[],
): [End, End] | null {
  let best: { pair: [End, End]; days: number; straightness: number } | null = null;
  for (const [index, first] of ends.entries()) {
    for (const second of ends.slice(index + 1)) {
      const days = commonDays(frontierDays[first.arc]!, frontierDays[second.arc]!);
      const straightness = -cosine(mesh.points[node]!, beside(mesh, first), beside(mesh, second));
      const better =
        best === null ||
        days > best.days ||
        (days === best.days && straightness > best.straightness);
      if (better) best = { pair: [first, second], days, straightness };
    }
  }
  return best?.pair ?? null;
}

function commonDays(a: FrontierDays, b: FrontierDays): number {
  let sum = 0;
  for (let day = 0; day < a.length; day++) sum += Math.min(a[day]!, b[day]!);
  return sum;
}

function beside(mesh: LineMesh, { arc, start }: End): Point {
  const path = mesh.arcs[arc]!;
  return mesh.points[start ? path[1]! : path.at(-2)!]!;
}

function cosine(centre: Point, a: Point, b: Point): number {
  const [ax, ay, bx, by] = [a[0] - centre[0], a[1] - centre[1], b[0] - centre[0], b[1] - centre[1]];
  return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
}

function follow(mesh: LineMesh, partner: ReadonlyMap<string, End>): Chain[] {
  const used = new Set<number>();
  const chains: Chain[] = [];
  const run = (first: End) => {
    const vertices: number[] = [];
    let at: End | undefined = first;
    while (at && !used.has(at.arc)) {
      used.add(at.arc);
      const path = mesh.arcs[at.arc]!;
      const ahead = at.start ? path : path.toReversed();
      vertices.push(...(vertices.length === 0 ? ahead : ahead.slice(1)));
      at = partner.get(keyOf({ arc: at.arc, start: !at.start }));
    }
    const closed = vertices.length > 2 && vertices[0] === vertices.at(-1);
    chains.push(closed ? { vertices: vertices.slice(0, -1), closed } : { vertices, closed });
  };
  for (const arc of mesh.arcs.keys()) {
    for (const start of [true, false]) {
      if (!used.has(arc) && !partner.has(keyOf({ arc, start }))) run({ arc, start });
    }
  }
  // What is left runs in circles.
  for (const arc of mesh.arcs.keys()) if (!used.has(arc)) run({ arc, start: true });
  return chains;
}
