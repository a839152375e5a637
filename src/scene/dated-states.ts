import type { DatedState, StateTable } from './vocabulary';

/** Makes equal states the same object, so that two days are compared by identity. */
export class DatedStates {
  readonly #known = new Map<string, DatedState>();

  /** The one object for these fields. `key` must tell the fields apart. */
  of(key: string, make: () => DatedState): DatedState {
    let state = this.#known.get(key);
    if (state === undefined) {
      state = make();
      this.#known.set(key, state);
    }
    return state;
  }

  /** States that only say how strongly each feature is lit. */
  lit(firstId: number, lits: readonly number[]): StateTable {
    return { firstId, states: lits.map((lit) => this.of(`lit ${lit}`, () => ({ lit }))) };
  }
}
