import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { perAtlas } from './per-atlas';

/** The holder of a cell for which the table names none; the table's checks exclude it. */
export const NO_HOLDER = -1;

interface Timeline {
  /** First day of each stretch of days on which nobody's hold changes; ascending. */
  readonly starts: readonly IsoDate[];
  /** Party index per cell, by stretch; filled on demand. */
  readonly holders: (Int16Array | undefined)[];
  /** Every beginning of a hold, in order of days. */
  readonly changes: readonly Change[];
  /** Place index per cell. */
  readonly places: Int32Array;
}

interface Change {
  /** Number of the stretch of days with which the hold begins. */
  readonly stretch: number;
  readonly place: number;
  readonly party: number;
}

const timelineOf = perAtlas((atlas): Timeline => {
  const partyIndex = new Map(atlas.parties.map((party, index) => [party.id, index]));
  const holds = atlas.places.flatMap(({ id, control }, place) =>
    control.map(([partyId, from]) => {
      const party = partyIndex.get(partyId);
      if (party === undefined) {
        throw new Error(`place ${id}: expected a known party, found "${partyId}"`);
      }
      return { from, place, party };
    }),
  );
  const starts = [...new Set(holds.map(({ from }) => from))].sort();
  const stretchOf = new Map(starts.map((start, stretch) => [start, stretch]));
  const changes = holds
    .map(({ from, place, party }) => ({ stretch: stretchOf.get(from)!, place, party }))
    .sort((a, b) => a.stretch - b.stretch);
  const places = Int32Array.from(atlas.cells, ({ place }) => place);
  return { starts, holders: [], changes, places };
});

/** The number of the stretch of unchanged days that holds `date`; 0 before the first. */
function stretchOn(timeline: Timeline, date: IsoDate): number {
  let low = 0;
  let high = timeline.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeline.starts[middle]! <= date) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Who holds each cell on a day: an index into `atlas.parties` per cell, {@link NO_HOLDER} where the table is silent.
 * Days between two changes share one array, so results may be compared by identity; do not write to it.
 */
export function holdersOn(atlas: Atlas, date: IsoDate): Int16Array {
  const timeline = timelineOf(atlas);
  const stretch = stretchOn(timeline, date);
  return (timeline.holders[stretch] ??= holdersFrom(atlas, timeline, stretch));
}

function holdersFrom(atlas: Atlas, { changes, places }: Timeline, stretch: number): Int16Array {
  const byPlace = new Int16Array(atlas.places.length).fill(NO_HOLDER);
  for (const change of changes) {
    if (change.stretch > stretch) break;
    byPlace[change.place] = change.party;
  }
  const holders = new Int16Array(places.length);
  for (let cell = 0; cell < holders.length; cell++) holders[cell] = byPlace[places[cell]!]!;
  return holders;
}

/** All days on which some place has a new holder, ascending; the first is the start of the table. */
export function changeDays(atlas: Atlas): readonly IsoDate[] {
  return timelineOf(atlas).starts;
}
