import { expect, test } from './atlas-test';

test('with the keyboard alone: switch a layer, search, read the card, close it', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.tabTo(atlas.layerSwitch('admin'));
  await page.keyboard.press('Space');
  await expect(atlas.layerSwitch('admin')).toBeChecked();
  await atlas.expectDrawn('admin');

  await atlas.tabTo(atlas.searchField());
  await page.keyboard.type('Tall Rifat');
  await expect(atlas.searchResults().first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(atlas.cardTitle()).toContainText('Rifaat');

  await page.keyboard.press('Escape');
  await expect(atlas.cardTitle()).toBeHidden();
});

test('focus is always visible', async ({ atlas, page }) => {
  await atlas.open();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      const ringed = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      return ringed || style.boxShadow !== 'none' ? null : element.outerHTML.slice(0, 200);
    });
    expect(unseen).toBeNull();
  }
});

test('search forgives spellings', async ({ atlas }) => {
  await atlas.open();
  for (const spelling of ['Azez', "A'zaz", 'اعزاز', 'Tell Rifaat', 'tall rif’at']) {
    await test.step(spelling, async () => {
      await atlas.searchField().fill(spelling);
      await expect(atlas.searchResults().first()).toBeVisible();
      await expect(atlas.searchResults().first()).toContainText(/Azaz|A'zaz|Rifaat/);
    });
  }
});
