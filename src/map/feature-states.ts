/** Carries the scene's dated state to MapLibre's feature-state, and only what differs from before. */
import type { Map as MapLibre } from 'maplibre-gl';
import { type Dated, SOURCE_IDS, type StateTable } from '../scene/vocabulary';

/** Keeps what the map was told last. */
export class FeatureStates {
  readonly #map: Pick<MapLibre, 'setFeatureState'>;
  #shown: Dated = {};

  constructor(map: Pick<MapLibre, 'setFeatureState'>) {
    this.#map = map;
  }

  /** Sets the states that differ. Returns how many features were touched. */
  show(dated: Dated): number {
    let touched = 0;
    for (const source of SOURCE_IDS) {
      const after = dated[source];
      const before = this.#shown[source];
      if (after === undefined || after === before) continue;
      touched += this.#showTable(source, comparable(before, after), after);
    }
    this.#shown = { ...this.#shown, ...dated };
    return touched;
  }

  /** The map lost everything it was told (a lost context, replaced workers). */
  forget(): void {
    this.#shown = {};
  }

  #showTable(source: string, before: StateTable | null, { firstId, states }: StateTable): number {
    let touched = 0;
    states.forEach((state, index) => {
      if (before?.states[index] === state) return;
      this.#map.setFeatureState({ source, id: firstId + index }, state);
      touched++;
    });
    return touched;
  }
}

/** Tables that start at another id belong to other features. */
function comparable(before: StateTable | undefined, after: StateTable): StateTable | null {
  return before?.firstId === after.firstId ? before : null;
}
