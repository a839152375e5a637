import { expect, test, type Page } from '@playwright/test';
import { AtlasDriver } from './atlas-driver';
import { atlasAddress } from './atlas-test';

// Something is broken on purpose here, so the browser's own messages are expected; exceptions are not.

/** A driver that fails on uncaught exceptions only. */
function driverOf(page: Page): { atlas: AtlasDriver; exceptions: string[] } {
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(error.stack ?? error.message));
  return { atlas: new AtlasDriver(page, atlasAddress()), exceptions };
}

test('without WebGL the page says so and everything but the map works', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const { atlas, exceptions } = driverOf(page);
  await atlas.visit('select=zone:idlib');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
  await expect(atlas.failure()).toBeVisible();
  await expect(atlas.cardTitle()).toBeVisible();
  await atlas.dateField().fill('2018-01-19');
  await expect.poll(() => atlas.fragment()).toContain('date=2018-01-19');
  expect(exceptions).toEqual([]);
});

test('a lost WebGL context is told, and the map comes back with it', async ({ page }) => {
  const { atlas, exceptions } = driverOf(page);
  await atlas.open();
  await page.evaluate(() => {
    const context = globalThis.atlasMap!.getCanvas().getContext('webgl2')!;
    const loss = context.getExtension('WEBGL_lose_context')!;
    loss.loseContext();
    Object.assign(globalThis, { restoreContext: () => loss.restoreContext() });
  });
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
  await page.evaluate(() =>
    (globalThis as unknown as { restoreContext: () => void }).restoreContext(),
  );
  await atlas.ready();
  await atlas.expectDrawn('zones');
  expect(exceptions).toEqual([]);
});

/** What the map must have, and what the cards and other days need. */
const FILES = [
  { file: 'first-view.json', map: 'failed' },
  { file: 'basemap.topojson', map: 'failed' },
  { file: 'geometry.topojson', map: 'ready' },
  { file: 'control.json', map: 'ready' },
  { file: 'catalog.json', map: 'ready' },
  { file: 'catalog.en.json', map: 'ready' },
] as const;

test('says so when a file does not load, and draws what the others allow', async ({ page }) => {
  for (const { file, map } of FILES) {
    await test.step(file, async () => {
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
      const { atlas, exceptions } = driverOf(page);
      await atlas.visit();
      await expect(atlas.failure()).toContainText(file);
      await expect(page.locator('html')).toHaveAttribute('data-map', map);
      expect(exceptions).toEqual([]);
      await page.unroute(`**/${file}`);
    });
  }
});

test('says so when a part of the program does not arrive, and has it when loaded again', async ({
  page,
}) => {
  await page.route('**/LayerDetails*.js', (route) => route.fulfill({ status: 404 }));
  const { atlas } = driverOf(page);
  await atlas.open();
  await page.locator('[data-layer="sdf"] .more').click();
  await expect(atlas.failure()).toContainText('did not arrive');
  await expect(page.locator('[data-layer="sdf"] .details')).toContainText('did not arrive');
  await atlas.failure().getByRole('button').click();
  await expect(atlas.failure()).toBeHidden();
  await page.unroute('**/LayerDetails*.js');
  // Some browsers ask again for what failed, others only in a page loaded anew: as the message says.
  await page.reload();
  await atlas.ready();
  await page.locator('[data-layer="zones"] .more').click();
  await expect(page.locator('[data-layer="zones"] .details')).toContainText('Idlib');
});

test('says so when files of two versions of the data meet, and loads all anew when asked', async ({
  page,
}) => {
  await page.route('**/geometry.topojson', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({
      response,
      body: text.replace(/"dataVersion":"\w+"/, '"dataVersion":"1"'),
    });
  });
  const { atlas, exceptions } = driverOf(page);
  await atlas.visit();
  await expect(atlas.failure()).toContainText('do not fit together');
  await expect(atlas.failure()).toContainText('geometry.topojson');
  await page.unroute('**/geometry.topojson');
  await atlas.failure().getByRole('button', { name: 'Load the current version' }).click();
  await atlas.ready();
  await expect(atlas.failure()).toBeHidden();
  expect(exceptions).toEqual([]);
});
