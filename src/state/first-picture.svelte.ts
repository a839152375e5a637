import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../model/view';
import type { AtlasState } from './atlas.svelte';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/**
 * Resolves when the first picture is drawn, or cannot be, or is not enough for what the link or the reader asks. Until
 * then the larger files stay off the wire: they would only delay the map itself, which is as large as they are.
 */
export function firstPicture(view: ViewState, atlas: AtlasState, stage: Stage): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        const waiting = stage.status === 'loading' && atlas.error === null;
        if (waiting && isInFirstView(view.view)) return;
        resolve();
        stop();
      });
    });
  });
}

/** Whether `first-view.json` holds everything the view shows. */
function isInFirstView(view: View): boolean {
  return (
    view.date === DEFAULT_VIEW.date &&
    view.layers.every((layer) => DEFAULT_LAYERS.includes(layer)) &&
    view.select === null &&
    view.compare === null &&
    view.step === null &&
    view.ask === null &&
    view.shape === null &&
    view.table === null &&
    view.reading === null &&
    !view.allMeetings
  );
}
