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
  /** Triangles handed to the graphics processor for it: what a weak one, or none, takes most of its time for. */
  readonly frameTriangles: number;
}

interface Seen {
  blocking: number;
  ready: number;
  triangles: number;
}

/** Counts long tasks and triangles, and notes when the page says it is ready; runs before anything of the page. */
function observe(): void {
  const seen: Seen = { blocking: 0, ready: 0, triangles: 0 };
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
  const context = WebGL2RenderingContext.prototype;
  const draw = Reflect.get(context, 'drawElements') as (...given: unknown[]) => void;
  context.drawElements = function (mode, count, ...where) {
    if (mode === this.TRIANGLES) seen.triangles += count / 3;
    draw.call(this, mode, count, ...where);
  };
}

/**
 * Opens the address in a page nothing was opened in yet.
 * @param beforePan what to do, or to wait for, between the first picture and the pan
 */
export async function behaviourOf(
  page: Page,
  address: string,
  beforePan: (page: Page) => Promise<void>,
): Promise<Behaviour> {
  await page.addInitScript(observe);
  await page.goto(address);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
  const { ready, blocking } = await page.evaluate(
    () => (globalThis as unknown as { benchSeen: Seen }).benchSeen,
  );
  await beforePan(page);
  return { readyMs: ready, blockingMs: blocking, ...(await frameCost(page)) };
}

/** Waits until all that follows the first picture has come and is drawn. */
export async function allDrawn(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const map = (globalThis as unknown as { atlasMap: MapLibreMap }).atlasMap;
    return new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  });
}

async function frameCost(page: Page): Promise<Pick<Behaviour, 'frameMs' | 'frameTriangles'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskSeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await taskSeconds();
  const { frames, triangles } = await page.evaluate(() => {
    const { atlasMap: map, benchSeen: seen } = globalThis as unknown as {
      atlasMap: MapLibreMap;
      benchSeen: Seen;
    };
    return new Promise<{ frames: number; triangles: number }>((resolve) => {
      const { triangles: atFirst } = seen;
      let frames = 0;
      map.on('render', () => (frames += 1));
      map.once('moveend', () => resolve({ frames, triangles: seen.triangles - atFirst }));
      map.panBy([300, 120], { duration: 2000, easing: (part) => part, essential: true });
    });
  });
  return {
    frameMs: (((await taskSeconds()) - before) * 1000) / Math.max(frames, 1),
    frameTriangles: triangles / Math.max(frames, 1),
  };
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
