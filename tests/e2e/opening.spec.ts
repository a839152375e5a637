import { DEFAULT_LAYERS } from '../../src/model/view';
import { LAYER_IDS } from '../../src/model/ids';
import { expect, test } from './atlas-test';

test('opens on 4 April 2018 with the default layers on and drawn, and asks no other origin for anything', async ({
  atlas,
  page,
  watch,
}) => {
  await atlas.open();
  await expect(page).toHaveTitle(/Astana Atlas/);
  await expect(atlas.dateField()).toHaveValue('2018-04-04');
  for (const layer of LAYER_IDS) {
    await expect(atlas.layerSwitch(layer), layer).toBeChecked({
      checked: DEFAULT_LAYERS.includes(layer),
    });
  }
  for (const layer of ['zones', 'afrin', 'sdf', 'ypg', 'control'] as const)
    await atlas.expectDrawn(layer);

  // Nothing is asked of another origin, also after panning and zooming.
  await atlas.follow('map=3/37/45');
  await atlas.follow('map=10/36.5/36.9');
  expect(watch.requests.length).toBeGreaterThan(3);
  expect(watch.requests.filter((address) => !address.startsWith(atlas.address))).toEqual([]);
});
