/** What to ask of the map so that something comes into sight. */
import { boundsOfCountry, boundsOfSelection, unionOf, type Bounds } from '../geo/bounds';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { type Catalog, WHOLE_COUNTRY } from '../model/schema';
import type { Selection } from '../model/view';
import { thingsShown, type Shown } from './story-view';

/** A single place is shown with its surroundings, not as one dot that fills the map. */
const CLOSEST_ZOOM = 10;
/** Beyond the country and its neighbours the map knows only the outlines of states. */
const CLOSEST_WORLD_ZOOM = 5.5;

/** A box and how near the map may come to it. */
export interface Fit {
  readonly bounds: Bounds;
  readonly maxZoom: number;
}

/** How near the map may come when it is asked to show a thing. */
export function closestZoom({ kind }: Selection): number {
  return kind === 'summit' ? CLOSEST_WORLD_ZOOM : CLOSEST_ZOOM;
}

/** How to show a thing as it is on a day; null where it has no land that day or is not loaded. */
export function fitOfSelection(
  select: Selection,
  atlas: Atlas,
  catalog: Catalog | null,
  date: IsoDate,
): Fit | null {
  const bounds = boundsOfSelection(atlas, catalog, select, date);
  return bounds && { bounds, maxZoom: closestZoom(select) };
}

/** How to show everything that a step shows, as it is on a day. */
export function fitOfStep(step: Shown, atlas: Atlas, catalog: Catalog, date: IsoDate): Fit | null {
  const things = thingsShown(step);
  const boxes = [
    ...(step.shows.includes(WHOLE_COUNTRY) ? [boundsOfCountry(atlas)] : []),
    ...things.map((thing) => boundsOfSelection(atlas, catalog, thing, date)),
  ];
  const bounds = unionOf(boxes.filter((box) => box !== null));
  return bounds && { bounds, maxZoom: Math.min(...things.map(closestZoom)) };
}
