import { boundsOfShape } from '../geo/bounds';
import type { AtlasState } from './atlas.svelte';
import { dayOfSelection } from './day-of-selection';
import { fitOfSelection, fitOfStep } from './fit';
import { selectionExists } from './selection-exists';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/**
 * What a link leaves to the data: a selection without a day opens on a day on which it exists, one without a camera is
 * fitted, else the reader's own shape is; a step of the story is fitted by what it shows; an unknown id is told and
 * dropped; each once. To be called while a component is set up.
 */
export function followLinks(view: ViewState, atlas: AtlasState, stage: Stage): void {
  let done = 0;
  $effect(() => {
    const { serial, dated, fits, asked } = view.arrival;
    const { select, date, shape, step } = view.view;
    if (serial === done) return;
    // What the reader has gone on to before the data came is their own doing.
    const isAsked = (select ?? asked.select) === asked.select;
    if (!isAsked || step !== asked.step || shape !== asked.shape) {
      done = serial;
      return;
    }
    if (select === null && step === null) {
      const fitsShape = fits && shape !== null;
      // The panel that opens for the shape is there by then, and the shape is fitted beside it.
      if (fitsShape && atlas.atlas === null) return;
      done = serial;
      if (fitsShape) void fitShape(shape, stage, () => view.arrival.serial === serial);
      return;
    }
    const known = select === null || selectionExists(atlas, select);
    if (known === false) {
      // What is left of the link is followed when this runs again.
      view.rejectSelection();
      return;
    }
    if (known === undefined || atlas.atlas === null || atlas.catalog === null) return;
    if (step !== null && atlas.story === null) return;
    done = serial;
    const day = dated || select === null ? null : dayOfSelection(atlas.catalog, select, date);
    if (day !== null) view.setDate(day, 'replace');
    if (!fits) return;
    const shown = step === null ? undefined : atlas.story?.steps[step - 1];
    const fit = shown
      ? fitOfStep(shown, atlas.atlas, atlas.catalog, date)
      : select && fitOfSelection(select, atlas.atlas, atlas.catalog, day ?? date);
    if (fit !== null) stage.requestFit(fit.bounds, fit.maxZoom);
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
