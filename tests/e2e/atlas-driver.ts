import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { en } from '../../src/i18n/en';
import type { MessageKey } from '../../src/i18n/messages';
import type { LayerId } from '../../src/model/ids';
import type { Position } from '../../src/model/schema';
import { firstView } from './published-data';
import { SELECTED } from '../../src/scene/choices';
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';

declare global {
  /** The live map, for tests and the console; set by the map component. */
  var atlasMap: MapLibreMap | undefined;
  /** The map of a comparison's other day, while there is one. */
  var atlasSecondMap: MapLibreMap | undefined;
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
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

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

  /** Gives the window another size and waits until the page has taken it. */
  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.evaluate(async () => {
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    });
    await this.settled();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-map', 'ready', {
      timeout: FIRST_PICTURE_MS,
    });
    await this.settled();
  }

  /** Waits until the map, or both of a comparison, have drawn everything they were asked to. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const map = globalThis.atlasMap;
      return (
        map !== undefined &&
        [map, globalThis.atlasSecondMap ?? map].every(
          (each) => each.isStyleLoaded() && each.areTilesLoaded() && !each.isMoving(),
        )
      );
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
        const isShown = ({ source, state }: MapGeoJSONFeature): boolean => {
          if (id === 'changes') return Boolean(state['gainer']) || state['gain'] === 1;
          return source === 'cells'
            ? held.includes(String(state['party']))
            : source !== 'edges' ||
                held.includes(String(state['left'])) ||
                held.includes(String(state['right']));
        };
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

  /** Moves the mouse to a position of the map. */
  async pointAt(at: readonly [lng: number, lat: number]): Promise<void> {
    const { x, y } = await this.pixelOf(at);
    await this.page.mouse.move(x, y);
  }

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
    return this.page.locator('canvas.maplibregl-canvas').first();
  }

  /** Zoom, latitude and longitude as the link would round them. */
  /** What lies over positions of the map, each thing once: of a page that shows them all there is nothing. */
  over(positions: readonly Position[]): Promise<string[]> {
    return this.page.evaluate((points) => {
      const map = globalThis.atlasMap!;
      const frame = map.getContainer().getBoundingClientRect();
      const found = points.map(([lng, lat]) => {
        const { x, y } = map.project([lng, lat]);
        const isOff = x < 0 || y < 0 || x > frame.width || y > frame.height;
        const top = isOff ? null : document.elementFromPoint(frame.left + x, frame.top + y);
        if (top?.tagName === 'CANVAS') return '';
        if (top?.closest('[data-pointer]')) return 'pointer';
        return top === null ? 'off the map' : top.outerHTML.slice(0, 80);
      });
      return [...new Set(found)].filter((each) => each !== '');
    }, positions);
  }

  /** Names that the map writes because the words beside it name the places. */
  namedPlaces(): Promise<string[]> {
    return this.page.evaluate(() => {
      const drawn = globalThis.atlasMap!.queryRenderedFeatures({ layers: ['named-places-label'] });
      return [...new Set(drawn.map(({ properties }) => String(properties['name'])))].sort();
    });
  }

  /** Px between the upper edge of what scrolls in the panel and a part of it. */
  belowSheetHead(part: string): Promise<number> {
    return this.page.locator(`.panel ${part}`).evaluate((element) => {
      const top = (each: Element): number => each.getBoundingClientRect().top;
      return Math.abs(top(element) - top(element.closest('.body')!));
    });
  }

  /** Px of the screen that the sheet takes. */
  async sheetHeight(): Promise<number> {
    return (await this.page.locator('.panel').boundingBox())!.height;
  }

  grip(): Locator {
    return this.page.locator('.grip');
  }

  /** Whether a finger at a point of the page finds the control. */
  isAt(control: Locator, at: { x: number; y: number }): Promise<boolean> {
    return control.evaluate(
      (element, { x, y }) => element.contains(document.elementFromPoint(x, y)),
      at,
    );
  }

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

  // ---- two days side by side

  /** All maps there are: one, or two while two days are compared. */
  canvases(): Locator {
    return this.page.locator('canvas.maplibregl-canvas');
  }

  divider(): Locator {
    return this.page.getByRole('slider', { name: /^Divider between/ });
  }

  /** Who holds the land at a position on the map's own day and on the other day, as each map has drawn it. */
  holdersDrawn(position: readonly [lng: number, lat: number]): Promise<(string | undefined)[]> {
    return this.page.evaluate(
      ([lng, lat]) =>
        [globalThis.atlasMap, globalThis.atlasSecondMap].map((map) => {
          const [hit] =
            map?.queryRenderedFeatures(map.project([lng, lat]), { layers: ['control-fill'] }) ?? [];
          return hit?.state['party'] as string | undefined;
        }),
      [position[0], position[1]] as const,
    );
  }

  /** The cameras of both maps: longitude, latitude, zoom, bearing, pitch. */
  bothCameras(): Promise<(number[] | undefined)[]> {
    return this.page.evaluate(() =>
      [globalThis.atlasMap, globalThis.atlasSecondMap].map((map) => {
        if (map === undefined) return undefined;
        const { lng, lat } = map.getCenter();
        return [lng, lat, map.getZoom(), map.getBearing(), map.getPitch()];
      }),
    );
  }

  async expectOneCamera(): Promise<void> {
    const rounded = (camera: readonly number[] | undefined): string[] | undefined =>
      camera?.map((part) => part.toFixed(9));
    // The second follows when the first has drawn.
    await expect
      .poll(async () => {
        const [first, second] = await this.bothCameras();
        return { same: rounded(first)?.join() === rounded(second)?.join(), first, second };
      }, 'one camera for both maps')
      .toMatchObject({ same: true });
  }

  /** Drags by px from a point of the page, as with a mouse. */
  async dragFrom(from: { x: number; y: number }, x: number, y: number): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + x, from.y + y, { steps: 6 });
    await this.page.mouse.up();
    await this.settled();
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
    const grip = this.grip();
    await grip.press('ArrowUp');
    await expect(this.layerSwitch('zones')).toBeInViewport();
  }

  // ---- questions

  /** The panel in which questions are put to the map. */
  questions(): Locator {
    return this.page.getByRole('region', { name: en['ask.heading'], exact: true });
  }

  /** One kind of question, by its button. */
  async putQuestion(kind: 'areas' | 'frontiers' | 'within'): Promise<void> {
    await this.questions()
      .getByRole('button', { name: en[`ask.${kind}`], exact: true })
      .click();
  }

  /** The figures that answer a question, each in a part of the panel with a name of its own. */
  answer(
    name: 'area' | 'share' | 'drawn' | 'within' | 'shape' | 'sets' | 'frontiers' | 'crossings',
  ): Locator {
    return this.questions().locator(`[data-answer="${name}"]`);
  }

  /** Asks what is at coordinates, typed as a reader would. */
  async askCoordinates(text: string): Promise<void> {
    const field = this.coordinatesField();
    await field.fill(text);
    await field.press('Enter');
  }

  coordinatesField(): Locator {
    return this.questions().getByRole('textbox', { name: en['ask.coordinates'] });
  }

  /** What lies round a selected point: the items of one of the lists of its card. */
  around(list: 'places' | 'frontiers' | 'borders'): Locator {
    return this.page.locator(`[data-here="${list}"]`).getByRole('listitem');
  }

  /** A right click on the map at a position, `[lng, lat]`. */
  async rightClickAt(position: readonly [lng: number, lat: number]): Promise<void> {
    const point = await this.pixelOf(position);
    await this.page.mouse.click(point.x, point.y, { button: 'right' });
  }

  /** A finger held on the map at a position until `answered` resolves, then lifted. */
  async longPressAt(
    position: readonly [lng: number, lat: number],
    answered: () => Promise<void>,
  ): Promise<void> {
    const point = await this.pixelOf(position);
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await answered();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await devtools.detach();
  }

  /** Which sources of what a question adds to the map have something in sight. */
  questionsDrawn(): Promise<string[]> {
    return this.page.evaluate(() => {
      const sources =
        globalThis.atlasMap?.queryRenderedFeatures().map(({ source }) => source) ?? [];
      return ['shape', 'reach'].filter((source) => sources.includes(source));
    });
  }

  /** How many stretches between two areas are lit up as selected. */
  litEdges(): Promise<number> {
    return this.page.evaluate((selected) => {
      const features = globalThis.atlasMap?.queryRenderedFeatures() ?? [];
      return features.filter(
        ({ source, layer, state }) =>
          source === 'edges' && layer.id === 'lit-edge' && state['lit'] === selected,
      ).length;
    }, SELECTED);
  }

  /** Drops a file on the map, or elsewhere. */
  async dropFile(name: string, content: string, on = this.mapCanvas()): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([file, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], file, { type: 'application/geo+json' }));
        return transfer;
      },
      [name, content] as const,
    );
    await on.dispatchEvent('drop', { dataTransfer: data });
    await data.dispose();
  }

  /** What the page put on the clipboard. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
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

  /** The picture of shares along the bottom, which is the slider of days. */
  timeline(): Locator {
    return this.page.getByRole('slider', { name: en['timeline.label'] });
  }

  /** The chart of areas over time, a slider as well. */
  seriesChart(): Locator {
    return this.page.getByRole('slider', { name: en['series.chart'] });
  }

  /** Where a fraction (0–1) of something's width is on the page, in its middle height, px. */
  async pointOn(target: Locator, fraction: number): Promise<{ x: number; y: number }> {
    const box = (await target.boundingBox())!;
    return { x: box.x + box.width * fraction, y: box.y + box.height / 2 };
  }

  /** Presses at one fraction of something's width and lets go at another. */
  async dragAlong(target: Locator, from: number, to: number): Promise<void> {
    const [start, end] = [await this.pointOn(target, from), await this.pointOn(target, to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 12 });
    await this.page.mouse.up();
    await this.settled();
  }

  /** Every piece of land and line drawn now with what the day says of it; names are left out, they make room for each other. */
  async drawnOnDay(): Promise<string> {
    await this.settled();
    return this.page.evaluate(() => {
      const map = globalThis.atlasMap!;
      const layers = map
        .getLayersOrder()
        .filter(
          (each) => /^(?:control|zones|afrin)-/.test(each) && map.getLayer(each)?.type !== 'symbol',
        );
      const drawn = map
        .queryRenderedFeatures({ layers })
        .map(({ layer, id, state }) => `${layer.id} ${id} ${JSON.stringify(state)}`);
      return [...new Set(drawn)].sort().join('\n');
    });
  }

  /** Brings the panel back to its beginning, whatever is read in it. */
  async scrollPanelUp(): Promise<void> {
    await this.page.locator('.panel > .body').evaluate((body) => {
      body.scrollTop = 0;
    });
  }

  searchField(): Locator {
    return this.page.getByRole('search').getByRole('combobox');
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

  /** Presses Tab, or Shift and Tab, until the element has the focus; fails where it never gets it. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let step = 0; step < MOST_TABS; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`expected ${key} to reach ${target.toString()} within ${MOST_TABS} steps`);
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

  // ---- walking through the map, and what lies round it

  skipLink(to: 'map' | 'panel' | 'days' | 'tables'): Locator {
    return this.page.getByRole('button', { name: en[`skip.${to}`], exact: true });
  }

  /** The box that tells of the feature a walk has come to. */
  walk(): Locator {
    return this.page.locator('[data-walk]');
  }

  /** What was last said aloud. */
  said(): Locator {
    return this.page.locator('[data-live]');
  }

  /** The name of the feature a walk stands at, and where its ring is on the page, px. */
  async walkedTo(): Promise<[name: string, at: { x: number; y: number }]> {
    const name = await this.walk().locator('strong').innerText();
    const ring = (await this.page.locator('[data-walked]').boundingBox())!;
    return [name, { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 }];
  }

  /** Fails where something lies over the map at a point of the page. */
  async expectClear(at: { x: number; y: number }): Promise<void> {
    const over = await this.page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.tagName.toLowerCase(),
      at,
    );
    expect(over, `at ${at.x}, ${at.y}`).toBe('canvas');
  }

  async startWalk(): Promise<void> {
    await this.mapCanvas().focus();
    await this.page.keyboard.press('Space');
    await expect(this.walk()).toBeFocused();
  }

  async leaveWalk(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.walk()).toHaveCount(0);
  }

  nextChange(): Locator {
    return this.page.locator(`.date-bar button[title="${en['date.nextTitle']}"]`);
  }

  shareButton(): Locator {
    return this.page.getByRole('button', { name: en['share.button'], exact: true });
  }

  sharedLink(): Locator {
    return this.page.getByRole('textbox', { name: en['share.link'] });
  }

  tool(tool: 'story' | 'ask' | 'changes' | 'tables'): Locator {
    return this.page.getByRole('button', { name: en[`${tool}.button`], exact: true });
  }

  nextStep(): Locator {
    return this.page.getByRole('button', { name: en['story.next'], exact: true });
  }

  closeStory(): Locator {
    return this.page.getByRole('button', { name: en['story.close'] });
  }

  tableHeading(): Locator {
    return this.page.locator('.tables h2');
  }

  closeTables(): Locator {
    return this.page.getByRole('button', { name: en['tables.toMap'] });
  }

  /** The card of a selection, in any language. */
  card(select: string): Locator {
    return this.page.locator(`[data-card="${select}"] header`);
  }

  /** The story, the questions, the changes or the tables, in any language. */
  openPart(): Locator {
    return this.page
      .locator('.story li, .tables table, .ask table, .changes .rows li, .compare, [data-part]')
      .first();
  }

  /** Opens one of the two dialogs, in any language. */
  async openDialog(dialog: 'share' | 'about'): Promise<void> {
    const buttons = this.page.locator('.toolbar button[aria-haspopup="dialog"]');
    await (dialog === 'share' ? buttons.first() : buttons.last()).click();
    await expect(this.page.locator('dialog[open]')).toBeVisible();
  }

  /**
   * Tabs from the first stop to the end of the page. Tells how many stops there were, and which of them showed no sign
   * of the focus or lay out of sight.
   */
  async tabRound(): Promise<{ count: number; unseen: string[] }> {
    const unseen: string[] = [];
    // Not from where the focus was last: Tab goes on from there even after a blur.
    await this.page.locator('button').first().focus();
    for (let count = 0; count < MOST_TABS * 2; count += 1) {
      await this.page.keyboard.press('Tab');
      const stop = await this.page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const seen = element as HTMLElement & { tabbed?: true };
        if (seen.tabbed) return null;
        seen.tabbed = true;
        const style = getComputedStyle(element);
        const ringed = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
        const label = element.closest('label');
        const ringedByLabel = label !== null && getComputedStyle(label).outlineStyle !== 'none';
        // Of a link over two lines the first: the middle of both may lie beside it.
        const [line] = element.getClientRects();
        const { left, top, width, height } = line ?? element.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        const clear = at !== null && (element.contains(at) || at.contains(element));
        const shown = (ringed || ringedByLabel || style.boxShadow !== 'none') && clear;
        return { shown, html: element.outerHTML.slice(0, 160) };
      });
      if (stop === null) return { count, unseen };
      if (!stop.shown) unseen.push(stop.html);
    }
    throw new Error(`expected Tab to come round within ${MOST_TABS * 2} steps`);
  }

  /** Styles of a reader's own; the page's policy lets no sheet in, but its script may make one. */
  async addStyles(css: string): Promise<void> {
    await this.page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, css);
  }

  /** Takes back what {@link addStyles} added. */
  async removeStyles(): Promise<void> {
    await this.page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  }

  /** What the layout lost: a page wider than the window, words cut off, controls that lie over each other. */
  layoutFaults(): Promise<string[]> {
    return this.page.evaluate(() => {
      const faults: string[] = [];
      const name = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(
          element.getAttribute('aria-label') ?? element.textContent
        )
          .trim()
          .slice(0, 40)}”`;
      if (document.documentElement.scrollWidth > innerWidth)
        faults.push(`page ${document.documentElement.scrollWidth} px wide`);

      const isShown = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const isCutOnPurpose = (element: Element): boolean =>
        getComputedStyle(element).clipPath !== 'none';

      // Words that their box cuts off and no scrolling brings back.
      for (const element of document.querySelectorAll<HTMLElement>(
        'button, a, label, h1, h2, h3, p, th, td, dt, dd, summary, legend, li > span',
      )) {
        if (!isShown(element) || element.closest('.maplibregl-map') !== null) continue;
        // Its own words: what is in it for the ear alone may be cut.
        const own = [...element.childNodes].filter(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
        const [begin, finish] = [own[0], own.at(-1)];
        if (begin === undefined || finish === undefined) continue;
        const range = document.createRange();
        range.setStartBefore(begin);
        range.setEndAfter(finish);
        const words = range.getBoundingClientRect();
        for (let box: HTMLElement | null = element; box !== null; box = box.parentElement) {
          if (isCutOnPurpose(box)) break;
          const { overflowX, overflowY } = getComputedStyle(box);
          const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
          const frame = box.getBoundingClientRect();
          if (words.width === 0) break;
          const beyond =
            (cuts(overflowX) && (words.right > frame.right + 1 || words.left < frame.left - 1)) ||
            (cuts(overflowY) &&
              box !== document.documentElement &&
              words.height > frame.height + 1);
          if (beyond) faults.push(`cut off: ${name(element)} by ${name(box)}`);
          if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto') break;
        }
      }

      // A control in sight that something else lies over.
      for (const element of document.querySelectorAll(
        'button, a[href], input, select, summary, [role="slider"], canvas',
      )) {
        if (!isShown(element) || element.closest('[inert]') !== null) continue;
        // Marks of days that follow each other lie over each other; keys and tables reach each.
        if (element.closest('.timeline') !== null) continue;
        if (
          isCutOnPurpose(element) ||
          (element.closest('nav')?.matches(':not(:focus-within)') === true &&
            isCutOnPurpose(element.closest('nav')!))
        )
          continue;
        const middleOf = (): { x: number; y: number } => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        };
        const { width, height } = element.getBoundingClientRect();
        if (width < 2 || height < 2) continue;
        const middle = middleOf();
        const scrolled = ((): boolean => {
          for (let box = element.parentElement; box !== null; box = box.parentElement) {
            if (getComputedStyle(box).overflowY === 'visible') continue;
            const frame = box.getBoundingClientRect();
            if (
              middle.x < frame.left ||
              middle.x > frame.right ||
              middle.y < frame.top ||
              middle.y > frame.bottom
            )
              return true;
          }
          return false;
        })();
        if (scrolled || element.tagName === 'CANVAS') continue;
        const covering = ({ x, y }: { x: number; y: number }): string | null => {
          const found = document.elementFromPoint(x, y);
          if (found === null) return 'nothing';
          const isIt =
            element.contains(found) ||
            found.contains(element) ||
            element.closest('label')?.contains(found) === true;
          return isIt ? null : name(found);
        };
        if (covering(middle) === null) continue;
        // What lies under a bar that stays in reach must come free by scrolling.
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const cover = covering(middleOf());
        if (cover !== null) faults.push(`covered: ${name(element)} by ${cover}`);
      }
      return faults;
    });
  }

  /** Text and background of the first such element, as the browser computes them. */
  colours(selector: string): Promise<{ text: string; background: string }> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return { text: color, background: backgroundColor };
      });
  }

  hasRing(target: Locator): Promise<boolean> {
    return target.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
  }

  /** Where the parts of the page stand, as far as the direction of the text decides it. */
  layout(): Promise<PageLayout> {
    return this.page.evaluate(() => {
      const box = (selector: string): DOMRect | null => {
        const found = [...document.querySelectorAll(selector)].find((each) =>
          each.checkVisibility(),
        );
        const rectangle = found?.getBoundingClientRect();
        return rectangle && rectangle.width > 0 ? rectangle : null;
      };
      // By part: where to find it, and the side it hangs at.
      const wanted: Readonly<Record<string, readonly [string, 'start' | 'end']>> = {
        panel: ['.panel', 'start'],
        'panel fold': ['.panel > .fold', 'start'],
        title: ['.panel h1', 'start'],
        'search sign': ['.search .sign', 'start'],
        'card title': ['#card-heading', 'start'],
        'card close': ['[data-card] header button:last-child', 'end'],
        'layers chevron': ['[data-legend] h2 .chevron', 'end'],
        swatch: ['[data-card] table svg', 'start'],
        toolbar: ['div.toolbar .toolbar', 'end'],
        'map buttons': ['.atlas-map .buttons', 'end'],
        credits: ['.atlas-map details', 'end'],
        'date bar': ['.date-bar', 'start'],
        'previous change': ['.date-bar button', 'start'],
        timeline: ['.timeline', innerWidth >= 720 ? 'end' : 'start'],
      };
      const parts: PageLayout['parts'] = {};
      for (const [part, [selector, side]] of Object.entries(wanted)) {
        const found = box(selector);
        if (found === null) continue;
        parts[part] = { side, fromLeft: found.left, fromRight: innerWidth - found.right };
      }

      const order = (selector: string): number[] =>
        [...document.querySelectorAll(selector)]
          .filter((each) => each.checkVisibility())
          .map((each, index) => ({ index, left: each.getBoundingClientRect().left }))
          .sort((a, b) => a.left - b.left)
          .map(({ index }) => index);

      const icons = [...document.querySelectorAll<SVGElement>('svg[viewBox="0 0 24 24"]')].filter(
        (each) => each.checkVisibility(),
      );
      const path = (icon: SVGElement): string =>
        icon.querySelector('path')?.getAttribute('d') ?? '';
      const isTurned = (element: Element): boolean =>
        new DOMMatrix(getComputedStyle(element).transform).a < 0;
      const day = box('.timeline .day');
      const track = box('.timeline .track');
      const map = globalThis.atlasMap!;
      return {
        parts,
        rows: {
          toolbar: order('.toolbar .toolbar > *'),
          'date bar': order('.date-bar > .icon-button'),
          'card actions': order('[data-card] header .actions > *'),
        },
        icons: icons.length,
        directedIcons: icons.filter((icon) => icon.classList.contains('flip')).map(path),
        turnedIcons: icons.filter(isTurned).map(path),
        dayFromLeft: (day!.left + day!.width / 2 - track!.left) / track!.width,
        bandsTurned: isTurned(document.querySelector('.timeline .bands')!),
        eastIsRight: map.project([40, 35]).x > map.project([37, 35]).x,
      };
    });
  }
}

/** The layout of the page, as far as the direction of the text decides it. */
export interface PageLayout {
  /** By part: the side it hangs at where text runs from the left, and its distances from both edges, px. */
  readonly parts: Record<
    string,
    { readonly side: 'start' | 'end'; readonly fromLeft: number; readonly fromRight: number }
  >;
  /** Of what stands in a row: the places in the document, from left to right. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
  readonly icons: number;
  /** Drawings of the icons that mean a direction, and of those that are mirrored. */
  readonly directedIcons: readonly string[];
  readonly turnedIcons: readonly string[];
  /** Where the chosen day stands on the timeline, 0 to 1 from the left. */
  readonly dayFromLeft: number;
  readonly bandsTurned: boolean;
  readonly eastIsRight: boolean;
}
