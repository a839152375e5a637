import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { allDrawn } from './measure';

/** What the atlas draws, taken from its live map, so that a page with nothing but MapLibre can draw the same. */
export interface Drawing {
  readonly style: StyleSpecification;
  readonly images: readonly {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly data: number[];
  }[];
  readonly camera: { readonly center: [number, number]; readonly zoom: number };
}

export function drawingOf(page: Page): Promise<Drawing> {
  return page.evaluate(() => {
    const map = (globalThis as unknown as { atlasMap: MapLibreMap }).atlasMap;
    const images = map.listImages().map((id) => {
      const { width, height, data } = map.getImage(id).data;
      return { id, width, height, data: [...data] };
    });
    const { lng, lat } = map.getCenter();
    return {
      style: map.getStyle(),
      images,
      camera: { center: [lng, lat] as [number, number], zoom: map.getZoom() },
    };
  });
}

/** Draws something else in the bare page, and waits until it is drawn. */
export async function drawAll(page: Page, { style }: Drawing): Promise<void> {
  await page.evaluate((wanted) => {
    const map = (globalThis as unknown as { atlasMap: MapLibreMap }).atlasMap;
    map.setStyle(JSON.parse(wanted) as StyleSpecification);
  }, JSON.stringify(style));
  await allDrawn(page);
}

const MAPLIBRE = 'node_modules/maplibre-gl/dist/';

const MARKUP = `<!doctype html><html data-map="loading"><meta charset="utf-8">
<link rel="stylesheet" href="./maplibre-gl.css"><style>html,body,#map{margin:0;height:100%}</style>
<div id="map"></div><script type="module">
import { Map } from './maplibre-gl.mjs';
const { style, images, camera } = await (await fetch('./drawing.json')).json();
const map = new Map({ container: 'map', style, ...camera, attributionControl: false });
map.on('styleimagemissing', ({ id }) => {
  const image = images.find((each) => each.id === id);
  if (image) map.addImage(id, { width: image.width, height: image.height, data: new Uint8Array(image.data) });
});
globalThis.atlasMap = map;
map.once('idle', () => { document.documentElement.dataset.map = 'ready'; });
</script></html>`;

/** Serves the bare page under `address`; returns its address. */
export async function routeBarePage(
  page: Page,
  address: string,
  drawing: Drawing,
): Promise<string> {
  const files: Record<string, { contentType: string; body: string | Buffer }> = {
    '': { contentType: 'text/html', body: MARKUP },
    'drawing.json': { contentType: 'application/json', body: JSON.stringify(drawing) },
    'maplibre-gl.css': {
      contentType: 'text/css',
      body: readFileSync(`${MAPLIBRE}maplibre-gl.css`),
    },
    'maplibre-gl.mjs': {
      contentType: 'text/javascript',
      body: readFileSync(`${MAPLIBRE}maplibre-gl.mjs`),
    },
    'maplibre-gl-worker.mjs': {
      contentType: 'text/javascript',
      body: readFileSync(`${MAPLIBRE}maplibre-gl-worker.mjs`),
    },
  };
  const base = `${address}bare/`;
  await page.route(`${base}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files[pathname.slice(new URL(base).pathname.length)];
    return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill(file);
  });
  return base;
}
