/**
 * Named rivers out of the unnamed river segments of GSHHG (World Data Bank II): each is the shortest way along the
 * segments past a few recorded points.
 */
import type { Position } from '../../src/model/schema';
import { distanceToSegmentM } from './simplify';

/** Segments as `gmt coast -M` prints them: `>` opens one, then `lng<TAB>lat`. */
export function parseSegments(text: string): Position[][] {
  const segments: Position[][] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('>')) segments.push([]);
    else if (line !== '' && !line.startsWith('#')) {
      const [lng, lat] = line.split('\t').map(Number);
      segments.at(-1)?.push([lng!, lat!]);
    }
  }
  return segments;
}

interface Node {
  readonly point: Position;
  readonly links: Map<number, number>;
}

/** Ends of segments this near to another's vertex are taken for joined. */
const JOIN_M = 1500;
/** A recorded point may lie this far from the river it means. */
const REACH_M = 15_000;

export class RiverNetwork {
  private readonly nodes: Node[] = [];
  private readonly byKey = new Map<string, number>();

  constructor(segments: readonly Position[][]) {
    for (const segment of segments) {
      segment.forEach((point, i) => {
        const node = this.node(point);
        if (i > 0) this.link(node, this.node(segment[i - 1]!));
      });
    }
    for (const [index, node] of this.nodes.entries()) {
      if (node.links.size === 1) this.joinLooseEnd(index);
    }
  }

  /** The way past all points; throws, naming the river, where a point is off the network or the way breaks. */
  route(name: string, via: readonly Position[]): Position[] {
    const stops = via.map((point) => {
      const [index, distance] = this.nearest(point, () => true);
      if (distance > REACH_M) throw new Error(`${name}: expected a river near ${point.join(', ')}, nearest is ${Math.round(distance)} m away`);
      return index;
    });
    const way = stops.slice(1).flatMap((stop, i) => this.shortest(name, stops[i]!, stop).slice(i === 0 ? 0 : 1));
    return way.map((index) => this.nodes[index]!.point);
  }

  private node(point: Position): number {
    const key = point.map((value) => value.toFixed(4)).join();
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.nodes.length);
    return this.nodes.push({ point, links: new Map() }) - 1;
  }

  private link(a: number, b: number): void {
    if (a === b) return;
    const length = distanceToSegmentM(this.nodes[a]!.point, this.nodes[b]!.point, this.nodes[b]!.point);
    this.nodes[a]!.links.set(b, length);
    this.nodes[b]!.links.set(a, length);
  }

  private joinLooseEnd(index: number): void {
    const own = this.connected(index);
    const [other, distance] = this.nearest(this.nodes[index]!.point, (i) => !own.has(i));
    if (distance < JOIN_M) this.link(index, other);
  }

  private connected(index: number): Set<number> {
    const found = new Set([index]);
    for (const node of found) for (const next of this.nodes[node]!.links.keys()) found.add(next);
    return found;
  }

  private nearest(point: Position, accept: (index: number) => boolean): [index: number, distanceM: number] {
    let best: [number, number] = [-1, Infinity];
    this.nodes.forEach((node, index) => {
      if (Math.abs(node.point[1] - point[1]) > 0.2 || Math.abs(node.point[0] - point[0]) > 0.2 || !accept(index)) return;
      const distance = distanceToSegmentM(point, node.point, node.point);
      if (distance < best[1]) best = [index, distance];
    });
    return best;
  }

  private shortest(name: string, from: number, to: number): number[] {
    const reached = new Map([[from, 0]]);
    const previous = new Map<number, number>();
    const open = new Set([from]);
    while (open.size > 0) {
      const node = [...open].reduce((a, b) => (reached.get(a)! <= reached.get(b)! ? a : b));
      if (node === to) break;
      open.delete(node);
      for (const [next, length] of this.nodes[node]!.links) {
        const total = reached.get(node)! + length;
        if (total >= (reached.get(next) ?? Infinity)) continue;
        reached.set(next, total);
        previous.set(next, node);
        open.add(next);
      }
    }
    if (!reached.has(to)) {
      const ends = [from, to].map((index) => this.nodes[index]!.point.join(', '));
      throw new Error(`${name}: expected a way from ${ends.join(' to ')}, found none`);
    }
    const way = [to];
    for (let node = previous.get(to); node !== undefined; node = previous.get(node)) way.push(node);
    return way.reverse();
  }
}
