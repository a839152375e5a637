import { boundsOfSelection } from '../../geo/bounds';
import type { Selection } from '../../model/view';
import type { AtlasState } from '../../state/atlas.svelte';
import { closestZoom } from '../../state/closest-zoom';
import type { Stage } from '../../state/stage.svelte';
import type { ViewState } from '../../state/view.svelte';

/** Asks the map to show a thing as it is on the chosen day; nothing happens where it has no land or is not loaded. */
export function showOnMap(
  select: Selection,
  view: ViewState,
  atlas: AtlasState,
  stage: Stage,
): void {
  const bounds =
    atlas.atlas && boundsOfSelection(atlas.atlas, atlas.catalog, select, view.view.date);
  if (bounds) stage.requestFit(bounds, closestZoom(select));
}
