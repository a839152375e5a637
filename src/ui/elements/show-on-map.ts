import type { Selection } from '../../model/view';
import type { AtlasState } from '../../state/atlas.svelte';
import { fitOfSelection } from '../../state/fit';
import type { Stage } from '../../state/stage.svelte';
import type { ViewState } from '../../state/view.svelte';

/** Asks the map to show a thing as it is on the chosen day; nothing happens where it has no land or is not loaded. */
export function showOnMap(
  select: Selection,
  view: ViewState,
  atlas: AtlasState,
  stage: Stage,
): void {
  const fit = atlas.atlas && fitOfSelection(select, atlas.atlas, atlas.catalog, view.view.date);
  if (fit) stage.requestFit(fit.bounds, fit.maxZoom);
}
