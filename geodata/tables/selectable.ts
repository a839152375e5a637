/** What a `select=kind:id` can point to. */
import type { Facts } from './facts';

/** @returns whether `kind:id` names something of the tables */
export function selectable(facts: Facts): (select: string) => boolean {
  const ids = (...tables: (readonly { readonly id: string }[])[]) =>
    new Set(tables.flat().map((row) => row.id));
  const parties = ids(facts.parties);
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    zone: ids(facts.zones),
    afrin: ids(facts.afrin),
    party: parties,
    place: ids(facts.places),
    summit: ids(facts.cities, facts.meetings),
    event: ids(facts.events),
    site: ids(facts.sites),
  };
  return (select) => {
    const [kind = '', id = ''] = select.split(':');
    const pair = id.split('+');
    if (kind === 'pair') return pair.length === 2 && pair.every((party) => parties.has(party));
    return known[kind]?.has(id) ?? false;
  };
}
