import { changesBetween, type PlaceChange } from '../../geo/changes';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Party, Place } from '../../model/schema';
import type { PlainKey } from '../../i18n/messages';
import { fold } from '../../state/fold';
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

export interface ChangeList {
  /** Places, those that changed first at the top; points of empty desert are left out of the list but not of the sums. */
  readonly rows: readonly ChangeRow[];
}

/** What changed from the end of one day to the end of another. */
export function changeList(atlas: Atlas, from: IsoDate, to: IsoDate): ChangeList {
  const party = new Map(atlas.parties.map((each) => [each.id, each]));
  const { places } = changesBetween(atlas, from, to);
  const rows = places.flatMap((change): ChangeRow[] => {
    const place = atlas.places[change.place];
    const [before, after] = [party.get(change.from), party.get(change.to)];
    if (place === undefined || before === undefined || after === undefined || place.anchor)
      return [];
    return [
      { place, from: before, to: after, areaKm2: change.areaKm2, ...dayOf(place, change, to) },
    ];
  });
  return {
    rows: rows.sort((a, b) => (a.day === b.day ? b.areaKm2 - a.areaKm2 : a.day < b.day ? -1 : 1)),
  };
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

/** The rows whose place or parties have the words, in any language. */
export function filterChanges(rows: readonly ChangeRow[], words: string): readonly ChangeRow[] {
  const sought = fold(words);
  if (sought === '') return rows;
  return rows.filter(({ place, from, to }) =>
    [place.names, from.names, to.names].some((names) =>
      Object.values(names).some((name) => fold(name).includes(sought)),
    ),
  );
}
