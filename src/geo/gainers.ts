import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { PartyId } from '../model/ids';
import { holdersOn } from './holders';

/** The gainer of a cell that has the same holder on both days. */
export const NO_GAINER = -1;

/**
 * Who gained each cell between two days: the holder on the later one as an index into `atlas.parties`,
 * {@link NO_GAINER} where the holder did not change. Takes the holders as `holdersOn` gives them.
 */
export function gainersOf(before: Int16Array, after: Int16Array): Int16Array {
  return after.map((holder, cell) => (holder === before[cell] ? NO_GAINER : holder));
}

/** A party and the land it took from others, km²; what it lost meanwhile is not taken off. */
export interface Gain {
  readonly party: PartyId;
  readonly areaKm2: number;
}

/** What each party took between two days, the largest first; parties that took nothing are left out. */
export function gainsBetween(atlas: Atlas, from: IsoDate, to: IsoDate): Gain[] {
  const sums = new Float64Array(atlas.parties.length);
  gainersOf(holdersOn(atlas, from), holdersOn(atlas, to)).forEach((party, cell) => {
    if (party !== NO_GAINER) sums[party]! += atlas.cells[cell]!.areaKm2;
  });
  return atlas.parties
    .map(({ id }, index) => ({ party: id, areaKm2: sums[index]! }))
    .filter(({ areaKm2 }) => areaKm2 > 0)
    .sort((a, b) => b.areaKm2 - a.areaKm2);
}
