import type { Place } from './schema';

/** What stands in the table of places only to carry the one polygon that is not derived. */
const TERRITORY = 'occupied territory';

/** Whether a row of the table is a place a reader can look up: anchors of empty desert are not. */
export const isListed = (place: Place): boolean => !place.anchor && place.kind !== TERRITORY;
