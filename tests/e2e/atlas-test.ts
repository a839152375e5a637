import { expect, test as base } from '@playwright/test';
import { AtlasDriver } from './atlas-driver';
import { PageWatch } from './page-watch';

/** Where the atlas is served, with a trailing slash. */
export function atlasAddress(): string {
  const address = process.env['ATLAS_ADDRESS'];
  if (address === undefined)
    throw new Error('expected ATLAS_ADDRESS from the global set-up, found none');
  return address;
}

/** `atlas`: a driver on a page that is watched; any fault of the page fails the test that used it. */
export const test = base.extend<{ atlas: AtlasDriver; watch: PageWatch }>({
  watch: async ({ page }, use) => {
    const watch = new PageWatch(page, new URL(atlasAddress()).origin);
    await use(watch);
    expect(
      watch.faults,
      'errors of the page, refused content and requests to other origins',
    ).toEqual([]);
  },
  // The driver needs the watch to be in place before it opens anything.
  atlas: async ({ page, watch: _ }, use) => {
    await use(new AtlasDriver(page, atlasAddress()));
  },
});

export { expect };
