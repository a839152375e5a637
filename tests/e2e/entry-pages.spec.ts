import { expect, test } from './atlas-test';

/** Languages with an entry page of their own, its path, its direction and the day as it writes it. */
const ENTRIES = [
  { lang: 'en', path: '', dir: 'ltr', day: '4 April 2018' },
  { lang: 'ar', path: 'ar/', dir: 'rtl', day: '4 نيسان 2018' },
  { lang: 'fa', path: 'fa/', dir: 'rtl', day: '۴ آوریل ۲۰۱۸' },
  // Chromium has no data for Kurdish, and CSS compilers count it among the languages from right to left.
  { lang: 'ku', path: 'ku/', dir: 'ltr', day: '4ê Nîsana 2018an' },
] as const;

test('each entry page opens the atlas in its language', async ({ atlas, page }) => {
  // All other tests open the English one.
  for (const { lang, path, dir, day } of ENTRIES.filter(({ path }) => path !== '')) {
    await test.step(lang, async () => {
      // The map is the same in all: one is enough to see drawn.
      const isDrawn = lang === 'ar';
      await atlas.visit(isDrawn ? '' : 'layers=', path);
      await expect(page.locator('.date').first()).toContainText(day);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      const arrow = page.locator('svg.flip').first();
      await expect(arrow).toHaveCSS(
        'transform',
        dir === 'rtl' ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none',
      );
      if (isDrawn) {
        await atlas.ready();
        await atlas.expectDrawn('control');
      }
    });
  }
});

test('each entry page tells what it is without script', async ({ atlas, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { lang, path, dir } of ENTRIES) {
    await test.step(lang, async () => {
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
    });
  }
  await context.close();
});
