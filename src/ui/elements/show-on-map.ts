import type { Selection } from '../../model/view';
import type { AtlasState } from '../../state/atlas.svelte';
import type { Stage } from '../../state/stage.svelte';
import type { ViewState } from '../../state/view.svelte';

/**
 * Asks the map to show a thing as it is on the chosen day; nothing happens where it has no land or is not loaded, or where
 * the program that finds its bounds, which the first picture does without, does not arrive.
 */
export function showOnMap(
  select: Selection,
  view: ViewState,
  atlas: AtlasState,
  stage: Stage,
): void {
  const { catalog } = atlas;
  const tiling = atlas.atlas;
  const { date } = view.view;
  if (tiling === null) return;
  import('../../state/fit').then(
    ({ fitOfSelection }) => {
      const fit = fitOfSelection(select, tiling, catalog, date);
      if (fit) stage.requestFit(fit.bounds, fit.maxZoom);
    },
    () => undefined,
  );
}
