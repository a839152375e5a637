import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no axe finding on the opening view, a card and a notice, ${colorScheme}`, async ({
    atlas,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await atlas.open('date=nonsense');
    await expect(atlas.notices().first()).toBeVisible();
    await expectAccessible(page);
    await atlas.follow('select=zone:idlib');
    await expect(atlas.cardTitle()).toBeVisible();
    await expectAccessible(page);
    await atlas.follow('select=summit:ankara');
    await expect(atlas.cardTitle()).toBeVisible();
    await expectAccessible(page);
  });
}

test('no axe finding in Arabic', async ({ atlas, page }) => {
  await atlas.open('lang=ar&select=zone:idlib');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(atlas.cardTitle()).toBeVisible();
  await expectAccessible(page);
});

test('no axe finding on a phone', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open('select=zone:idlib');
  await expect(atlas.cardTitle()).toBeVisible();
  await expectAccessible(page);
});
