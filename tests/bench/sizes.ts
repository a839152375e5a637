import type { Page, Request, Response } from '@playwright/test';
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
 * Notes when the page says that it is ready; runs before anything of the page. The page asks for nothing more in the
 * task in which it says so, and what observes the document runs at the end of that task: the order is exact.
 */
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
  return page.evaluate(() => {
    const { at } = (globalThis as unknown as { sizesReady: { at: number } }).sizesReady;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime >= at)
      .map(({ name }) => name);
  });
}

/** Opens `address` in a fresh page and weighs everything asked for until the map is ready, each address once. */
export async function weigh(page: Page, address: string): Promise<Sizes> {
  const requests = new Map<string, Request>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) requests.set(request.url(), request);
  });
  await page.addInitScript(noteReady);
  await page.goto(address);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
  const asked = [...requests.values()];
  const responses = await Promise.all(asked.map(finishedResponse));
  // The page lists a request once it is answered in full.
  const late = new Set(await lateRequests(page));
  const byRequest = await Promise.all(
    responses
      .filter((response) => !late.has(response.url()))
      .map(async (response) => ({
        name: new URL(response.url()).pathname,
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

async function finishedResponse(request: Request): Promise<Response> {
  const response = await request.response();
  if (response === null) throw new Error(`expected an answer to ${request.url()}, found none`);
  await response.finished();
  return response;
}

function compressedBytes(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}

function sum(weights: readonly { readonly bytes: number }[]): number {
  return weights.reduce((total, { bytes }) => total + bytes, 0);
}
