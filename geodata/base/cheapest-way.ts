/** Dijkstra's algorithm over the eight neighbours of each node of a lattice. */
import type { Lattice } from './lattice';

/** Cheapest cost from any source to every node; `previous` leads back. Unreached nodes cost Infinity. */
export function spread(
  lattice: Lattice,
  sources: Iterable<number>,
  costOf: (node: number) => number,
): { cost: Float64Array; previous: Int32Array } {
  const { width, height } = lattice;
  const cost = new Float64Array(width * height).fill(Infinity);
  const previous = new Int32Array(width * height).fill(-1);
  const queue = new BucketQueue();
  for (const node of sources) {
    cost[node] = 0;
    queue.push(0, node);
  }
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const [reached, node] = next;
    if (reached > cost[node]!) continue;
    const [row, column] = [Math.floor(node / width), node % width];
    for (let dr = -1; dr <= 1; dr++) {
      for (let dc = -1; dc <= 1; dc++) {
        const [r, c] = [row + dr, column + dc];
        if ((dr === 0 && dc === 0) || r < 0 || c < 0 || r >= height || c >= width) continue;
        const neighbour = r * width + c;
        const total = reached + Math.hypot(dr, dc) * costOf(neighbour);
        if (total < cost[neighbour]!) {
          cost[neighbour] = total;
          previous[neighbour] = node;
          queue.push(total, neighbour);
        }
      }
    }
  }
  return { cost, previous };
}

/** Priority queue of (cost, node) in buckets a quarter of a step wide; order within a bucket is settled by `spread`. */
class BucketQueue {
  private readonly buckets: [number, number][][] = [];
  private at = 0;

  push(cost: number, node: number): void {
    if (cost === Infinity) return;
    const bucket = Math.floor(cost * 4);
    (this.buckets[bucket] ??= []).push([cost, node]);
    this.at = Math.min(this.at, bucket);
  }

  pop(): [number, number] | null {
    while (this.at < this.buckets.length) {
      const entry = this.buckets[this.at]?.pop();
      if (entry !== undefined) return entry;
      this.at++;
    }
    return null;
  }
}
