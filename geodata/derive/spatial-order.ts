import Flatbush from 'flatbush';
import type { Position } from '../../src/model/schema';

/** The index is in order by nodes of so many; within them it is in none. */
const NODE_SIZE = 2;

/**
 * The numbers of positions in an order in which neighbours follow one another, along a Hilbert curve. What is wanted
 * together then lies together in memory, and the file packs better.
 */
export function spatialOrder(positions: readonly Position[]): number[] {
  const index = new Flatbush(positions.length, NODE_SIZE);
  for (const [lng, lat] of positions) index.add(lng, lat);
  index.finish();
  return index.search(-Infinity, -Infinity, Infinity, Infinity);
}
