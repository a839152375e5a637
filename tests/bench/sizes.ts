import type { Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** Bytes of what a page asked for until it was ready, gzip at the usual level; what is compressed already counts as is. */
export interface Sizes {
  /** Every request. */
  readonly total: number;
  /** Our scripts and styles: everything of those kinds that is not MapLibre. */
  readonly ownCode: number;
  readonly byRequest: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * The page asks for the rest in the same breath in which it says that it is ready; a busy machine stretches that breath.
 * What the first picture needs is asked for a second and more before it is drawn in software.
 */
const SAME_BREATH_MS = 400;

/** Notes when the page says that it is ready; runs before anything of the page. */
function noteReady(): void {
  const note = { at: Number.POSITIVE_INFINITY };
  Object.assign(globalThis, { sizesReady: note });
  new MutationObserver(() => {
    if (document.documentElement.dataset['map'] === 'ready') {
      note.at = Math.min(note.at, performance.now());
    }
  }).observe(document, { subtree: true, attributeFilter: ['data-map'] });
}

/** Addresses asked for only once the map was ready. */
function lateRequests(page: Page): Promise<string[]> {
  return page.evaluate((sameBreath) => {
    const { at } = (globalThis as unknown as { sizesReady: { at: number } }).sizesReady;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime >= at - sameBreath)
      .map(({ name }) => name);
  }, SAME_BREATH_MS);
}

/** Opens `address` in a fresh page and weighs everything asked for until the map is ready, each address once. */
export async function weigh(page: Page, address: string): Promise<Sizes> {
  const responses = new Map<string, Response>();
  page.on('response', (response) => {
    if (response.url().startsWith('http')) responses.set(response.url(), response);
  });
  await page.addInitScript(noteReady);
  await page.goto(address);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
  const late = new Set(await lateRequests(page));
  // Only what counts is read: a late answer may still be under way when the page is closed.
  const counted = [...responses].filter(([url]) => !late.has(url));
  const byRequest = await Promise.all(
    counted.map(async ([url, response]) => ({
      name: new URL(url).pathname,
      bytes: compressedBytes(await response.body()),
    })),
  );
  return {
    total: sum(byRequest),
    ownCode: sum(
      byRequest.filter(({ name }) => /\.(js|css)$/.test(name) && !name.includes('maplibre')),
    ),
    byRequest: byRequest.toSorted((a, b) => b.bytes - a.bytes),
  };
}

function compressedBytes(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}

function sum(weights: readonly { readonly bytes: number }[]): number {
  return weights.reduce((total, { bytes }) => total + bytes, 0);
}
