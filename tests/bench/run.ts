/**
 * `npm run bench`: bytes and behaviour of the built atlas (`npm run build` first), beside a page with nothing but
 * MapLibre that draws the same layers in the same run. Prints figures against budgets; fails nothing but bytes.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { serveAtlas } from '../../.config/serve';
import { BROWSER_FLAGS, findBrowser } from '../browser';
import { drawingOf, routeBarePage, type Drawing } from './bare-page';
import budgets from './budgets.json' with { type: 'json' };
import { behaviourOf, dateSteps, type Behaviour } from './measure';
import { weigh } from './sizes';

const PORT = 4195;
const RUNS = 5;
const DATE_STEPS = 60;
const NEXT_CHANGE = '[data-action="next-change"]';
const LINK = '#lang=en';

async function inFreshPage<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function medians(runs: readonly Behaviour[]): Behaviour {
  return {
    readyMs: median(runs.map(({ readyMs }) => readyMs)),
    blockingMs: median(runs.map(({ blockingMs }) => blockingMs)),
    frameMs: median(runs.map(({ frameMs }) => frameMs)),
  };
}

function line(what: string, found: number, budget: number, unit: string): string {
  const verdict = found <= budget ? 'within' : 'OVER';
  return `${what.padEnd(44)}${found.toFixed(2).padStart(12)} ${unit.padEnd(6)} ${verdict} ${budget}`;
}

const { server, address } = await serveAtlas(PORT);
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
const atlasAddress = address + LINK;

const sizes = await inFreshPage(browser, (page) => weigh(page, atlasAddress));
const drawing: Drawing = await inFreshPage(browser, async (page) => {
  await page.goto(atlasAddress);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
  return drawingOf(page);
});
const atlasRuns: Behaviour[] = [];
const bareRuns: Behaviour[] = [];
for (let run = 0; run < RUNS; run += 1) {
  atlasRuns.push(await inFreshPage(browser, (page) => behaviourOf(page, atlasAddress)));
  bareRuns.push(
    await inFreshPage(browser, async (page) =>
      behaviourOf(page, await routeBarePage(page, address, drawing)),
    ),
  );
}
const steps = await inFreshPage(browser, async (page) => {
  await page.goto(`${address}${LINK}&date=2017-05-01`);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
  return dateSteps(page, NEXT_CHANGE, DATE_STEPS);
});
await browser.close();
await server.close();

const atlas = medians(atlasRuns);
const bare = medians(bareRuns);
const { behaviour } = budgets;
console.log(
  sizes.byRequest.map(({ name, bytes }) => `${String(bytes).padStart(8)}  ${name}`).join('\n'),
);
console.log(`\natlas ${JSON.stringify(atlas)}\nbare  ${JSON.stringify(bare)}\n`);
console.log(line('all requests to ready', sizes.total, budgets.total, 'bytes'));
console.log(line('own code', sizes.ownCode, budgets.ownCode, 'bytes'));
console.log(
  line('ready, against bare MapLibre', atlas.readyMs / bare.readyMs, behaviour.readyRatio, '×'),
);
console.log(
  line(
    'blocking, against bare MapLibre',
    atlas.blockingMs / bare.blockingMs,
    behaviour.blockingRatio,
    '×',
  ),
);
console.log(
  line(
    'main thread per frame, against bare',
    atlas.frameMs / bare.frameMs,
    behaviour.frameRatio,
    '×',
  ),
);
console.log(
  line(
    'date step, 95th percentile',
    steps[Math.floor(steps.length * 0.95)] ?? Number.NaN,
    behaviour.dateStepMs,
    'ms',
  ),
);
process.exitCode = sizes.total <= budgets.total && sizes.ownCode <= budgets.ownCode ? 0 : 1;
