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
  return setChangeDays(atlas, set).map((date) => ({ date, split: splitOf(atlas, set, date) }));
}

const daysBySet = new WeakMap<CellSet, readonly IsoDate[]>();

/** The start of the table, then each day on which some of the set's land changed hands; ascending. Computed once. */
export function setChangeDays(atlas: Atlas, set: CellSet): readonly IsoDate[] {
  let days = daysBySet.get(set);
  if (days === undefined) {
    days = daysOfChange(atlas, set.cells);
    daysBySet.set(set, days);
  }
  return days;
}

/**
 * How much of a set is held on a day by whoever held it on another, as a share of its area: what is left of a zone since
 * its reference day, or what has been taken by then of land that was all taken on a later day.
 */
export function sameHolderShare(
  atlas: Atlas,
  set: CellSet,
  reference: IsoDate,
  date: IsoDate,
): number {
  const [then, now] = [holdersOn(atlas, reference), holdersOn(atlas, date)];
  let [same, all] = [0, 0];
  for (const cell of set.cells) {
    const { areaKm2 } = atlas.cells[cell]!;
    all += areaKm2;
    if (then[cell] === now[cell]) same += areaKm2;
  }
  return all === 0 ? 0 : same / all;
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
