import { expect, test } from './atlas-test';

/** Languages with an entry page of their own, its path, and its direction. */
const ENTRIES = [
  { lang: 'en', path: '', dir: 'ltr' },
  { lang: 'ar', path: 'ar/', dir: 'rtl' },
  { lang: 'fa', path: 'fa/', dir: 'rtl' },
] as const;

for (const { lang, path, dir } of ENTRIES) {
  test(`the ${lang} entry page opens the atlas in its language`, async ({ atlas, page }) => {
    await atlas.visit('', path);
    await atlas.ready();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await atlas.expectDrawn('control');
  });

  test(`the ${lang} entry page tells what it is without script`, async ({ atlas, browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(atlas.address + path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
      'content',
      await page.title(),
    );
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{40}/);
    await expect(page.getByRole('table')).toBeVisible();
    expect(await page.getByRole('row').count()).toBeGreaterThan(5);
    await context.close();
  });
}
