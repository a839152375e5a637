import { CONTROL_SPAN, addDays, spanContains, type IsoDate } from '../model/dates';
import type { Catalog } from '../model/schema';
import type { Selection } from '../model/view';

/**
 * The day to open a selection on where a link names none: the first day of an event or a meeting, the day from which a
 * site stands or a zone is in effect. null where `date` will do: the thing exists then, or always, or only outside the
 * days of the atlas (Geneva 2012 is read without moving the map's day).
 */
export function dayOfSelection(catalog: Catalog, select: Selection, date: IsoDate): IsoDate | null {
  const days = daysOfSelection(catalog, select);
  if (days === null || (days.from <= date && date <= days.lastDay)) return null;
  return spanContains(CONTROL_SPAN, days.from) ? days.from : null;
}

/** First and last day, both inclusive, of what happens or stands for a time; null for what has no days of its own. */
export function daysOfSelection(
  { events, cities, sites, zones }: Catalog,
  { kind, id }: Selection,
): { readonly from: IsoDate; readonly lastDay: IsoDate } | null {
  if (kind === 'event') return events.find((event) => event.id === id) ?? null;
  if (kind === 'summit') {
    return cities.flatMap((city) => city.meetings).find((meeting) => meeting.id === id) ?? null;
  }
  const lastOfAll = addDays(CONTROL_SPAN.to, -1);
  if (kind === 'zone') {
    const zone = zones.find((candidate) => candidate.id === id);
    return zone ? { from: zone.effectiveFrom, lastDay: zone.endedTo ?? lastOfAll } : null;
  }
  const site = kind === 'site' ? sites.find((candidate) => candidate.id === id) : undefined;
  return site ? { from: site.from, lastDay: site.to ? addDays(site.to, -1) : lastOfAll } : null;
}
