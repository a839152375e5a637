import { boundsOfSelection } from '../geo/bounds';
import type { AtlasState } from './atlas.svelte';
import { closestZoom } from './closest-zoom';
import { dayOfSelection } from './day-of-selection';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/**
 * What a link leaves to the data: a selection without a day opens on a day on which it exists, one without a camera is
 * fitted, an unknown id is told and dropped; each once. To be called while a component is set up.
 */
export function followLinks(view: ViewState, atlas: AtlasState, stage: Stage): void {
  let done = 0;
  $effect(() => {
    const { serial, dated } = view.arrival;
    const { select, camera, date } = view.view;
    if (serial === done) return;
    if (select === null) {
      done = serial;
      return;
    }
    const known = atlas.knows(select);
    if (known === false) {
      done = serial;
      view.rejectSelection();
      return;
    }
    if (known === undefined || atlas.atlas === null || atlas.catalog === null) return;
    done = serial;
    const day = dated ? null : dayOfSelection(atlas.catalog, select, date);
    if (day !== null) view.setDate(day, 'replace');
    if (camera !== null) return;
    const bounds = boundsOfSelection(atlas.atlas, atlas.catalog, select, day ?? date);
    if (bounds !== null) stage.requestFit(bounds, closestZoom(select));
  });
}
