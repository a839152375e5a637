import { setOf } from '../../geo/region';
import { sameHolderShare } from '../../geo/sets';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Catalog, Zone } from '../../model/schema';
import { statusOf } from '../../scene/zones';
import type { Value } from './card';

/** Above this share a zone counts as whole: its outline follows the front of one day, and fronts move by a field. */
const WHOLE = 0.995;

/**
 * Where a zone stands on a day, in words: ahead, in force, smaller than agreed, coming to its end, ended. How much of it
 * is left is the share of its land still with whoever held it on its reference day.
 */
export function zoneStatus(
  { atlas, catalog }: { readonly atlas: Atlas | null; readonly catalog: Catalog },
  id: string,
  date: IsoDate,
): Value | null {
  const zone = catalog.zones.find((candidate) => candidate.id === id);
  if (zone === undefined) return null;
  const { effectiveFrom, endedFrom, endedTo } = zone;
  const status = statusOf(catalog, id, date);
  if (status === 'ahead') {
    const from: Value = { type: 'date', date: effectiveFrom };
    return { type: 'message', key: 'zoneStatus.ahead', params: { from } };
  }
  if (status === 'ended' && endedFrom && endedTo) {
    const days: Value = { type: 'days', from: endedFrom, lastDay: endedTo };
    return { type: 'message', key: 'zoneStatus.ended', params: { days } };
  }
  const left = (atlas && zoneLeft(atlas, zone, date)) ?? 1;
  const share: Value = { type: 'share', share: left };
  if (status === 'ending' && endedFrom) {
    const from: Value = { type: 'date', date: endedFrom };
    return { type: 'message', key: 'zoneStatus.ending', params: { from, share } };
  }
  return left < WHOLE
    ? { type: 'message', key: 'zoneStatus.smaller', params: { share } }
    : { type: 'message', key: 'zoneStatus.whole' };
}

/**
 * The share of a zone's land still with whoever held it on its reference day; null where that cannot be told, because
 * the zone has no shape or the day comes before that.
 */
export function zoneLeft(atlas: Atlas, zone: Zone, date: IsoDate): number | null {
  const set = setOf(atlas, 'zone', zone.id);
  if (!set || date < zone.referenceDate) return null;
  return sameHolderShare(atlas, set, zone.referenceDate, date);
}
