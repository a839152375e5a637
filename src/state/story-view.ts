import type { StoryStep } from '../model/schema';
import { DEFAULT_VIEW, type Selection, type View } from '../model/view';
import { decodeView } from './link';
import { decodeSelection } from './link-selection';

/**
 * The view of a step of the story: what the step shows, with what belongs to the reader (language, embedding, keys of
 * later versions) kept as it is.
 *
 * @param link the step's view as the fragment of a link
 * @param step the step's number, from 1
 */
export function viewOfStep(link: string, step: number, reader: View): View {
  const { lang, embed, unknown } = reader;
  return { ...decodeView(link).view, step, lang, embed, unknown };
}

/** What of a step says what it shows. */
export type Shown = Pick<StoryStep, 'shows'>;

/** Ids of the places a step shows, which the map names whatever its layers. */
export function placesOfStep(step: Shown): readonly string[] {
  return thingsShown(step).flatMap(({ kind, id }) => (kind === 'place' ? [id] : []));
}

/** The things a step shows, without the country as a whole. */
export function thingsShown({ shows }: Shown): Selection[] {
  return shows.flatMap((shown) => decodeSelection(shown) ?? []);
}

/** What says nothing of what is seen, or is the step itself. */
const BESIDE_THE_STEP: readonly string[] = ['step', 'lang', 'embed', 'unknown'];

/** Whether a link named nothing but the step, so that the step decides what is seen. */
export function isBareStep(view: View): boolean {
  const keys = Object.keys(DEFAULT_VIEW) as (keyof View)[];
  return (
    view.step !== null &&
    keys.every((key) => BESIDE_THE_STEP.includes(key) || view[key] === DEFAULT_VIEW[key])
  );
}
