/** Checks of zones: members that exist, and were held by the opposition on the day whose front line the zone follows. */
import type { Facts } from './facts';
import { holderOn } from './holder';
import type { Report } from './problems';

/** The zones were agreed for land of the armed opposition; other holders' land inside is a hole. */
const ZONE_PARTY = 'opp';

export function checkZones(
  { zones, zoneMembers, zoneStates, places }: Facts,
  report: Report,
): void {
  const zoneById = new Map(zones.map((zone) => [zone.id, zone]));
  const placeById = new Map(places.map((place) => [place.id as string, place]));
  const zoneOf = new Map<string, string>();
  for (const member of zoneMembers) {
    const wrong = (column: string, expected: string, found: string) =>
      report('zone_members.tsv', member, column, member.place, expected, found);
    const zone = zoneById.get(member.zone);
    const place = placeById.get(member.place);
    if (!zone) wrong('zone', 'a zone of zones.tsv', member.zone);
    else if (!zone.hasShape) wrong('zone', 'a zone with a shape', member.zone);
    else if (zone.referenceDate !== member.referenceDate) {
      wrong('reference_date', `the zone's ${zone.referenceDate}`, member.referenceDate);
    }
    const other = zoneOf.get(member.place);
    if (other === undefined) zoneOf.set(member.place, member.zone);
    else wrong('zone', 'a place in one zone', `${other} as well`);
    if (!place) wrong('place', 'a place of places.tsv', member.place);
    else if (zone && holderOn(place.control, zone.referenceDate) !== ZONE_PARTY) {
      const holder = holderOn(place.control, zone.referenceDate) ?? 'no holder';
      wrong('place', `a place held by ${ZONE_PARTY} on ${zone.referenceDate}`, holder);
    }
  }
  const withMembers = new Set(zoneMembers.map((member) => member.zone));
  const withStates = new Set(zoneStates.map((state) => state.zone));
  for (const zone of zones) {
    if (zone.hasShape && !withMembers.has(zone.id)) {
      report('zones.tsv', zone, 'has_shape', zone.id, 'members in zone_members.tsv', 'none');
    }
    if (!withStates.has(zone.id))
      report('zones.tsv', zone, '', zone.id, 'states in zone_states.tsv', 'none');
  }
  for (const state of zoneStates) {
    if (!zoneById.has(state.zone)) {
      report('zone_states.tsv', state, 'zone', state.zone, 'a zone of zones.tsv', state.zone);
    }
  }
}
