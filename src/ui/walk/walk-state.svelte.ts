import type { Frame } from '../../model/frame';
import { selectionKey } from '../../scene/selection-key';
import { walkOf, type Walk, type WalkStop } from '../../scene/walk-stops';
import type { AtlasState } from '../../state/atlas.svelte';
import type { Stage } from '../../state/stage.svelte';
import type { ViewState } from '../../state/view.svelte';
import { stepTo, type Step } from './walk-step';

const NO_WALK: Walk = { stops: [], leftOut: new Map() };

/** Where a walk through the features stands. It keeps to what was in sight when it began, though it moves the map itself. */
export class WalkState {
  #frame = $state.raw<Frame | null>(null);
  #index = $state(0);
  readonly #view: ViewState;
  readonly #atlas: AtlasState;
  readonly #stage: Stage;
  readonly #direction: () => 'ltr' | 'rtl';
  // One by one: a camera that moves makes a new view, and no new walk.
  readonly #date = $derived.by(() => this.#view.view.date);
  readonly #layers = $derived.by(() => this.#view.view.layers);
  readonly #select = $derived.by(() => this.#view.view.select);
  readonly #allMeetings = $derived.by(() => this.#view.view.allMeetings);
  readonly #walk = $derived.by(() => this.#compute());

  constructor(view: ViewState, atlas: AtlasState, stage: Stage, direction: () => 'ltr' | 'rtl') {
    this.#view = view;
    this.#atlas = atlas;
    this.#stage = stage;
    this.#direction = direction;
  }

  get walk(): Walk {
    return this.#walk;
  }

  /** From 0; below {@link stops} though a change of day may have left fewer. */
  get index(): number {
    return Math.max(0, Math.min(this.#index, this.#walk.stops.length - 1));
  }

  get stop(): WalkStop | null {
    return this.#walk.stops[this.index] ?? null;
  }

  /** Looks round: what is in sight now. Goes on from the feature it stood at, where that still is. */
  lookRound(): void {
    const before = this.stop;
    this.#frame = this.#stage.frame;
    if (before === null) return;
    const key = keyOf(before);
    this.#index = Math.max(
      0,
      this.#walk.stops.findIndex((stop) => keyOf(stop) === key),
    );
  }

  go(step: Step): void {
    this.#index = stepTo(
      this.#walk.stops.map(({ layer }) => layer),
      this.index,
      step,
    );
  }

  #compute(): Walk {
    const { firstView, atlas, catalog } = this.#atlas;
    if (firstView === null || atlas === null || catalog === null || this.#frame === null)
      return NO_WALK;
    return walkOf({
      firstView,
      atlas,
      catalog,
      view: {
        date: this.#date,
        layers: this.#layers,
        select: this.#select,
        allMeetings: this.#allMeetings,
      },
      frame: this.#frame,
      direction: this.#direction(),
    });
  }
}

/** Pieces of one party are told apart by their land. */
const keyOf = ({ layer, select, cells }: WalkStop): string =>
  `${layer} ${selectionKey(select)} ${select.kind === 'party' ? (cells?.[0] ?? '') : ''}`;
