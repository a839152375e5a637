import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { AtlasDriver } from './atlas-driver';
import { atlasAddress, expect, test } from './atlas-test';
import { PageWatch } from './page-watch';

const SINGLE = pathToFileURL('dist-single/atlas.html').href;

test('the one-file edition starts from a file, at a link, and asks for nothing', async ({
  page,
}) => {
  const watch = new PageWatch(page, SINGLE);
  const atlas = new AtlasDriver(page, SINGLE);
  await page.goto(`${SINGLE}#map=8/36.4/37&date=2018-01-19&select=zone:idlib`);
  await atlas.ready();
  await expect(atlas.dateField()).toHaveValue('2018-01-19');
  await expect(atlas.cardTitle()).toBeVisible();
  await atlas.expectDrawn('zones');
  await atlas.follow('lang=ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(watch.requests).toEqual([SINGLE]);
  expect(watch.faults).toEqual([]);
});

test('the one-file edition carries a policy that names its scripts by hash', () => {
  const page = readFileSync('dist-single/atlas.html', 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  expect(policy).not.toContain("script-src 'unsafe-inline'");
});

test('starts in a frame without an origin', async ({ page, watch }) => {
  const address = atlasAddress();
  const host = `${address}host-of-a-frame.html`;
  const frame = `<iframe title="atlas" sandbox="allow-scripts" width="900" height="600" src="${address}#select=zone:idlib"></iframe>`;
  await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: frame }));
  await page.goto(host);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('html')).toHaveAttribute('data-map', 'ready');
  const origin = await page.frames()[1]!.evaluate(() => globalThis.origin);
  expect(origin).toBe('null');
  const drawn = await page
    .frames()[1]!
    .evaluate(() => globalThis.atlasMap!.queryRenderedFeatures().length);
  expect(drawn).toBeGreaterThan(0);
  expect(watch.faults).toEqual([]);
});
