import { LAYER_IDS, type LayerId } from '../../src/model/ids';
import { test } from './atlas-test';

/** A view in which the layer has something to draw. */
const SEEN_AT: Record<LayerId, string> = {
  zones: 'map=6/35/38',
  afrin: 'map=8/36.5/36.9',
  sdf: 'map=6/35/38',
  ypg: 'map=8/36.5/36.9',
  summits: 'map=3/40/40',
  control: 'map=6/35/38',
  events: 'map=7/34.5/37&date=2018-04-04',
  sites: 'map=6/35/38',
  places: 'map=9/36.4/37',
  admin: 'map=6/35/38',
  changes: 'map=8/36.5/36.9&date=2018-04-04&compare=2018-01-19&swipe=off',
};

test('each layer works alone: it appears when switched on and disappears when switched off', async ({
  atlas,
}) => {
  await atlas.open('layers=');
  for (const layer of LAYER_IDS) {
    await test.step(layer, async () => {
      await atlas.follow(`${SEEN_AT[layer]}&layers=`);
      await atlas.expectNotDrawn(layer);
      await atlas.toggleLayer(layer);
      await atlas.expectDrawn(layer);
      await atlas.toggleLayer(layer);
      await atlas.expectNotDrawn(layer);
    });
  }
});
