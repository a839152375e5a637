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
  /** Per place: its intervals as party index and first day, ascending. */
  readonly intervals: readonly (readonly (readonly [from: IsoDate, party: number])[])[];
}

const timelineOf = perAtlas((atlas): Timeline => {
  const partyIndex = new Map(atlas.parties.map((party, index) => [party.id, index]));
  const intervals = atlas.places.map((place) =>
    place.control
      .map(([party, from]) => {
        const index = partyIndex.get(party);
        if (index === undefined) {
          throw new Error(`place ${place.id}: expected a known party, found "${party}"`);
        }
        return [from, index] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const starts = [...new Set(intervals.flatMap((list) => list.map(([from]) => from)))].sort();
  return { starts, holders: [], intervals };
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
  return (timeline.holders[stretch] ??= holdersFrom(atlas, timeline, timeline.starts[stretch]));
}

function holdersFrom(atlas: Atlas, timeline: Timeline, date: IsoDate | undefined): Int16Array {
  const byPlace = timeline.intervals.map((list) =>
    date === undefined ? NO_HOLDER : (list.findLast(([from]) => from <= date)?.[1] ?? NO_HOLDER),
  );
  return Int16Array.from(atlas.cells, (cell) => byPlace[cell.place]!);
}

/** All days on which some place has a new holder, ascending; the first is the start of the table. */
export function changeDays(atlas: Atlas): readonly IsoDate[] {
  return timelineOf(atlas).starts;
}
