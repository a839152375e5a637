import type { Party } from '../model/schema';
import { perAtlas } from './per-atlas';

const WITHOUT = '-without-';

/**
 * The parties an id stands for in a question, as indices: a party with those counted within it (`sdf` includes `ypg`),
 * less one of these (`sdf-without-ypg`), or several together (`opp+tfsa`). Null where a part names no party or takes away what
 * is not in it, or nothing is left.
 */
export function partiesOf(parties: readonly Party[], id: string): readonly number[] | null {
  const members = new Set<number>();
  for (const part of id.split('+')) {
    const [whole = '', ...excluded] = part.split(WITHOUT);
    const included = membersOf(parties, whole);
    const left = excluded.map((name) => membersOf(parties, name));
    if (!included || left.some((list) => !list?.every((party) => included.includes(party)))) {
      return null;
    }
    for (const party of included) {
      if (!left.some((list) => list?.includes(party))) members.add(party);
    }
  }
  return members.size === 0 ? null : [...members].sort((a, b) => a - b);
}

/**
 * What a party's own land is called where lands are listed side by side: `sdf-without-ypg` for a party that has others
 * counted within it, the party's id for the rest.
 * @param listed ids of the parties in the list, where only those in it are to be named
 */
export function ownLandId(
  parties: readonly Pick<Party, 'id' | 'parent'>[],
  id: string,
  listed?: readonly string[],
): string {
  const included = parties.filter(
    (party) => party.parent === id && (listed?.includes(party.id) ?? true),
  );
  return [id, ...included.map((party) => party.id)].join(WITHOUT);
}

function membersOf(parties: readonly Party[], id: string): readonly number[] | null {
  const members = parties.flatMap((party, index) =>
    party.id === id || party.parent === id ? [index] : [],
  );
  return members.length > 0 && parties.some((party) => party.id === id) ? members : null;
}

/** For each party the one it is counted within (itself where none), as indices. */
export const topParties = perAtlas(({ parties }): readonly number[] =>
  parties.map((party, index) => {
    const parent = parties.findIndex(({ id }) => id === party.parent);
    return parent === -1 ? index : parent;
  }),
);
