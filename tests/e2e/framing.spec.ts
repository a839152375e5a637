import { DEFAULT_DATE } from '../../src/model/dates';
import { WHOLE_COUNTRY } from '../../src/model/schema';
import { expect, test } from './atlas-test';
import { extentOf } from './positions-shown';

const PHONE = { width: 390, height: 844 };

for (const { link, shown, sizes } of [
  { link: '', shown: WHOLE_COUNTRY, sizes: [PHONE, { width: 844, height: 390 }] },
  {
    link: 'embed=1&select=zone:idlib',
    shown: 'zone:idlib',
    sizes: [
      { width: 800, height: 450 },
      { width: 1280, height: 800 },
    ],
  },
]) {
  test(`#${link} shows all of ${shown}, and again when the window changes`, async ({
    atlas,
    page,
  }) => {
    const { positions } = extentOf(shown, DEFAULT_DATE);
    for (const [index, size] of sizes.entries()) {
      await test.step(`${size.width} × ${size.height}`, async () => {
        await page.setViewportSize(size);
        if (index === 0) await atlas.open(link);
        // A pointer to a city beyond the edge may stand on the outermost land.
        await expect
          .poll(async () => (await atlas.over(positions)).filter((each) => each !== 'pointer'))
          .toEqual([]);
      });
    }
  });
}

test('on a phone what a link opens stands at the top of the sheet, and tables have the room', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await atlas.open('ask=areas&layers=');
  await expect.poll(() => atlas.belowSheetHead('.ask')).toBeLessThan(24);
  await atlas.follow('compare=2018-01-19&layers=');
  await expect.poll(() => atlas.belowSheetHead('.changes')).toBeLessThan(24);

  await test.step('the sheet folds away under a table, and comes back with the map', async () => {
    await atlas.follow('view=table&layers=');
    await expect(atlas.searchField()).toBeHidden();
    await expect.poll(() => atlas.sheetHeight()).toBeLessThan(40);
    await atlas.closeTables().click();
    await expect(atlas.searchField()).toBeVisible();
  });

  await test.step('a finger finds the grip of the sheet', async () => {
    const grip = (await atlas.grip().boundingBox())!;
    expect(await atlas.isAt(atlas.grip(), { x: grip.x + 40, y: grip.y + 42 })).toBe(true);
  });
});
