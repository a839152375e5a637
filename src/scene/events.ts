/** Dated, located events near the chosen day; they fade with their distance in time. */
import { daysBetween, type IsoDate } from '../model/dates';
import type { Language } from '../model/ids';
import type { AtlasEvent, Catalog } from '../model/schema';
import type { Selection } from '../model/view';
import { byProperty, byZoom } from './choices';
import type { DatedStates } from './dated-states';
import { collection, NOTHING, pointFeature } from './features';
import { nameIn } from './names';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;
/** Events stand above their place, so that a base or a meeting in the same town stays to be seen. */
export const EVENT_SHIFT = [0, -9] as const;

/** Classes of distance in time: on the day, within a week, within a month. Farther events are not drawn. */
const WITHIN_DAYS: readonly number[] = [0, 7, 30];
const OPACITIES: readonly number[] = [1, 0.8, 0.45];

/** Index into {@link WITHIN_DAYS}, or null where the event is too far from the day. */
export function nearness(event: AtlasEvent, date: IsoDate): number | null {
  const days = Math.max(daysBetween(date, event.from), daysBetween(event.lastDay, date), 0);
  const found = WITHIN_DAYS.findIndex((within) => days <= within);
  return found === -1 ? null : found;
}

/** The drawn events as `index:nearness` pairs, joined: equal text means nothing has to be drawn anew. */
export function eventsNear(
  catalog: Catalog | null,
  date: IsoDate,
  selected: Selection | null,
): string {
  const near: string[] = [];
  catalog?.events.forEach((event, index) => {
    // A selected event stays on the map whatever the day.
    const chosen = selected?.kind === 'event' && selected.id === event.id;
    const found = nearness(event, date) ?? (chosen ? WITHIN_DAYS.length - 1 : null);
    if (found !== null) near.push(`${index}:${found}`);
  });
  return near.join();
}

export function eventSource(catalog: Catalog | null, near: string, lang: Language): SceneFeatures {
  if (catalog === null || near === '') return NOTHING;
  return collection(
    near.split(',').map((pair) => {
      const [index, found] = pair.split(':').map(Number) as [number, number];
      const event = catalog.events[index]!;
      return pointFeature(FIRST_ID + index, event.point, {
        select: `event:${event.id}`,
        name: nameIn(event.name, lang),
        near: found,
      });
    }),
  );
}

export function eventStates(
  catalog: Catalog,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  return states.lit(
    FIRST_ID,
    catalog.events.map(({ id }) => litness(`event:${id}`, lights.selected, lights.hovered)),
  );
}

export function eventMarks(theme: Theme, shown: boolean): Mark[] {
  const opacity = byProperty(
    'near',
    OPACITIES.map((value, index) => [index, value] as const),
    OPACITIES.at(-1)!,
  );
  return [
    {
      id: 'events-symbol',
      layer: 'events',
      visible: shown,
      kind: 'symbol',
      source: 'events',
      icon: 'event',
      shift: EVENT_SHIFT,
      rank: 'near',
      opacity,
      always: true,
    },
    {
      id: 'events-label',
      layer: 'events',
      visible: shown,
      kind: 'symbol',
      source: 'events',
      minZoom: 7.5,
      text: 'name',
      rank: 'near',
      size: byZoom([7, 10.5], [11, 12.5]),
      color: theme.event,
      halo: theme.halo,
      haloWidth: 1.5,
      maxWidth: 10,
      distance: 1,
      anchors: ['left', 'right', 'top', 'bottom'],
    },
  ];
}
