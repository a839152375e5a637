import { en } from '../../src/i18n/en';
import { expect, test } from './atlas-test';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('nothing overflows, the map has the larger part, and a tap tells what is there', async ({
    atlas,
    page,
  }) => {
    await atlas.open('map=7/35.5/36.7&layers=zones');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await atlas.follow('select=zone:idlib');
    await expect(atlas.cardTitle()).toBeInViewport();
    await expect(atlas.mapCanvas()).toBeInViewport();

    await test.step('layers are switched', async () => {
      await atlas.follow('map=6/35/38&layers=');
      await atlas.openLegend();
      await atlas.toggleLayer('zones');
      await atlas.expectDrawn('zones');
    });
  });
});

test('the theme is the one the reader’s system prefers, on page and map', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open();
  expect(await atlas.brightness()).toBeLessThan(0.35);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => atlas.brightness(), 'without loading it anew').toBeGreaterThan(0.6);
});

test('paper has the map, its legend and sources, and tables in whole', async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open('select=zone:idlib&lang=en');
  await page.emulateMedia({ media: 'print' });
  await expect(atlas.searchField()).toBeHidden();
  await expect(atlas.shareButton()).toBeHidden();
  await expect(atlas.timeline()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-legend]')).toContainText('De-escalation zones');
  await expect(page.getByRole('link', { name: /OpenStreetMap/ })).toBeVisible();
  expect((await atlas.colours('html')).background).toBe('rgb(255, 255, 255)');
  const top = async (part: string): Promise<number> =>
    (await page.locator(part).first().boundingBox())!.y;
  const inOrder = ['h1', 'canvas', '[data-legend] li', '#card-heading'];
  const tops = await Promise.all(inOrder.map(top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  const map = (await atlas.mapCanvas().boundingBox())!;
  expect(Math.round(map.x + map.width), 'the map fits a page').toBe(700);

  // Whether the panel is folded away, or the window too low for the credits, is a matter of the screen.
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: en['panel.fold'] }).click();
  await atlas.resize({ width: 1024, height: 180 });
  await expect(page.getByText(en['map.credits'], { exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-legend]')).toBeVisible();
  await expect(page.getByRole('link', { name: /OpenStreetMap/ })).toBeVisible();

  await page.emulateMedia({ media: null });
  await atlas.resize({ width: 1024, height: 640 });
  await atlas.follow('view=table:places&lang=en');
  await expect(atlas.table().locator('tbody tr')).toHaveCount(100);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const rows = Number(await atlas.table().getAttribute('aria-rowcount'));
  expect(await atlas.tableRows()).toHaveLength(rows - 1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.panel h1')).toBeHidden();
  await expect(atlas.mapCanvas()).toBeHidden();
  const { height } = (await atlas.table().boundingBox())!;
  expect((await page.locator('.layout').boundingBox())!.height).toBeGreaterThan(height);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await atlas.tableRows()).toHaveLength(100);
});

test('paper has what was asked, and the chart of areas with its key and table', async ({
  atlas,
  page,
}) => {
  await atlas.open('ask=within;party:sdf;border:TR;30&lang=en');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel(en['ask.withinKm'])).toBeVisible();
  await expect(page.getByText(en['ask.withinKm'])).toBeVisible();
  await expect(page.getByText(en['ask.coordinates'], { exact: true })).toBeHidden();

  await page.emulateMedia({ media: null });
  await atlas.follow('ask=series&lang=en');
  await expect(atlas.seriesChart()).toBeVisible();
  const chosen = await page.locator('.series input:checked').count();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(atlas.mapCanvas()).toBeHidden();
  await expect(page.locator('.series input').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.series label').filter({ visible: true })).toHaveCount(chosen);
  const { height } = (await page.locator('.series table').boundingBox())!;
  expect((await page.locator('.layout').boundingBox())!.height).toBeGreaterThan(height);
});
