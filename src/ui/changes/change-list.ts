import { changesBetween, type PlaceChange } from '../../geo/changes';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Party, Place } from '../../model/schema';
import { fold } from '../../state/fold';

/** A place that another party holds at the end of a span than at its beginning. */
export interface ChangeRow {
  readonly place: Place;
  readonly from: Party;
  readonly to: Party;
  readonly areaKm2: number;
  /** The day on which its last holder within the span came, as the table has it. */
  readonly day: IsoDate;
  /** The day is the area's or from memory, not the place's own from a page that was read. */
  readonly dayUnsure: boolean;
}

export interface ChangeList {
  /** Places, those that changed first at the top; points of empty desert are left out of the list but not of the sums. */
  readonly rows: readonly ChangeRow[];
  /** What each party gained (negative: lost), km², the largest first; parties without a change are left out. */
  readonly gains: readonly { readonly party: Party; readonly gainKm2: number }[];
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
  return {
    rows: rows.sort((a, b) => (a.day === b.day ? b.areaKm2 - a.areaKm2 : a.day < b.day ? -1 : 1)),
    gains: gainsKm2
      .flatMap(({ party: id, gainKm2 }) => {
        const gained = party.get(id);
        return gained === undefined || gainKm2 === 0 ? [] : [{ party: gained, gainKm2 }];
      })
      .sort((a, b) => b.gainKm2 - a.gainKm2),
  };
}

function dayOf(
  place: Place,
  { to: holder }: PlaceChange,
  to: IsoDate,
): Pick<ChangeRow, 'day' | 'dayUnsure'> {
  const last = place.control.findLast(([party, from]) => party === holder && from <= to);
  return {
    day: last?.[1] ?? to,
    dayUnsure: place.basis === 'recalled' || place.confidence === 'low',
  };
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
