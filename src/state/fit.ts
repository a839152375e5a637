/** What to ask of the map so that something comes into sight. */
import { boundsOfSelection, type Bounds } from '../geo/bounds';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Catalog } from '../model/schema';
import type { Selection } from '../model/view';

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
