import { boundsOfSelection, boundsOfShape } from '../geo/bounds';
import type { AtlasState } from './atlas.svelte';
import { closestZoom } from './closest-zoom';
import { dayOfSelection } from './day-of-selection';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/**
 * What a link leaves to the data: a selection without a day opens on a day on which it exists, one without a camera is
 * fitted, else the reader's own shape is; an unknown id is told and dropped; each once. To be called while a component
 * is set up.
 */
export function followLinks(view: ViewState, atlas: AtlasState, stage: Stage): void {
  let done = 0;
  $effect(() => {
    const { serial, dated } = view.arrival;
    const { select, camera, date, shape } = view.view;
    if (serial === done) return;
    if (select === null) {
      const fits = shape !== null && camera === null;
      // The panel that opens for the shape is there by then, and the shape is fitted beside it.
      if (fits && atlas.atlas === null) return;
      done = serial;
      if (fits) void fitShape(shape, stage, () => view.arrival.serial === serial);
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

/** Fits a shape as it stands in a link, if it is usable; `isWanted` says whether the link is still the last followed. */
async function fitShape(text: string, stage: Stage, isWanted: () => boolean): Promise<void> {
  // Links with a shape are few, and those without need no program that reads them. Without it nothing draws the shape.
  const reader = await import('../geo/shape-link').catch(() => null);
  const shape = reader?.shapeFromLink(text);
  if (!shape?.ok || !isWanted()) return;
  const bounds = boundsOfShape(shape.value);
  if (bounds !== null) stage.requestFit(bounds);
}
