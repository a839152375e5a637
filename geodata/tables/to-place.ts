/** A row of `places.tsv` as the page gets it. */
import { asPlaceId } from '../../src/model/ids';
import { dayBasis } from './day-basis';
import type { PlaceFact } from './facts';
import { namesOf } from './names-of';
import { ANCHOR_KIND, type NameRow, type PlaceRow } from './schemas';

/** @param names the row of `names.tsv` for this place, which has more languages and is looked over more closely */
export function toPlace(row: PlaceRow, names: NameRow | undefined): PlaceFact {
  const { line, control, basis, confidence, citations, coordinateBasis, wofId, geonamesId, note } =
    row;
  const doubt = dayBasis(row);
  return {
    line,
    id: asPlaceId(row.id),
    names: { ...namesOf(row), ...(names && namesOf({ ...names, en: row.en })) },
    point: [row.lng, row.lat],
    kind: row.kind,
    governorate: row.governorate,
    district: row.district,
    control,
    basis,
    confidence,
    citations,
    coordinateBasis,
    ...(wofId !== undefined && { wofId }),
    ...(geonamesId !== undefined && { geonamesId }),
    ...(note !== undefined && { note }),
    ...(doubt !== undefined && { dayBasis: doubt }),
    ...(row.kind === ANCHOR_KIND && { anchor: true as const }),
  };
}
