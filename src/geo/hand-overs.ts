import type { Atlas, CellSet } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { PartyId } from '../model/ids';
import { isListed } from '../model/listed-places';
import type { PartyArea } from '../model/schema';
import { holdersOn } from './holders';
import { splitChanges } from './sets';

/** Land that passed from one party to another between two days. */
export interface HandOver {
  readonly from: PartyId;
  readonly to: PartyId;
  readonly areaKm2: number;
  /** The places whose land it is, as indices, the largest land first; of those that are listed. */
  readonly places: readonly number[];
}

/** A day on which some of a set changed hands: what passed to whom, largest first, and the split from that day on. */
export interface SetChange {
  readonly date: IsoDate;
  readonly handOvers: readonly HandOver[];
  readonly split: readonly PartyArea[];
}

/** How the split of a set changed, day by day, ascending; empty where nobody else ever held any of it. */
export function changesOfSet(atlas: Atlas, set: CellSet): SetChange[] {
  const states = splitChanges(atlas, set);
  return states.slice(1).map(({ date, split }, index) => ({
    date,
    split,
    handOvers: handOversBetween(atlas, set.cells, states[index]!.date, date),
  }));
}

/**
 * What passed from whom to whom between two days, largest land first. Who held it only in the days between is not told.
 *
 * @param cells the land asked about, as indices
 */
export function handOversBetween(
  atlas: Atlas,
  cells: Iterable<number>,
  from: IsoDate,
  to: IsoDate,
): HandOver[] {
  const [before, after] = [holdersOn(atlas, from), holdersOn(atlas, to)];
  const sums = new Map<string, { from: number; to: number; areaKm2: number; land: number[] }>();
  for (const cell of cells) {
    const [giver, taker] = [before[cell]!, after[cell]!];
    if (giver === taker) continue;
    const key = `${giver} ${taker}`;
    const sum = sums.get(key) ?? { from: giver, to: taker, areaKm2: 0, land: [] };
    sums.set(key, sum);
    sum.areaKm2 += atlas.cells[cell]!.areaKm2;
    sum.land.push(cell);
  }
  return [...sums.values()]
    .sort((a, b) => b.areaKm2 - a.areaKm2)
    .flatMap(({ from: giver, to: taker, areaKm2, land }) => {
      const [fromId, toId] = [atlas.parties[giver]?.id, atlas.parties[taker]?.id];
      if (fromId === undefined || toId === undefined) return [];
      return [{ from: fromId, to: toId, areaKm2, places: placesOf(atlas, land) }];
    });
}

function placesOf(atlas: Atlas, cells: readonly number[]): number[] {
  const byArea = cells.toSorted((a, b) => atlas.cells[b]!.areaKm2 - atlas.cells[a]!.areaKm2);
  return [...new Set(byArea.map((cell) => atlas.cells[cell]!.place))].filter((place) =>
    isListed(atlas.places[place]!),
  );
}
