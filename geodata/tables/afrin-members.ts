/** The places of an Afrin shape, by the rule of its row in `afrin.tsv`. */
import type { IsoDate } from '../../src/model/dates';
import type { PlaceId } from '../../src/model/ids';
import type { PlaceFact } from './facts';
import { holderOn } from './holder';
import type { AfrinRow } from './schemas';

/**
 * Places in the row's districts (everywhere, where none is named) or listed in `also`, less `except`, that were held by
 * one of `held_by` on `held_on` and by one of `later_held_by` on `later_on`; an empty condition holds always.
 */
export function afrinMembers(shape: AfrinRow, places: readonly PlaceFact[]): PlaceId[] {
  const heldBy = (place: PlaceFact, parties: readonly string[], date: IsoDate | undefined) =>
    date === undefined || parties.includes(holderOn(place.control, date) ?? '');
  return places
    .filter(
      (place) =>
        (shape.districts.length === 0 ||
          shape.districts.includes(place.district) ||
          shape.also.includes(place.id)) &&
        !shape.except.includes(place.id) &&
        heldBy(place, shape.heldBy, shape.heldOn) &&
        heldBy(place, shape.laterHeldBy, shape.laterOn),
    )
    .map((place) => place.id);
}
