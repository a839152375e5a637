/** Zones, Afrin shapes, governorates and districts as sets of cells. */
import type { Facts } from '../tables/facts';
import { afrinMembers } from '../tables/afrin-members';
import type { NamedSet, NamedSets } from './topology';

/** @param placeOfCell index of the place of each cell */
export function buildSets(facts: Facts, placeOfCell: readonly number[]): NamedSets {
  const { places, zones, zoneMembers, afrin } = facts;
  const setOf = (id: string, members: ReadonlySet<string>): NamedSet => ({
    id,
    cells: placeOfCell.flatMap((place, cell) => (members.has(places[place]!.id) ? [cell] : [])),
  });
  const grouped = (column: 'governorate' | 'district'): NamedSet[] => {
    const ids = [...new Set(places.map((place) => place[column]))].filter((id) => id !== '').sort();
    return ids.map((id) =>
      setOf(id, new Set(places.filter((place) => place[column] === id).map((place) => place.id))),
    );
  };
  return {
    zones: zones
      .filter(({ hasShape }) => hasShape)
      .map(({ id }) =>
        setOf(id, new Set(zoneMembers.filter(({ zone }) => zone === id).map(({ place }) => place))),
      ),
    afrin: afrin.map((shape) => setOf(shape.id, new Set(afrinMembers(shape, places)))),
    governorates: grouped('governorate'),
    districts: grouped('district'),
  };
}
