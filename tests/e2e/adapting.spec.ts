import { expect, test } from './atlas-test';

/** WCAG 1.4.12, all four at once. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

// Without layers: what the map draws has no part in the layout, and takes time.
const VIEWS = [
  'layers=',
  'layers=&select=zone:idlib',
  'layers=&step=2',
  'layers=&view=table',
  'layers=&ask=areas',
] as const;
/** Narrower still than twice the size: the same style sheets, so fewer views. */
const FEWER_VIEWS = ['layers=&select=zone:idlib', 'layers=&view=table'] as const;

test('the page adapts to the system’s colours, larger text, narrow windows and wider spacing', async ({
  atlas,
  page,
}) => {
  await atlas.open('layers=');
  const sizes = [
    { name: 'twice the size', width: 640, height: 400, views: VIEWS },
    { name: 'a narrow page', width: 320, height: 640, views: VIEWS },
    { name: 'four times the size', width: 320, height: 256, views: FEWER_VIEWS },
  ] as const;
  for (const { name, views, ...size } of sizes) {
    await test.step(name, async () => {
      await page.setViewportSize(size);
      for (const view of views) {
        await atlas.follow(view);
        expect(await atlas.layoutFaults(), view).toEqual([]);
      }
    });
  }
  await test.step('at four times the size a table has all that the days leave, and so has the panel', async () => {
    await atlas.follow('layers=&view=table');
    await expect(atlas.tableHeading()).toBeInViewport();
    await atlas.table().getByRole('row').nth(1).scrollIntoViewIfNeeded();
    expect((await page.locator('.stage .tables').first().boundingBox())!.height).toBeGreaterThan(
      0.7 * 256,
    );
    await atlas.tabTo(atlas.skipLink('panel'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('.panel .body'), 'the panel comes over it').toBeFocused();
    await expect.poll(async () => (await page.locator('.panel').boundingBox())!.y).toBe(0);
    await expect(atlas.shareButton(), 'under the panel').toBeHidden();
  });
  await test.step('wider spacing', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await atlas.addStyles(TEXT_SPACING);
    for (const view of VIEWS) {
      await atlas.follow(view);
      expect(await atlas.layoutFaults(), view).toEqual([]);
    }
    for (const lang of ['ar', 'ru', 'tr']) {
      await atlas.follow(`lang=${lang}&layers=`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      expect(await atlas.layoutFaults(), lang).toEqual([]);
    }
  });

  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.removeStyles();
  await atlas.follow('layers=zones&view=table');

  await test.step('a pressed button differs from one that is not', async () => {
    const pressed = await atlas.colours('button[aria-pressed="true"]');
    const other = await atlas.colours('nav button[aria-pressed="false"]');
    expect(pressed.background).not.toBe(other.background);
    expect(pressed.text).not.toBe(pressed.background);
  });
  await test.step('a switch that is on differs from one that is off', async () => {
    const on = await atlas.colours('[role="switch"][aria-checked="true"] .track');
    const off = await atlas.colours('[role="switch"][aria-checked="false"] .track');
    expect(on.background).not.toBe(off.background);
  });
  await test.step('swatches keep the colours of the map', async () => {
    const swatches = await page
      .locator('[data-legend] svg rect[fill^="#"]')
      .evaluateAll((rects) => rects.map((rect) => getComputedStyle(rect).fill));
    expect(swatches.length).toBeGreaterThan(1);
    expect(new Set(swatches).size).toBeGreaterThan(1);
  });
  await test.step('the chosen day stands out on the timeline', async () => {
    const day = await atlas.colours('.timeline .day');
    const track = await atlas.colours('.timeline .track');
    expect(day.background).not.toBe(track.background);
  });
  await test.step('the map shows that it has the focus', async () => {
    await atlas.follow('layers=');
    await atlas.tabTo(atlas.skipLink('map'));
    await page.keyboard.press('Enter');
    await expect(atlas.mapCanvas()).toBeFocused();
    expect(await atlas.hasRing(atlas.mapCanvas())).toBe(true);
  });
  await test.step('more contrast: no soft ink', async () => {
    await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
    const { text } = await atlas.colours('.date-bar input');
    expect((await atlas.colours('[data-legend] .small.soft')).text).toBe(text);
  });
});
