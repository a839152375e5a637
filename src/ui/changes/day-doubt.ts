import type { PlainKey } from '../../i18n/messages';
import { CONTROL_SPAN, type IsoDate } from '../../model/dates';
import type { Place } from '../../model/schema';

const SAID: Readonly<Record<NonNullable<Place['dayBasis']>, PlainKey>> = {
  latest: 'changes.dayLatest',
  area: 'changes.dayOfArea',
  recalled: 'changes.dayRecalled',
};

/** Why the day on which a place changed hands is not certain; null where a page seen states it. */
export function dayDoubt(
  { dayBasis, basis, confidence }: Pick<Place, 'dayBasis' | 'basis' | 'confidence'>,
  day: IsoDate,
): PlainKey | null {
  // The table begins on this day; nobody came on it.
  if (day === CONTROL_SPAN.from) return null;
  if (dayBasis !== undefined) return SAID[dayBasis];
  if (basis === 'recalled') return SAID.recalled;
  return confidence === 'low' ? 'changes.dayUnsure' : null;
}
