import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AtlasDriver } from './atlas-driver';
import { expect, test } from './atlas-test';
import { catalog } from './published-data';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages that have axe's program already: it is large, and each test loads its page once. */
const equipped = new WeakSet<Page>();

/** @param part a selector, where only that part of the page has changed since it was looked at as a whole */
async function expectAccessible(page: Page, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page, ...(equipped.has(page) && { axeSource: ';' }) })
    // There are no frames: the older way spares opening a page for each run.
    .setLegacyMode(true)
    // What passes is not told, so that it need not be written down either.
    .options({ resultTypes: ['violations'] })
    .withTags(STANDARDS);
  if (part !== undefined) axe.include(part);
  const { violations } = await axe.analyze();
  equipped.add(page);
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}

/** Cards that between them have every kind of block: enough where only theme and direction are others. */
const FEW_CARDS = ['zone:idlib', 'place:afrin', 'summit:ankara'] as const;

/** A card of each kind. */
const ALL_CARDS = [
  'zone:idlib',
  'afrin:district',
  'party:sdf',
  'place:afrin',
  'summit:ankara',
  `summit:${catalog.cities.find(({ id }) => id === 'ankara')!.meetings[0]!.id}`,
  `event:${catalog.events.find(({ from }) => from.startsWith('2018-03'))!.id}`,
  `site:${catalog.sites[0]!.id}`,
  `governorate:${catalog.governorates[0]!.id}`,
  'pair:sdf+gov',
  'point:35.95,39.01',
] as const;

/** The parts of the panel, as links; the rest of the page stays as it is beside them. */
const PANELS = ['step=3', 'ask=areas', 'ask=frontiers'] as const;

/** What the map draws is no concern of axe: an empty one that keeps still is drawn at once. */
const STILL = 'map=6/35/38.5&layers=&';

interface Views {
  readonly atlas: AtlasDriver;
  readonly page: Page;
  /** Parts of the link before each view, with an `&` after each. */
  readonly prefix: string;
  readonly cards: readonly string[];
}

/** Every view of the page, one after the other on one load of it. */
async function lookAtAll({ atlas, page, prefix, cards }: Views): Promise<void> {
  await test.step('a link with a mistake', async () => {
    await atlas.follow(`${prefix}date=nonsense`);
    await expect(atlas.notices().first()).toBeVisible();
    await expectAccessible(page);
  });
  for (const select of cards) {
    await test.step(select, async () => {
      await atlas.follow(`${prefix}select=${select}`);
      await expect(atlas.card(select)).toBeVisible();
      await expectAccessible(page, '.panel');
    });
  }
  for (const panel of PANELS) {
    await test.step(panel, async () => {
      await atlas.follow(prefix + panel);
      await expect(atlas.openPart()).toBeVisible();
      await expectAccessible(page, '.panel');
    });
  }
  await test.step('the tables', async () => {
    await atlas.follow(`${prefix}view=table`);
    await expect(atlas.openPart()).toBeVisible();
    await expectAccessible(page);
  });
  await atlas.follow(prefix);
  for (const dialog of ['share', 'about'] as const) {
    await test.step(dialog, async () => {
      await atlas.openDialog(dialog);
      await expectAccessible(page, 'dialog[open]');
      await page.keyboard.press('Escape');
    });
  }
  await test.step('the skip links, and a walk through the features', async () => {
    await atlas.startWalk();
    await expectAccessible(page);
    await atlas.leaveWalk();
  });
  await test.step('the results of a search', async () => {
    await atlas.searchField().fill('af');
    await expect(atlas.searchResults().first()).toBeVisible();
    await expectAccessible(page, '.panel');
    await atlas.searchField().fill('');
  });
}

test('no axe finding by day in any view', async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open(STILL);
  await lookAtAll({ atlas, page, prefix: STILL, cards: ALL_CARDS });
  await test.step('two days side by side', async () => {
    await atlas.follow(`${STILL}compare=2018-01-20`);
    await expect(atlas.divider()).toBeVisible();
    await expectAccessible(page);
  });
});

test('no axe finding in the dark from right to left, in any language, and on a phone', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open(`lang=ar&${STILL}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await lookAtAll({ atlas, page, prefix: `lang=ar&${STILL}`, cards: FEW_CARDS });
  // English is looked at by day, Arabic just was.
  for (const lang of ['tr', 'ru', 'fa', 'ku']) {
    await test.step(lang, async () => {
      await atlas.follow(`lang=${lang}&${STILL}select=zone:idlib`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(atlas.card('zone:idlib')).toBeVisible();
      await expectAccessible(page);
    });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const link of ['', 'select=zone:idlib', 'lang=ar&select=summit:ankara', 'view=table']) {
    await test.step(`a phone, ${link}`, async () => {
      await atlas.follow(STILL + link);
      await expectAccessible(page);
    });
  }
});
