import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/model/ids';
import type { AtlasDriver } from './atlas-driver';
import { expect, test } from './atlas-test';
import { catalog } from './published-data';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is looked at in a view: everything; only what a theme decides; or all but that. The page of a language has the
 * same colours as any other, and the page in the dark the same structure as by day.
 */
type Look = 'all' | 'colours' | 'structure';

/** @param part a selector, where only that part of the page has changed since it was looked at as a whole */
async function expectAccessible(page: Page, look: Look, part?: string): Promise<void> {
  // There are no frames: the older way spares opening a page for each run.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (part !== undefined) axe.include(part);
  if (look === 'colours') axe.withRules(['color-contrast']);
  else axe.withTags(STANDARDS);
  if (look === 'structure') axe.disableRules(['color-contrast']);
  const { violations } = await axe.analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}

/** Cards that between them have every kind of block: enough where only the frame of the page is another. */
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

/** The parts of the panel and what lies over the map, as links. */
const PARTS = ['step=3', 'view=table', 'ask=areas', 'ask=frontiers'] as const;

/** What the map draws is no concern of axe; an empty one is drawn at once. */
const NO_LAYERS = 'layers=&';

interface Walk {
  readonly atlas: AtlasDriver;
  readonly page: Page;
  /** Parts of the link before each view, with an `&` after each. */
  readonly prefix: string;
  readonly look: Look;
}

/** Every view of the page, one after the other on one load of it. */
async function lookAtAll({ atlas, page, prefix, look }: Walk): Promise<void> {
  await test.step('a link with a mistake', async () => {
    await atlas.follow(`${prefix}date=nonsense`);
    await expect(atlas.notices().first()).toBeVisible();
    await expectAccessible(page, look);
  });
  for (const select of look === 'all' ? ALL_CARDS : FEW_CARDS) {
    await test.step(select, async () => {
      await atlas.follow(`${prefix}select=${select}`);
      await expect(atlas.card(select)).toBeVisible();
      await expectAccessible(page, look, '.panel');
    });
  }
  // A second map by day is enough: it has nothing of its own in another theme or direction.
  for (const part of look === 'all' ? [...PARTS, 'compare=2018-01-20'] : PARTS) {
    await test.step(part, async () => {
      await atlas.follow(prefix + part);
      await expect(atlas.openPart()).toBeVisible();
      await expectAccessible(page, look);
    });
  }
  await atlas.follow(prefix);
  for (const dialog of ['share', 'about'] as const) {
    await test.step(dialog, async () => {
      await atlas.openDialog(dialog);
      await expectAccessible(page, look);
      await page.keyboard.press('Escape');
    });
  }
  await test.step('the skip links, and a walk through the features', async () => {
    await atlas.startWalk();
    await expectAccessible(page, look);
    await atlas.leaveWalk();
  });
  await test.step('the results of a search', async () => {
    await atlas.searchField().fill('af');
    await expect(atlas.searchResults().first()).toBeVisible();
    await expectAccessible(page, look);
    await atlas.searchField().fill('');
  });
}

test('no axe finding by day in any view', async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open();
  await lookAtAll({ atlas, page, prefix: NO_LAYERS, look: 'all' });
});

test('no axe finding from right to left in any view', async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open('lang=ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await lookAtAll({ atlas, page, prefix: `lang=ar&${NO_LAYERS}`, look: 'structure' });
});

test('no axe finding in the dark, in any language, and on a phone', async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open();
  await lookAtAll({ atlas, page, prefix: NO_LAYERS, look: 'colours' });
  for (const lang of LANGUAGES) {
    await test.step(lang, async () => {
      await atlas.follow(`lang=${lang}&${NO_LAYERS}select=zone:idlib`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(atlas.card('zone:idlib')).toBeVisible();
      await expectAccessible(page, 'all');
    });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const link of ['', 'select=zone:idlib', 'lang=ar&select=summit:ankara', 'view=table']) {
    await test.step(`a phone, ${link}`, async () => {
      await atlas.follow(NO_LAYERS + link);
      await expectAccessible(page, 'all');
    });
  }
});
