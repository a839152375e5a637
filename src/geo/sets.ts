import type { Atlas, CellSet } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { PartyArea } from '../model/schema';
import { areasByParty } from './areas';
import { changeDays, holdersOn } from './holders';

/** Who holds how much of a set on a day, largest first; parties without land there are left out. */
export function splitOf(atlas: Atlas, set: CellSet, date: IsoDate): PartyArea[] {
  return areasByParty(atlas, holdersOn(atlas, date), set.cells)
    .filter(({ areaKm2 }) => areaKm2 > 0)
    .sort((a, b) => b.areaKm2 - a.areaKm2);
}

/** The area of a set, km²: fixed, since cells do not change. */
export function setAreaKm2(atlas: Atlas, set: CellSet): number {
  return set.cells.reduce((sum, cell) => sum + atlas.cells[cell]!.areaKm2, 0);
}

/** A day and who held how much of a set from that day on. */
export interface SplitChange {
  readonly date: IsoDate;
  readonly split: readonly PartyArea[];
}

/** The days on which some of a set's land changed hands; the first entry is the state at the start of the table. */
export function splitChanges(atlas: Atlas, set: CellSet): SplitChange[] {
  return daysOfChange(atlas, set.cells).map((date) => ({ date, split: splitOf(atlas, set, date) }));
}

/** The start of the table, then each day on which one of the cells got another holder; ascending. */
export function daysOfChange(atlas: Atlas, cells: readonly number[]): IsoDate[] {
  let before: Int16Array | null = null;
  return changeDays(atlas).filter((date) => {
    const holders = holdersOn(atlas, date);
    const changed = before === null || cells.some((cell) => before![cell] !== holders[cell]);
    before = holders;
    return changed;
  });
}
