import type { LayerId, SelectionKind } from '../../src/model/ids';
import { expect, test } from './atlas-test';
import { catalog, control, firstView } from './published-data';

const zone = catalog.zones.find(({ hasShape }) => hasShape)!;
const afrin = catalog.afrin[0]!;
const party = firstView.parties.find(({ id }) => id === 'sdf')!;
const place = control.places.find(({ id }) => id === 'afrin')!;
const city = catalog.cities.find(({ id }) => id === 'ankara')!;
const event = catalog.events.find(({ from }) => from.startsWith('2018-03'))!;
const site = catalog.sites[0]!;
const governorate = catalog.governorates[0]!;

/** One thing of each kind, and the name its card must bear. */
const THINGS: Record<SelectionKind, { id: string; name: string | RegExp }> = {
  zone: { id: zone.id, name: zone.names.en },
  afrin: { id: afrin.id, name: afrin.names.en },
  party: { id: party.id, name: party.names.en },
  place: { id: place.id, name: place.names.en },
  summit: { id: city.id, name: city.names.en },
  event: { id: event.id, name: event.name.en },
  site: { id: site.id, name: site.name.en },
  governorate: { id: governorate.id, name: governorate.names.en },
  pair: { id: 'sdf+gov', name: party.names.en },
  point: { id: '35.95,39.01', name: /./ },
};

test('each kind of thing is selected by its link and told in a card', async ({ atlas }) => {
  await atlas.open();
  for (const [kind, { id, name }] of Object.entries(THINGS)) {
    await test.step(`${kind}:${id}`, async () => {
      await atlas.follow(`select=${kind}:${id}`);
      await expect(atlas.cardTitle()).toContainText(name);
      await expect(atlas.notices()).toHaveCount(0);
    });
  }
});

/** The layer alone, close to a thing, so that one click can only mean that thing. */
const CLICKS: {
  kind: SelectionKind;
  layer: LayerId;
  at: readonly [number, number];
  zoom: number;
  name: string;
}[] = [
  { kind: 'zone', layer: 'zones', at: zoneLabel(zone.id), zoom: 8, name: zone.names.en },
  { kind: 'party', layer: 'control', at: partyLabel('sdf'), zoom: 7, name: party.names.en },
  { kind: 'place', layer: 'places', at: place.point, zoom: 11, name: place.names.en },
  { kind: 'summit', layer: 'summits', at: city.point, zoom: 6, name: city.names.en },
  { kind: 'event', layer: 'events', at: event.point, zoom: 11, name: event.name.en },
  { kind: 'site', layer: 'sites', at: site.point, zoom: 11, name: site.name.en },
];

function zoneLabel(id: string): readonly [number, number] {
  return firstView.zones.find((each) => each.id === id)!.label;
}

function partyLabel(id: string): readonly [number, number] {
  return firstView.partyLabels.find((each) => each.party === id)!.point;
}

test('each kind of thing is selected by a click on the map', async ({ atlas }) => {
  await atlas.open();
  for (const { kind, layer, at, zoom, name } of CLICKS) {
    await test.step(`${kind}: ${name}`, async () => {
      const date = kind === 'event' ? `&date=${event.from}` : '';
      await atlas.follow(`map=${zoom}/${at[1]}/${at[0]}&layers=${layer}${date}`);
      await atlas.expectDrawn(layer);
      await atlas.clickAt(at);
      await expect(atlas.cardTitle()).toContainText(name);
      expect(atlas.fragment()).toContain(`select=${kind}:`);
    });
  }

  await test.step('overlapping things offer a choice, and the choice opens the card', async () => {
    const at = zoneLabel(zone.id);
    await atlas.follow(`map=8/${at[1]}/${at[0]}&layers=zones,control`);
    await atlas.expectDrawn('zones');
    await atlas.expectDrawn('control');
    await atlas.clickAt(at);
    await atlas.choose(zone.names.en);
    await expect(atlas.cardTitle()).toContainText(zone.names.en);
  });

  await test.step('closing the card clears the selection, also from the link', async () => {
    await atlas.follow(`select=zone:${zone.id}`);
    await expect(atlas.cardTitle()).toContainText(zone.names.en);
    await atlas.closeCard();
    await expect(atlas.cardTitle()).toBeHidden();
    expect(atlas.fragment()).not.toContain('select=');
  });
});
