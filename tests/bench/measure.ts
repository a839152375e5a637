import type { Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** How a page that draws the map behaves, in milliseconds. */
export interface Behaviour {
  /** From navigation to the first moment at which everything is drawn. */
  readonly readyMs: number;
  /** Sum of what each long task took beyond 50 ms, until ready. */
  readonly blockingMs: number;
  /** Work of the main thread for one frame of a pan. */
  readonly frameMs: number;
}

/** Counts long tasks and notes when the page says it is ready; runs before anything of the page. */
function observe(): void {
  const seen = { blocking: 0, ready: 0 };
  Object.assign(globalThis, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (seen.ready === 0) seen.blocking += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (seen.ready === 0 && document.documentElement.dataset['map'] === 'ready')
      seen.ready = performance.now();
  }).observe(document, {
    attributes: true,
    childList: true,
    subtree: true,
    attributeFilter: ['data-map'],
  });
}

/** Opens the address in a page nothing was opened in yet. */
export async function behaviourOf(page: Page, address: string): Promise<Behaviour> {
  await page.addInitScript(observe);
  await page.goto(address);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
  const seen = await page.evaluate(
    () => (globalThis as unknown as { benchSeen: { blocking: number; ready: number } }).benchSeen,
  );
  return { readyMs: seen.ready, blockingMs: seen.blocking, frameMs: await frameCost(page) };
}

async function frameCost(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskSeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await taskSeconds();
  const frames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const map = (globalThis as unknown as { atlasMap: MapLibreMap }).atlasMap;
        let frames = 0;
        map.on('render', () => (frames += 1));
        map.once('moveend', () => resolve(frames));
        map.panBy([300, 120], { duration: 2000, easing: (part) => part, essential: true });
      }),
  );
  return (((await taskSeconds()) - before) * 1000) / Math.max(frames, 1);
}

/** Our own work for each of `count` steps to the next day of change, milliseconds, ascending. */
export function dateSteps(page: Page, nextButton: string, count: number): Promise<number[]> {
  return page.evaluate(
    async ([selector, steps]) => {
      const durations: number[] = [];
      for (let step = 0; step < steps; step += 1) {
        const button = document.querySelector<HTMLElement>(selector);
        if (button === null) throw new Error(`expected an element ${selector}, found none`);
        const started = performance.now();
        button.click();
        // Effects of the state run in microtasks; what a frame paints is not ours.
        await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
        durations.push(performance.now() - started);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return durations.sort((a, b) => a - b);
    },
    [nextButton, count] as const,
  );
}
