import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../model/view';
import type { AtlasState } from './atlas.svelte';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/**
 * Resolves when the first picture is drawn, or cannot be, or is not enough for what the link or the reader asks. Until
 * then the larger files stay off the wire: they would only delay the map itself, which is as large as they are. Once it
 * is drawn, the page says so before it asks for anything more: whoever measures can tell the two apart by order.
 */
export function firstPicture(view: ViewState, atlas: AtlasState, stage: Stage): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        const waiting = stage.status === 'loading' && atlas.error === null;
        if (waiting && isInFirstView(view.view)) return;
        // Every effect of this turn, among them what marks the document, has run before the next task.
        if (stage.status === 'ready') setTimeout(resolve);
        else resolve();
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
