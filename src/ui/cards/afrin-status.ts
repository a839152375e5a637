import { setOf } from '../../geo/region';
import { sameHolderShare, setChangeDays } from '../../geo/sets';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Value } from './card';

/** How much of the land that was taken in the operation had been taken by a day; null for the other shapes of Afrin. */
export function takenByDay(atlas: Atlas | null, id: string, date: IsoDate): Value | null {
  const set = id === 'taken' && atlas ? setOf(atlas, 'afrin', id) : null;
  if (!atlas || !set) return null;
  const complete = setChangeDays(atlas, set).at(-1)!;
  const share = sameHolderShare(atlas, set, complete, date);
  return {
    type: 'message',
    key: 'afrin.takenByDay',
    params: { share: { type: 'share', share } },
  };
}
