import type { PageLayout } from './atlas-driver';
import { expect, test } from './atlas-test';

/** Edges are compared to the pixel; a scroll bar of the system may take a few. */
const TOLERANCE_PX = 2;

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

test('Arabic mirrors the page, wide and on a phone', async ({ atlas, page }) => {
  const view = 'map=6.5/35/38&date=2018-03-20&layers=zones&select=zone:idlib';
  await page.setViewportSize(WIDE);
  await atlas.open(view);
  const wide = await atlas.layout();
  await atlas.resize(PHONE);
  const phone = await atlas.layout();
  await atlas.follow(`${view}&lang=ar`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(atlas.cardTitle()).toHaveText(/[\u0600-\u06ff]/);
  await test.step('on a phone', async () => expectMirrored(phone, await atlas.layout()));
  await atlas.resize(WIDE);
  await test.step('wide', async () => expectMirrored(wide, await atlas.layout()));
  await test.step('every control is named in it', async () => {
    const foreign = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, summary, th')]
        // Names of languages, and what the data has in no other language, say which language they are in.
        .filter((element) => element.closest('[lang]')?.getAttribute('lang') === 'ar')
        .filter((element) => element.querySelector('[lang]') === null)
        .map((element) => element.getAttribute('aria-label') ?? element.innerText)
        .filter((words) => /[A-Za-z]{4,}/.test(words)),
    );
    expect(foreign).toEqual([]);
  });
});

function expectMirrored(english: PageLayout, arabic: PageLayout): void {
  // Every part keeps to the other side.
  expect(Object.keys(arabic.parts)).toEqual(Object.keys(english.parts));
  expect(Object.keys(english.parts).length).toBeGreaterThan(8);
  for (const [part, { side, fromLeft, fromRight }] of Object.entries(english.parts)) {
    const other = arabic.parts[part]!;
    // A part hangs at one side; what its words need decides where it ends on the other.
    const [before, after] =
      side === 'start' ? [fromLeft, other.fromRight] : [fromRight, other.fromLeft];
    expect(
      Math.abs(after - before),
      `${part}: ${before} px, mirrored ${after} px`,
    ).toBeLessThanOrEqual(TOLERANCE_PX);
  }
  // What stands in a row stands in the other order.
  for (const [row, order] of Object.entries(english.rows)) {
    expect(order.length, row).toBeGreaterThan(1);
    expect(arabic.rows[row], row).toEqual(order.toReversed());
  }
  // Arrows that mean a direction are turned, the others are not.
  expect(english.turnedIcons).toEqual([]);
  expect(arabic.turnedIcons).toEqual(arabic.directedIcons);
  expect(arabic.directedIcons.length).toBeGreaterThan(1);
  expect(arabic.directedIcons.length).toBeLessThan(arabic.icons);
  // The days run from the right, and the map is not mirrored.
  expect(arabic.dayFromLeft).toBeCloseTo(1 - english.dayFromLeft, 2);
  expect(english.bandsTurned).toBe(false);
  expect(arabic.bandsTurned).toBe(true);
  expect(arabic.eastIsRight).toBe(true);
}
