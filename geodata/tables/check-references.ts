/** Checks that ids used in one table stand in the table they refer to. */
import type { Facts } from './facts';
import type { Report } from './problems';
import { selectable, selectOfName } from './selectable';

export function checkReferences(facts: Facts, report: Report): void {
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
  const places = ids(facts.places);
  const parties = ids(facts.parties);
  const terms = ids(facts.terms);
  const names = ids(facts.names);
  const cities = ids(facts.cities);
  const sources = new Set<string>(facts.sources.map((source) => source.key));
  const exists = selectable(facts);
  const districts = new Set(facts.places.map((place) => place.district));

  const expect = (
    known: ReadonlySet<string>,
    kind: string,
    file: string,
    row: { readonly line: number; readonly id: string },
    column: string,
    used: readonly (string | undefined)[],
  ) => {
    for (const id of new Set(used)) {
      if (id !== undefined && !known.has(id))
        report(file, row, column, row.id, kind, JSON.stringify(id));
    }
  };
  const expectName = (
    file: string,
    row: { readonly line: number; readonly id: string },
    prefix: string,
    id = row.id,
  ) => {
    const key = `${prefix}:${id}`;
    if (!names.has(key))
      report(file, row, 'id', row.id, `its names in names.tsv as ${key}`, 'none');
  };

  for (const [file, rows] of [
    ['places.tsv', facts.places],
    ['barriers.tsv', facts.barriers],
    ['zones.tsv', facts.zones],
    ['zone_states.tsv', facts.zoneStates.map((row) => ({ ...row, id: row.zone }))],
    ['afrin.tsv', facts.afrin],
    ['summits.tsv', facts.meetings],
    ['events.tsv', facts.events],
    ['sites.tsv', facts.sites],
    ['figures.tsv', facts.figures],
    ['claims.tsv', facts.claims],
    ['story.tsv', facts.story],
  ] as const) {
    for (const row of rows)
      expect(sources, 'a key of sources.tsv', file, row, 'citations', row.citations);
  }
  for (const place of facts.places) {
    const holders = place.control.map(([party]) => party);
    expect(parties, 'a party of parties.tsv', 'places.tsv', place, 'control', holders);
    expectName('places.tsv', place, 'gov', place.governorate);
  }
  for (const shape of facts.afrin) {
    expect(places, 'a place of places.tsv', 'afrin.tsv', shape, 'also', shape.also);
    expect(places, 'a place of places.tsv', 'afrin.tsv', shape, 'except', shape.except);
    expect(districts, 'a district of places.tsv', 'afrin.tsv', shape, 'districts', shape.districts);
    expect(parties, 'a party of parties.tsv', 'afrin.tsv', shape, 'held_by', shape.heldBy);
    expect(
      parties,
      'a party of parties.tsv',
      'afrin.tsv',
      shape,
      'later_held_by',
      shape.laterHeldBy,
    );
    expectName('afrin.tsv', shape, 'afrin');
  }
  for (const zone of facts.zones) expectName('zones.tsv', zone, 'zone');
  for (const event of facts.events) {
    expect(places, 'a place of places.tsv', 'events.tsv', event, 'place', [event.place]);
  }
  for (const figure of facts.figures) {
    expect(parties, 'a party of parties.tsv', 'figures.tsv', figure, 'party_id', [figure.partyId]);
  }
  for (const meeting of facts.meetings) {
    expect(cities, 'a city of cities.tsv', 'summits.tsv', meeting, 'city', [meeting.city]);
    if (cities.has(meeting.id))
      report('summits.tsv', meeting, 'id', meeting.id, 'an id that no city has', meeting.id);
  }
  for (const city of facts.cities) {
    expectName('cities.tsv', city, 'country', city.country);
    if (!names.has(`city:${city.id}`)) expectName('cities.tsv', city, 'capital');
  }
  for (const party of facts.parties) {
    expect(parties, 'a party of parties.tsv', 'parties.tsv', party, 'parent', [party.parent]);
    expect(terms, 'a term of terms.tsv', 'parties.tsv', party, 'term', [party.term]);
    expectName('parties.tsv', party, 'party');
  }
  for (const name of facts.names) {
    expect(places, 'a place of places.tsv', 'names.tsv', name, 'place', [name.place]);
    if (name.aliases.length > 0 && !exists(selectOfName(name))) {
      const expected = 'aliases only of what search finds';
      report('names.tsv', name, 'aliases', name.id, expected, name.aliases.join(', '));
    }
  }
  for (const source of facts.sources) {
    if (source.url !== undefined && !/^https?:\/\/\S+$/.test(source.url)) {
      report('sources.tsv', source, 'url', source.key, 'an address', source.url);
    }
    if (source.url !== undefined && source.via !== undefined) {
      const expected = 'no address where the page was read on another site';
      report('sources.tsv', source, 'url', source.key, expected, source.url);
    }
  }
}
