import type { Atlas } from '../model/atlas';
import type { Outside, PartyId } from '../model/ids';

/** Two parties, or a party and what lies outside. */
export type PairIds = readonly [PartyId, PartyId | Outside];

/** Adds up lengths by pair of parties; (a, b) and (b, a) are one pair, named in the order of `atlas.parties`. */
export class PairLengths {
  readonly #lengths = new Map<string, { readonly pair: PairIds; lengthKm: number }>();
  readonly #atlas: Atlas;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  add(a: number, b: number | Outside, lengthKm: number): void {
    const [first, second] = typeof b === 'number' && b < a ? [b, a] : [a, b];
    const key = `${first}+${second}`;
    const entry = this.#lengths.get(key);
    if (entry) entry.lengthKm += lengthKm;
    else this.#lengths.set(key, { pair: [this.#id(first), this.#idOf(second)], lengthKm });
  }

  /** Longest first. */
  list(): { readonly pair: PairIds; readonly lengthKm: number }[] {
    return [...this.#lengths.values()].sort((a, b) => b.lengthKm - a.lengthKm);
  }

  #id(party: number): PartyId {
    return this.#atlas.parties[party]!.id;
  }

  #idOf(side: number | Outside): PartyId | Outside {
    return typeof side === 'number' ? this.#id(side) : side;
  }
}
