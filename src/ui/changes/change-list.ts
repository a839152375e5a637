import { changesBetween, type PlaceChange } from '../../geo/changes';
import { handOversBetween } from '../../geo/hand-overs';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Party, Place } from '../../model/schema';
import type { PlainKey } from '../../i18n/messages';
import { filterByWords } from '../../state/filter';
import { dayDoubt } from './day-doubt';

/** A place that another party holds at the end of a span than at its beginning. */
export interface ChangeRow {
  readonly place: Place;
  readonly from: Party;
  readonly to: Party;
  readonly areaKm2: number;
  /** The day on which its last holder within the span came, as the table has it. */
  readonly day: IsoDate;
  /** Why the day is not the place's own from a page that was seen; null where it is. */
  readonly doubt: PlainKey | null;
}

/** A party that holds more or less land at the end than at the beginning; one counted within another is in that one. */
export interface PartyDifference {
  readonly party: Party;
  readonly differenceKm2: number;
}

/** Land that passed from one party to another, whatever became of it in the days between. */
export interface Passage {
  readonly from: Party;
  readonly to: Party;
  readonly areaKm2: number;
}

export interface ChangeList {
  /** Places, those that changed first at the top; points of empty desert are left out of the list but not of the sums. */
  readonly rows: readonly ChangeRow[];
  /** Whole square kilometres and more, the largest gain first and the largest loss last. */
  readonly differences: readonly PartyDifference[];
  /** Largest land first. */
  readonly passages: readonly Passage[];
}

/** Rows of places that were taken on the same day. */
export interface DayOfChanges {
  readonly day: IsoDate;
  readonly rows: readonly ChangeRow[];
}

/** What changed from the end of one day to the end of another. */
export function changeList(atlas: Atlas, from: IsoDate, to: IsoDate): ChangeList {
  const party = new Map(atlas.parties.map((each) => [each.id, each]));
  const { places, gainsKm2 } = changesBetween(atlas, from, to);
  const rows = places.flatMap((change): ChangeRow[] => {
    const place = atlas.places[change.place];
    const [before, after] = [party.get(change.from), party.get(change.to)];
    if (place === undefined || before === undefined || after === undefined || place.anchor)
      return [];
    return [
      { place, from: before, to: after, areaKm2: change.areaKm2, ...dayOf(place, change, to) },
    ];
  });
  const passages = handOversBetween(atlas, atlas.cells.keys(), from, to).flatMap((passed) => {
    const [giver, taker] = [party.get(passed.from), party.get(passed.to)];
    return giver && taker ? [{ from: giver, to: taker, areaKm2: passed.areaKm2 }] : [];
  });
  return {
    rows: rows.sort((a, b) => (a.day === b.day ? b.areaKm2 - a.areaKm2 : a.day < b.day ? -1 : 1)),
    differences: differencesOf(atlas.parties, gainsKm2),
    passages,
  };
}

function differencesOf(
  parties: readonly Party[],
  gains: ReturnType<typeof changesBetween>['gainsKm2'],
): PartyDifference[] {
  const gained = new Map(gains.map(({ party, gainKm2 }) => [party, gainKm2]));
  return parties
    .filter(({ parent }) => parent === undefined)
    .map((party) => {
      const within = parties.filter(({ id, parent }) => id === party.id || parent === party.id);
      return {
        party,
        differenceKm2: within.reduce((sum, { id }) => sum + (gained.get(id) ?? 0), 0),
      };
    })
    .filter(({ differenceKm2 }) => Math.round(differenceKm2) !== 0)
    .sort((a, b) => b.differenceKm2 - a.differenceKm2);
}

/** Rows in order of days, those of one day together. */
export function byDay(rows: readonly ChangeRow[]): DayOfChanges[] {
  const days = new Map<IsoDate, ChangeRow[]>();
  for (const row of rows) {
    const known = days.get(row.day);
    if (known === undefined) days.set(row.day, [row]);
    else known.push(row);
  }
  return [...days].map(([day, on]) => ({ day, rows: on }));
}

function dayOf(
  place: Place,
  { to: holder }: PlaceChange,
  to: IsoDate,
): Pick<ChangeRow, 'day' | 'doubt'> {
  const last = place.control.findLast(([party, from]) => party === holder && from <= to);
  const day = last?.[1] ?? to;
  return { day, doubt: dayDoubt(place, day) };
}

/** The rows whose place or parties have the words, in any language, and whose land passed as `passage` did. */
export function filterChanges(
  rows: readonly ChangeRow[],
  words: string,
  passage: Pick<Passage, 'from' | 'to'> | null = null,
): readonly ChangeRow[] {
  const passed = rows.filter(
    ({ from, to }) => passage === null || (from.id === passage.from.id && to.id === passage.to.id),
  );
  return filterByWords(passed, words, ({ place, from, to }) =>
    [place, from, to].flatMap(({ names }) => Object.values(names)),
  );
}
