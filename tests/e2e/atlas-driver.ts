import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { en } from '../../src/i18n/en';
import type { MessageKey } from '../../src/i18n/messages';
import type { LayerId } from '../../src/model/ids';
import { firstView } from './published-data';
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';

declare global {
  /** The live map, for tests and the console; set by the map component. */
  var atlasMap: MapLibreMap | undefined;
}

/** Software WebGL on a busy machine takes its time for the first picture. */
const FIRST_PICTURE_MS = 60_000;

/** More than the page has elements to step through before the map. */
const MOST_TABS = 80;

/** A thing drawn on the map, as far as a test asks about it. */
export interface Drawn {
  readonly styleLayer: string;
  readonly id: string | number | undefined;
  readonly properties: MapGeoJSONFeature['properties'];
}

/** The atlas in the reader's words. All that knows roles, labels and the renderer is here. */
export class AtlasDriver {
  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  /** Opens the atlas afresh, at a link's fragment (without `#`), and waits until it is drawn. */
  async open(link = ''): Promise<void> {
    await this.visit(link);
    await this.ready();
    // The larger files follow the first picture.
    await this.page.waitForLoadState('networkidle');
    await this.settled();
  }

  /** Like {@link open}, without waiting. `path` names an entry page, e.g. `ar/`. */
  async visit(link = '', path = ''): Promise<void> {
    // Another fragment alone would not load the page again.
    if (this.page.url().startsWith(this.address)) await this.page.goto('about:blank');
    await this.page.goto(this.address + path + (link === '' ? '' : `#${link}`));
  }

