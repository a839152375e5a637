import { expect, test } from './atlas-test';

test('a tour with the keyboard alone', async ({ atlas, page }) => {
  await atlas.open();

  await test.step('skip to the map and move it', async () => {
    await page.keyboard.press('Tab');
    await expect(atlas.skipLink('map')).toBeFocused();
    await expect(atlas.skipLink('map')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(atlas.mapCanvas()).toBeFocused();
    const before = await atlas.camera();
    await page.keyboard.press('ArrowDown');
    await atlas.settled();
    await page.keyboard.press('+');
    await atlas.settled();
    const after = await atlas.camera();
    expect(Number(after.lat)).toBeLessThan(Number(before.lat));
    expect(Number(after.zoom)).toBeGreaterThan(Number(before.zoom));
  });

  await test.step('walk through its features, open one, come back, leave', async () => {
    await page.keyboard.press('Space');
    await expect(atlas.walk()).toBeFocused();
    await expect(atlas.said()).toContainText(/\d+ features in view/);
    const [first] = await atlas.walkedTo();
    await page.keyboard.press('ArrowRight');
    await expect(atlas.said()).toContainText(/km².*borders.*2 of \d+/);
    const [second, at] = await atlas.walkedTo();
    expect(second).not.toBe(first);
    await atlas.expectClear(at);
    await page.keyboard.press('Enter');
    await expect(atlas.cardTitle()).toBeFocused();
    await expect(atlas.cardTitle()).toHaveText(second);
    await page.keyboard.press('Escape');
    await expect(atlas.cardTitle()).toBeHidden();
    await expect(atlas.walk()).toBeFocused();
    expect((await atlas.walkedTo())[0]).toBe(second);
    await page.keyboard.press('PageDown');
    await expect(atlas.said()).not.toContainText('De-escalation zones, ');
    await page.keyboard.press('Escape');
    await expect(atlas.mapCanvas()).toBeFocused();
    await expect(atlas.walk()).toHaveCount(0);
  });

  await test.step('search, and read the card', async () => {
    await atlas.tabTo(atlas.searchField());
    // Spellings are forgiven, in either script.
    for (const spelling of ['Azez', "A'zaz", 'اعزاز', 'Tell Rifaat', 'tall rif’at']) {
      await atlas.searchField().fill(spelling);
      await expect(atlas.searchResults().first(), spelling).toContainText(/Azaz|A'zaz|Rifaat/);
    }
    await atlas.searchField().fill('');
    await page.keyboard.type('Tall Rifat');
    await expect(atlas.searchResults().first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(atlas.cardTitle()).toContainText('Rifaat');
    await expect(atlas.cardTitle()).toBeFocused();
    await expect(page).toHaveTitle(/^Tell Rifaat/);
    await page.keyboard.press('Escape');
    await expect(atlas.cardTitle()).toBeHidden();
    await expect(atlas.searchField()).toBeFocused();
  });

  await test.step('a layer', async () => {
    await atlas.tabTo(atlas.layerSwitch('admin'));
    await page.keyboard.press('Space');
    await expect(atlas.layerSwitch('admin')).toBeChecked();
    await atlas.expectDrawn('admin');
  });

  await test.step('the link', async () => {
    await atlas.tabTo(atlas.shareButton());
    await page.keyboard.press('Enter');
    await expect(atlas.sharedLink()).toHaveValue(/layers=.*admin/);
    await page.keyboard.press('Escape');
    await expect(atlas.shareButton()).toBeFocused();
  });

  await test.step('a change of the day, and a day beyond those the atlas knows', async () => {
    const before = await atlas.dateField().inputValue();
    await atlas.tabTo(atlas.nextChange());
    await page.keyboard.press('Enter');
    await expect(atlas.dateField()).not.toHaveValue(before);
    await expect(atlas.said()).toContainText(/^Syria on \d+ \w+ 2018/);
    await page.keyboard.press('Tab');
    await atlas.tabTo(atlas.timeline());
    const day = await atlas.timeline().getAttribute('aria-valuenow');
    await page.keyboard.press('ArrowRight');
    await expect(atlas.timeline()).toHaveAttribute('aria-valuenow', String(Number(day) + 1));
    await atlas.dateField().focus();
    await page.keyboard.type('04042031');
    // The field has stops of its own, for day, month, year and calendar.
    await atlas.tabTo(atlas.nextChange());
    await expect(atlas.failure()).toContainText('31 December 2018');
    await expect(atlas.dateField()).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('the story', async () => {
    await atlas.tabTo(atlas.tool('story'));
    await page.keyboard.press('Enter');
    await expect.poll(() => atlas.fragment()).toContain('step=1');
    // The keys of the story work from within it; Tab itself reads on, and the step follows what is read.
    await expect(atlas.currentStep()).toBeVisible();
    await expect(page.locator('.story h2')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => atlas.fragment()).toContain('step=2');
    await atlas.tabTo(atlas.closeStory());
    await page.keyboard.press('Enter');
    await expect(atlas.nextStep()).toHaveCount(0);
  });

  await test.step('the tables, and back to the map', async () => {
    await atlas.tabTo(atlas.skipLink('tables'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(atlas.tableHeading()).toBeFocused();
    await expect(page).toHaveTitle(/^Tables/);
    await atlas.tabTo(atlas.closeTables());
    await page.keyboard.press('Enter');
    await expect(atlas.tableHeading()).toHaveCount(0);
    await expect(atlas.mapCanvas()).toBeFocused();
  });

  await test.step('all round the page: nothing holds the focus, and it is seen everywhere', async () => {
    const { count, unseen } = await atlas.tabRound();
    expect(unseen).toEqual([]);
    expect(count).toBeGreaterThan(25);
  });
});
