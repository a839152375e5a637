import type { Selection } from '../model/view';

/** A single place is shown with its surroundings, not as one dot that fills the map. */
const CLOSEST_ZOOM = 10;
/** Beyond the country and its neighbours the map knows only the outlines of states. */
const CLOSEST_WORLD_ZOOM = 5.5;

/** How near the map may come when it is asked to show a thing. */
export function closestZoom({ kind }: Selection): number {
  return kind === 'summit' ? CLOSEST_WORLD_ZOOM : CLOSEST_ZOOM;
}