  /** Follows a link inside the open page: only its fragment changes. */
  async follow(link: string): Promise<void> {
    await this.page.evaluate(async (fragment) => {
      const before = location.href;
      const followed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      location.hash = fragment;
      if (location.href !== before) await followed;
      // What the page does in answer starts within the next two frames.
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    }, link);
    await this.settled();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-map', 'ready', {
      timeout: FIRST_PICTURE_MS,
    });
    await this.settled();
  }

  /** Waits until the map has drawn everything it was asked to. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const map = globalThis.atlasMap;
      return map !== undefined && map.isStyleLoaded() && map.areTilesLoaded() && !map.isMoving();
    });
  }

  /** The fragment as the reader could copy it from the address bar. */
  fragment(): string {
    return decodeURIComponent(new URL(this.page.url()).hash.slice(1));
  }

  // ---- layers

  layerSwitch(layer: LayerId): Locator {
    return this.page.getByRole('switch', { name: en[`layer.${layer}`], exact: true });
  }

  async toggleLayer(layer: LayerId): Promise<void> {
    await this.layerSwitch(layer).click();
    await this.settled();
  }

  /**
   * What the map draws of a layer now. Style layers are named after the layer they belong to. Of land and its edges
   * only what a party of the layer holds counts: the rest is there too, but transparent.
   */
  rendered(layer: LayerId): Promise<Drawn[]> {
    const { parties } = firstView;
    const holders = parties
      .filter(({ id, parent }) => layer === 'control' || id === layer || parent === layer)
      .map(({ id }) => id as string);
    return this.page.evaluate(
      ({ id, held }) => {
        const map = globalThis.atlasMap;
        if (map === undefined) return [];
        const layers = map.getLayersOrder().filter((each) => each.startsWith(`${id}-`));
        const isShown = ({ source, state }: MapGeoJSONFeature): boolean =>
          source === 'cells'
            ? held.includes(String(state['party']))
            : source !== 'edges' ||
              held.includes(String(state['left'])) ||
              held.includes(String(state['right']));
        return map
          .queryRenderedFeatures({ layers })
          .filter(isShown)
          .map((feature) => ({
            styleLayer: feature.layer.id,
            id: feature.id,
            properties: feature.properties,
          }));
      },
      { id: layer, held: holders },
    );
  }

  async expectDrawn(layer: LayerId): Promise<void> {
    await expect
      .poll(async () => (await this.rendered(layer)).length, `${layer} drawn`)
      .toBeGreaterThan(0);
  }

  async expectNotDrawn(layer: LayerId): Promise<void> {
    await expect
      .poll(async () => (await this.rendered(layer)).length, `${layer} not drawn`)
      .toBe(0);
  }

  // ---- pointing

  /** Clicks the map at a position, `[lng, lat]`. */
  async clickAt(position: readonly [lng: number, lat: number]): Promise<void> {
    const point = await this.pixelOf(position);
    await this.page.mouse.click(point.x, point.y);
  }

  /** Where a position is on the page, px. */
  pixelOf([lng, lat]: readonly [lng: number, lat: number]): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      (at) => {
        const map = globalThis.atlasMap;
        if (map === undefined) throw new Error('expected a map, found none');
        const box = map.getCanvas().getBoundingClientRect();
        const pixel = map.project(at);
        return { x: box.left + pixel.x, y: box.top + pixel.y };
      },
      [lng, lat] as [number, number],
    );
  }

  /** Drags the map by px, as with a mouse. */
  async dragBy(x: number, y: number): Promise<void> {
    const box = (await this.mapCanvas().boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.page.mouse.move(middle.x, middle.y);
    await this.page.mouse.down();
    await this.page.mouse.move(middle.x + x, middle.y + y, { steps: 8 });
    await this.page.mouse.up();
    await this.settled();
  }

  mapCanvas(): Locator {
    return this.page.locator('canvas.maplibregl-canvas');
  }

  /** Zoom, latitude and longitude as the link would round them. */
  camera(): Promise<{ zoom: string; lat: string; lng: string }> {
    return this.page.evaluate(() => {
      const map = globalThis.atlasMap!;
      const { lng, lat } = map.getCenter();
      return { zoom: map.getZoom().toFixed(1), lat: lat.toFixed(2), lng: lng.toFixed(2) };
    });
  }

  /** Takes one of the overlapping things offered after a click. */
  async choose(name: string): Promise<void> {
    const choice = this.page.getByRole('dialog', { name: en['choice.heading'] });
    await choice.getByRole('button', { name }).click();
  }

  // ---- panels

  /** The heading of what is selected; it stands and falls with the card. */
  cardTitle(): Locator {
    return this.page.locator('#card-heading');
  }

  async closeCard(): Promise<void> {
    await this.page.getByRole('button', { name: en['card.close'] }).click();
  }

  /** What a link asked for and the atlas left out, one item each. */
  notices(): Locator {
    return this.page.getByRole('status').getByRole('listitem');
  }

  async dismissNotices(): Promise<void> {
    await this.page.getByRole('button', { name: en['notice.dismiss'] }).click();
  }

  /** The message in place of what could not be loaded or drawn. */
  failure(): Locator {
    return this.page.getByRole('alert');
  }

  /** On a phone the panel is a sheet that first shows its head only; this draws it up until the legend is there. */
  async openLegend(): Promise<void> {
    const grip = this.page.locator('.grip');
    await grip.press('ArrowUp');
    await expect(this.layerSwitch('zones')).toBeInViewport();
  }

  // ---- tables, story, pages of words

  /** The table that is open. */
  table(): Locator {
    return this.page.locator('table[data-table]');
  }

  tableRow(id: string): Locator {
    return this.page.locator(`tr[data-row="${id}"]`);
  }

  tableFilter(): Locator {
    return this.page.locator('section.tables').getByRole('searchbox');
  }

  columnHeader(label: MessageKey): Locator {
    return this.table().getByRole('columnheader', { name: en[label], exact: true });
  }

  /** Ids of the rows in sight, in their order. */
  tableRows(): Promise<string[]> {
    return this.table()
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''));
  }

  /** The file that a button of the tables hands to the browser. */
  async download(button: MessageKey): Promise<{ readonly name: string; readonly text: string }> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: en[button], exact: true }).click();
    const download = await waiting;
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }

  /** The step of the story that is being read. */
  currentStep(): Locator {
    return this.page.locator('.story li[aria-current="step"]');
  }

  /** A dialog by its heading. */
  dialog(heading: MessageKey): Locator {
    return this.page.getByRole('dialog', { name: en[heading] });
  }

  // ---- date, search, link

  dateField(): Locator {
    return this.page.getByLabel(en['date.label'], { exact: true });
  }

  async setDate(date: string): Promise<void> {
    await this.dateField().fill(date);
    await this.settled();
  }

  searchField(): Locator {
    return this.page.getByRole('combobox', { name: en['search.label'] });
  }

  searchResults(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }

  /** The link that the Share dialog copies. */
  async share(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.getByRole('button', { name: en['share.button'] }).click();
    const dialog = this.page.getByRole('dialog', { name: en['share.heading'] });
    await dialog.getByRole('button', { name: en['share.link'] }).click();
    await expect(dialog.getByText(en['share.linkCopied'])).toBeVisible();
    await this.page.keyboard.press('Escape');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  // ---- keyboard and look

  /** Presses Tab until the element has the focus; fails where it never gets it. */
  async tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < MOST_TABS; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`expected Tab to reach ${target.toString()} within ${MOST_TABS} steps`);
  }

  /** Mean brightness of what is on screen, 0 black to 1 white. */
  async brightness(): Promise<number> {
    const picture = (await this.page.screenshot()).toString('base64');
    return this.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(64, 64);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, 64, 64);
      const { data } = context.getImageData(0, 0, 64, 64);
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) sum += data[at]! + data[at + 1]! + data[at + 2]!;
      return sum / (64 * 64 * 3 * 255);
    }, picture);
  }
}
