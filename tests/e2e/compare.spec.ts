import { en } from '../../src/i18n/en';
import { AtlasDriver } from './atlas-driver';
import { atlasAddress, expect, test } from './atlas-test';

/** Inside Afrin: held by the YPG on the eve of the operation, by Turkey and its allies at the summit. */
const AFRIN = [36.8, 36.55] as const;

test('two days side by side: a divider for pointer and keys, one camera, figures of both days', async ({
  atlas,
  page,
}) => {
  await atlas.open('map=7.5/36.2/37&layers=control&compare=2018-01-19');
  const divider = atlas.divider();

  await test.step('both days are drawn, each side with its date', async () => {
    await expect(atlas.canvases()).toHaveCount(2);
    expect(await atlas.holdersDrawn(AFRIN)).toEqual(['tfsa', 'ypg']);
    await expect(page.getByText('19 Jan 2018', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('4 Apr 2018', { exact: true }).first()).toBeVisible();
  });

  await test.step('the side under the pointer answers', async () => {
    await atlas.clickAt(AFRIN);
    await expect.poll(() => atlas.fragment()).toContain('select=party:ypg');
    await divider.focus();
    await page.keyboard.press('Home');
    await atlas.clickAt(AFRIN);
    await expect.poll(() => atlas.fragment()).toContain('select=party:tfsa');
    await atlas.closeCard();
  });

  await test.step('keys and pointer move the divider, and the link knows where it is', async () => {
    await divider.focus();
    await expect(divider).toHaveAttribute('aria-valuenow', '0');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await expect(divider).toHaveAttribute('aria-valuenow', '12');
    await expect.poll(() => atlas.fragment()).toContain('swipe=12');
    await page.keyboard.press('End');
    await expect(divider).toHaveAttribute('aria-valuenow', '100');
    const box = (await divider.boundingBox())!;
    // What is visible of the handle at the very end of its way.
    await atlas.dragFrom({ x: box.x + 6, y: box.y + box.height / 2 }, -400, 0);
    const percent = Number(await divider.getAttribute('aria-valuenow'));
    expect(percent).toBeGreaterThan(30);
    expect(percent).toBeLessThan(80);
    await expect.poll(() => atlas.fragment()).toContain(`swipe=${percent}`);
  });

  await test.step('dragged and turned on either side, both have one camera', async () => {
    const before = await atlas.bothCameras();
    const { x, y } = (await divider.boundingBox())!;
    await atlas.dragFrom({ x: x - 80, y: y + 120 }, 30, 40);
    await atlas.expectOneCamera();
    await atlas.dragFrom({ x: x + 200, y: y + 120 }, 30, 40);
    await atlas.mapCanvas().press('Shift+ArrowRight');
    await atlas.mapCanvas().press('Shift+ArrowUp');
    await atlas.settled();
    await atlas.expectOneCamera();
    const [after] = await atlas.bothCameras();
    for (const part of [0, 1, 3, 4]) expect(after![part]).not.toBe(before[0]![part]);
  });

  await test.step('the legend has both figures and the difference', async () => {
    const figure = page.locator('[data-layer=sdf] .figure');
    await expect(figure).toContainText(/19 Jan 2018: [\d,]+ km²/);
    await expect(figure).toContainText(/4 Apr 2018: [\d,]+ km²/);
    await expect(figure).toContainText(/Difference: .[+−][\d,]+. km²/);
    const table = page.getByRole('table', { name: /^Land held by each party on 19 January 2018/ });
    const [before, after, difference] = await table
      .getByRole('row', { name: /YPG/ })
      .getByRole('cell')
      .allInnerTexts();
    const number = (text = '') => Number(text.replace('−', '-').replace(/[^\d-]/g, ''));
    expect(number(before)).toBeGreaterThan(number(after));
    expect(Math.abs(number(after) - number(before) - number(difference))).toBeLessThanOrEqual(1);
  });

  await test.step('who took land from whom narrows the list of places', async () => {
    const places = page.getByRole('list', { name: en['changes.places'] });
    const days = await places.locator('ul').count();
    const passage = page.getByRole('button', { name: /Contested to Syrian Democratic Forces/ });
    await passage.click();
    await expect(passage).toHaveAttribute('aria-pressed', 'true');
    await expect(places.getByText(/^from /).first()).toHaveText(/^from Contested to Syrian/);
    await expect(places.getByText(/^from (?!Contested)/)).toHaveCount(0);
    await passage.click();
    await expect(places.locator('ul')).toHaveCount(days);
  });

  await test.step('what changed hands is tinted on request', async () => {
    const tint = page.getByRole('checkbox', { name: en['changes.tint'] });
    await atlas.expectNotDrawn('changes');
    await tint.check();
    await atlas.expectDrawn('changes');
    await expect(page.locator('[data-layer=changes] .figure')).toContainText('km²');
    await tint.uncheck();
    await atlas.expectNotDrawn('changes');
  });

  await test.step('closing leaves one map and no graphics context', async () => {
    const context = await page.evaluateHandle(() =>
      globalThis.atlasSecondMap!.getCanvas().getContext('webgl2')!,
    );
    await page.getByRole('button', { name: en['changes.close'] }).click();
    await expect(atlas.canvases()).toHaveCount(1);
    expect(await page.evaluate(() => globalThis.atlasSecondMap)).toBeUndefined();
    expect(await context.evaluate((lost) => lost.isContextLost())).toBe(true);
    await expect.poll(() => atlas.fragment()).not.toContain('compare');
    await atlas.expectDrawn('control');
  });
});

test('on a phone a button changes the day, and a second map that is lost leaves the first', async ({
  page,
}) => {
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(error.stack ?? error.message));
  const atlas = new AtlasDriver(page, atlasAddress());
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open('map=7/36.2/37&layers=control&compare=2018-01-19');
  const button = page.getByRole('button', { name: /is shown\. Show/ });
  const second = atlas.canvases().nth(1);

  await expect(button).toHaveText(/4 Apr 2018\s*↔\s*19 Jan 2018/);
  await expect(second).toBeHidden();
  await button.click();
  await expect(button).toHaveText(/19 Jan 2018\s*↔\s*4 Apr 2018/);
  await expect(second).toBeVisible();
  await atlas.settled();
  await atlas.expectOneCamera();
  expect(await atlas.holdersDrawn(AFRIN)).toEqual(['tfsa', 'ypg']);

  await page.evaluate(() =>
    globalThis
      .atlasSecondMap!.getCanvas()
      .getContext('webgl2')!
      .getExtension('WEBGL_lose_context')!
      .loseContext(),
  );
  await expect(atlas.failure()).toContainText('19 January 2018');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  await atlas.expectDrawn('control');
  await page.getByRole('button', { name: en['compare.leave'] }).click();
  await expect(atlas.canvases()).toHaveCount(1);
  await expect.poll(() => atlas.fragment()).toContain('swipe=off');
  expect(exceptions).toEqual([]);
});
