/** The content of `control.json`. */
import { CONTROL_SPAN } from '../../src/model/dates';
import type { ControlFile, Place } from '../../src/model/schema';
import type { Facts, PlaceFact } from './facts';

/**
 * Places with their intervals. Left out, to keep what the page loads small: gazetteer ids (they are in the table and in
 * the exported layer) and parts of notes that only name a citation of the row.
 */
export function buildControl({ places }: Facts): ControlFile {
  return { span: [CONTROL_SPAN.from, CONTROL_SPAN.to], places: places.map(leanPlace) };
}

function leanPlace(place: PlaceFact): Place {
  const note = place.note
    ?.split('; ')
    .filter((part) => !place.citations.some((key) => part.endsWith(` in ${key}`)))
    .join('; ');
  return {
    id: place.id,
    names: place.names,
    point: place.point,
    kind: place.kind,
    governorate: place.governorate,
    district: place.district,
    control: place.control,
    basis: place.basis,
    confidence: place.confidence,
    citations: place.citations,
    coordinateBasis: place.coordinateBasis,
    ...(note && { note }),
    ...(place.dayBasis && { dayBasis: place.dayBasis }),
    ...(place.anchor && { anchor: place.anchor }),
  };
}
