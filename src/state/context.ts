import { createContext } from 'svelte';
import type { Translator } from '../i18n/translator';
import type { AtlasState } from './atlas.svelte';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/**
 * What components share, over Svelte's context. Each getter throws where no ancestor has provided the state.
 * The translator is looked up behind a getter, so that a change of language reaches every component.
 */
interface Shared {
  readonly view: ViewState;
  readonly atlas: AtlasState;
  readonly stage: Stage;
  readonly translator: Translator;
}

const [shared, setShared] = createContext<Shared>();

/** To be called once, in the root component. */
export function provideState(state: Shared): void {
  setShared(state);
}

export const viewState = (): ViewState => shared().view;
export const atlasState = (): AtlasState => shared().atlas;
export const stage = (): Stage => shared().stage;
export const translator = (): Translator => shared().translator;
