import { areaSeries, landChangeDays } from '../geo/changes';
import { frontierEdges, parsePair } from '../geo/frontier';
import { partiesOf } from '../geo/party-group';
import { perAtlas } from '../geo/per-atlas';
import { setOf } from '../geo/region';
import { setChangeDays } from '../geo/sets';
import type { Atlas } from '../model/atlas';
import { CONTROL_SPAN, addDays, spanContains, type IsoDate } from '../model/dates';
import type { Catalog } from '../model/schema';
import type { Selection } from '../model/view';
import { daysOfSelection } from './day-of-selection';

/** What a selection is there by: days of its own, an agreement's force, an operation, land held, a shared line. */
export type AbsentKind = 'happening' | 'site' | 'zone' | 'taken' | 'land' | 'frontier';

/** Why what is selected is not there on a day: still ahead, or over. */
export interface Absence {
  readonly kind: AbsentKind;
  readonly when: 'ahead' | 'over';
  /** First and last day on which it was there, as far as they bear on the chosen day; both inclusive. */
  readonly from: IsoDate;
  readonly lastDay: IsoDate;
  /** A day to go to, on which it is there; null where that lies outside the days of the atlas. */
  readonly day: IsoDate | null;
}

/** Null where the selection is there on the day, or is of a kind that always is. */
export function absenceOn(
  { atlas, catalog }: { readonly atlas: Atlas; readonly catalog: Catalog },
  select: Selection,
  date: IsoDate,
): Absence | null {
  switch (select.kind) {
    case 'event':
    case 'summit':
      return absenceOfSpan('happening', catalog, select, date);
    case 'site':
      return absenceOfSpan('site', catalog, select, date);
    case 'zone':
      return absenceOfZone(catalog, select, date);
    case 'afrin':
      return select.id === 'taken' ? absenceOfTaken(atlas, date) : null;
    case 'party':
      return absenceFrom('land', landStretches(atlas, select.id), date);
    case 'pair':
      return absenceFrom('frontier', frontierStretches(atlas, select.id), date);
    default:
      return null;
  }
}

const LAST_DAY = addDays(CONTROL_SPAN.to, -1);

function absenceOfSpan(
  kind: 'happening' | 'site',
  catalog: Catalog,
  select: Selection,
  date: IsoDate,
): Absence | null {
  const days = daysOfSelection(catalog, select);
  if (days === null || (days.from <= date && date <= days.lastDay)) return null;
  const ahead = date < days.from;
  // What happened is shown from its beginning, what stood on the day nearest to the chosen one.
  const day = ahead || kind === 'happening' ? days.from : days.lastDay;
  return absence(kind, ahead, days.from, days.lastDay, day);
}

/** A zone that is gone is offered on the last day on which it stood whole. */
function absenceOfZone(catalog: Catalog, select: Selection, date: IsoDate): Absence | null {
  const zone = catalog.zones.find(({ id }) => id === select.id);
  if (zone === undefined) return null;
  const { effectiveFrom, endedFrom, endedTo } = zone;
  if (date < effectiveFrom)
    return absence('zone', true, effectiveFrom, endedTo ?? LAST_DAY, effectiveFrom);
  if (endedFrom === undefined || endedTo === undefined || date <= endedTo) return null;
  return absence('zone', false, endedFrom, endedTo, addDays(endedFrom, -1));
}

/** Before the operation nothing of the area had been taken; it is offered on the day on which all of it was. */
function absenceOfTaken(atlas: Atlas, date: IsoDate): Absence | null {
  const set = setOf(atlas, 'afrin', 'taken');
  const days = set ? setChangeDays(atlas, set) : [];
  const [first, last] = [days[1], days.at(-1)];
  if (first === undefined || last === undefined || first <= date) return null;
  return absence('taken', true, first, last, last);
}

function absence(
  kind: AbsentKind,
  ahead: boolean,
  from: IsoDate,
  lastDay: IsoDate,
  day: IsoDate,
): Absence {
  const shown = spanContains(CONTROL_SPAN, day) ? day : null;
  return { kind, when: ahead ? 'ahead' : 'over', from, lastDay, day: shown };
}

/** Days from which on something is there, or not; ascending, from the start of the table. */
type Stretches = readonly { readonly from: IsoDate; readonly there: boolean }[];

/** The last stretch before the day on which it is there, else the next one. */
function absenceFrom(
  kind: 'land' | 'frontier',
  stretches: Stretches,
  date: IsoDate,
): Absence | null {
  const now = stretches.findLastIndex(({ from }) => from <= date);
  if (now === -1 || stretches[now]!.there) return null;
  const before = stretches.findLastIndex(({ there }, index) => there && index < now);
  if (before !== -1) {
    const lastDay = addDays(stretches[before + 1]!.from, -1);
    return absence(kind, false, stretches[before]!.from, lastDay, lastDay);
  }
  const next = stretches.findIndex(({ there }, index) => there && index > now);
  if (next === -1) return null;
  const end = stretches[next + 1]?.from ?? CONTROL_SPAN.to;
  return absence(kind, true, stretches[next]!.from, addDays(end, -1), stretches[next]!.from);
}

/** Looking through all days takes longer than a frame, and playing asks every day anew. */
const remembered = perAtlas(() => new Map<string, Stretches>());

function stretchesOf(
  atlas: Atlas,
  key: string,
  isThere: (date: IsoDate, index: number) => boolean,
): Stretches {
  const known = remembered(atlas).get(key);
  if (known !== undefined) return known;
  const all = landChangeDays(atlas).map((from, index) => ({ from, there: isThere(from, index) }));
  const stretches = all.filter(({ there }, index) => there !== all[index - 1]?.there);
  remembered(atlas).set(key, stretches);
  return stretches;
}

function landStretches(atlas: Atlas, id: string): Stretches {
  const parties = partiesOf(atlas.parties, id);
  if (parties === null) return [];
  const series = areaSeries(atlas);
  return stretchesOf(atlas, `land ${id}`, (_, index) =>
    parties.some((party) => series[index]!.areas[party]!.areaKm2 > 0),
  );
}

/** The day from which on a party has held land without a break until the chosen day; null where it holds none. */
export function holdsLandSince(atlas: Atlas, id: string, date: IsoDate): IsoDate | null {
  const now = landStretches(atlas, id).findLast(({ from }) => from <= date);
  return now?.there ? now.from : null;
}

function frontierStretches(atlas: Atlas, id: string): Stretches {
  const pair = parsePair(atlas, id);
  if (!pair.ok) return [];
  const [a, b] = pair.value;
  return stretchesOf(
    atlas,
    `frontier ${id}`,
    (date) => frontierEdges(atlas, date, a, b).length > 0,
  );
}
