import type { Place } from '../../src/model/schema';
import type { PlaceRow } from './schemas';

/** How notes say where a day of change comes from that is not the place's own from a page that was seen. */
const SAID_AS: readonly (readonly [NonNullable<Place['dayBasis']>, RegExp])[] = [
  ['recalled', /\bdays?\b[^;(]*\brecalled\b|\buntil\b[^;]*\(recalled\)/],
  ['latest', /\blatest date\b/],
  ['area', /\bday (?:is that )?of the (?:area|mountain|end of the offensive)\b/],
];

/** Read off the note of a place that changed hands; undefined where the note doubts no day. */
export function dayBasis({ control, note }: Pick<PlaceRow, 'control' | 'note'>): Place['dayBasis'] {
  if (control.length < 2 || note === undefined) return undefined;
  return SAID_AS.find(([, words]) => words.test(note))?.[0];
}
