import { AtlasDriver } from './atlas-driver';
import { expect, test } from './atlas-test';
import { PageWatch } from './page-watch';
import { sampleOf } from './sample';

test('a shared link opens the same view in a fresh browser', async ({
  atlas,
  browser,
  page: first,
}) => {
  await atlas.open('map=7/36.4/37.2&date=2018-03-20&layers=zones,control');
  await atlas.toggleLayer('admin');
  await atlas.follow(`${atlas.fragment()}&select=zone:idlib`);
  const link = await atlas.share();

  const context = await browser.newContext({
    viewport: first.viewportSize(),
    deviceScaleFactor: 0.5,
  });
  const page = await context.newPage();
  const watch = new PageWatch(page, new URL(atlas.address).origin);
  const other = new AtlasDriver(page, atlas.address);
  await page.goto(link);
  await other.ready();
  await expect(other.dateField()).toHaveValue('2018-03-20');
  await expect(other.cardTitle()).toContainText('Idlib');
  await other.expectDrawn('admin');
  await other.expectNotDrawn('sdf');
  expect(await other.camera()).toEqual(await atlas.camera());
  expect(watch.faults).toEqual([]);
  await context.close();
});

test('what the reader does is in the link, and Back and Forward walk through it', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await test.step('panning is in the link but leaves no trail for Back', async () => {
    const before = await page.evaluate(() => history.length);
    expect(atlas.fragment()).not.toContain('map=');
    await atlas.dragBy(-200, 60);
    await expect.poll(() => atlas.fragment()).toContain('map=');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  await atlas.toggleLayer('admin');
  await expect.poll(() => atlas.fragment()).toContain('admin');
  await atlas.setDate('2018-01-19');
  await expect.poll(() => atlas.fragment()).toContain('date=2018-01-19');
  await page.goBack();
  await expect(atlas.dateField()).toHaveValue('2018-04-04');
  await expect(atlas.layerSwitch('admin')).toBeChecked();
  await page.goBack();
  await expect(atlas.layerSwitch('admin')).not.toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(atlas.dateField()).toHaveValue('2018-01-19');
});

/** Links nobody meant: each must open a valid view, and say what it left out. */
const NONSENSE: readonly { link: string; told: boolean }[] = [
  { link: 'date=2018-02-30', told: true },
  { link: 'date=1999-01-01', told: true },
  { link: 'layers=control,nonsense', told: true },
  { link: 'select=zone:nowhere', told: true },
  { link: 'select=dragon:1', told: true },
  { link: 'select=point:999,999', told: true },
  { link: 'map=99/999/999', told: true },
  { link: 'map=abc', told: true },
  { link: 'lang=xx', told: true },
  { link: 'step=minus', told: true },
  { link: 'compare=never', told: true },
  { link: '#map=6/35/38', told: false },
  { link: 'map=6%2F35%2F38', told: false },
  { link: '%E0%A4%A', told: false },
  { link: '&&&==&', told: false },
  { link: 'future=1&date=2018-04-04', told: false },
  { link: '<script>alert(1)</script>', told: false },
];

test('nonsense links open a valid view and tell what was left out', async ({ atlas, page }) => {
  await atlas.open();
  for (const { link, told } of sampleOf(NONSENSE, 8, 4)) {
    await test.step(link, async () => {
      await atlas.follow('layers=');
      await expect(atlas.notices()).toHaveCount(0);
      // One layer, cheap to draw, tells that the map goes on.
      await atlas.follow(link.includes('layers=') ? link : `${link}&layers=zones`);
      await expect(atlas.dateField()).toHaveValue(/^201[78]-\d\d-\d\d$/);
      await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
      if (told) await expect(atlas.notices().first()).toBeVisible();
      else await expect(atlas.notices()).toHaveCount(0);
    });
  }
  await test.step('a notice can be dismissed', async () => {
    await atlas.follow('date=nonsense&layers=');
    await expect(atlas.notices().first()).toBeVisible();
    await atlas.dismissNotices();
    await expect(atlas.notices()).toHaveCount(0);
  });
  await test.step('of a day beyond the span the reader is told where it was moved', async () => {
    await atlas.follow('date=1999-01-01&compare=2030-06-01&layers=');
    await expect(atlas.notices()).toContainText(['1 May 2017', '31 December 2018']);
  });
  await test.step('many notices leave room for the rest, and all of them can be read by keyboard', async () => {
    const box = page.locator('.notice');
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
      [667, 375],
    ] as const) {
      await atlas.resize({ width, height });
      await atlas.follow('layers=&ask=areas');
      await atlas.follow('date=x&layers=a,b,c,d,e,f&ask=areas&map=x&select=x&compare=x&step=x');
      await expect(atlas.notices()).toHaveCount(11);
      const [search, notices, panel] = await Promise.all(
        [atlas.searchField(), box, page.locator('.panel')].map((each) => each.boundingBox()),
      );
      expect(notices!.y - search!.y - search!.height).toBeGreaterThanOrEqual(8);
      expect(notices!.height, `of ${panel!.height}`).toBeLessThan(0.45 * panel!.height);
      await box.getByRole('group').focus();
      await expect(box.getByRole('group')).toBeFocused();
      // While the map is being drawn the browser may drop a key that scrolls.
      await expect(async () => {
        await page.keyboard.press('End');
        await expect(atlas.notices().last()).toBeInViewport({ ratio: 0.9, timeout: 2000 });
      }).toPass();
      await atlas.dismissNotices();
    }
  });
});

test('an embedded map, too, tells what of its link could not be used', async ({ atlas }) => {
  await atlas.open('embed=1&date=1999-01-01&layers=zones,nonsense');
  await expect(atlas.notices()).toContainText(['1 May 2017', 'layers=nonsense']);
  await atlas.dismissNotices();
  await expect(atlas.notices()).toHaveCount(0);

  await test.step('and draws what its link asks, with no panel to answer in', async () => {
    await atlas.follow('embed=1&layers=zones&shape=circle:36.5,36.9,40&ask=within;syria;shape;30');
    await expect.poll(() => atlas.questionsDrawn()).toEqual(['shape', 'reach']);
  });
});
