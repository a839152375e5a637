/** What a `select=kind:id` can point to. */
import type { Facts } from './facts';
import type { NameRow } from './schemas';

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
    governorate: new Set(facts.places.map((place) => place.governorate)),
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

/** Kinds of selections whose prefix in `names.tsv` is another one. */
const KINDS: Readonly<Record<string, string>> = {
  gov: 'governorate',
  city: 'summit',
  capital: 'summit',
};

/** The `kind:id` by which what a row of `names.tsv` names would be selected, whether search finds it or not. */
export function selectOfName({ id, place }: Pick<NameRow, 'id' | 'place'>): string {
  if (place !== undefined) return `place:${place}`;
  const [prefix = '', rest = ''] = id.split(':');
  return `${KINDS[prefix] ?? prefix}:${rest}`;
}
