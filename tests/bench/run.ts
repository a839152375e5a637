/**
 * `npm run bench`: how fast questions and steps of the date are computed, and bytes and behaviour of the built atlas
 * (`npm run build` first) beside a page with nothing but MapLibre that draws the same layers in the same run. Prints
 * every figure with its budget; fails where bytes, triangles or a ratio exceed their limit. `--node` or `--browser`: one half.
 */
import { execFileSync } from 'node:child_process';
import { build } from 'vite';
import { chromium, type Browser, type Page } from '@playwright/test';
import { serveAtlas } from '../../.config/serve';
import { en } from '../../src/i18n/en';
import { BROWSER_FLAGS, findBrowser } from '../browser';
import { drawAll, drawingOf, routeBarePage } from './bare-page';
import budgets from './budgets.json' with { type: 'json' };
import { allDrawn, behaviourOf, dateSteps, type Behaviour } from './measure';
import { fails, line, type Figure } from './figures';
import { weigh } from './sizes';
import { quantile } from './timing';

const PORT = 4195;
const RUNS = 5;
const DATE_STEPS = 60;
const NEXT_CHANGE = `button[title="${en['date.nextTitle']}"]`;
const LINK = '#lang=en';
const FIRST_DAY = '2017-05-01';
/** As deep below the top as `geodata/query/`, from which the bundle finds the data. */
const BUNDLE_FOLDER = 'tests/output';

async function inFreshPage<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // What runs in the page was compiled by tsx, which calls this helper of its own to name functions.
  await context.addInitScript('globalThis.__name = (named) => named;');
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
    frameTriangles: median(runs.map(({ frameTriangles }) => frameTriangles)),
  };
}

/** Builds what Node measures as the page is built, and runs it apart, so that nothing else warms or burdens it. */
async function computingFigures(): Promise<Figure[]> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'tests/bench/computing.ts',
      outDir: BUNDLE_FOLDER,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2023',
    },
  });
  const written = execFileSync(process.execPath, [`${BUNDLE_FOLDER}/computing.js`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(written) as Figure[];
}

async function browserFigures(): Promise<Figure[]> {
  const { server, address } = await serveAtlas(PORT);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS],
  });
  try {
    return await measureIn(browser, address);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureIn(browser: Browser, address: string): Promise<Figure[]> {
  const atlasAddress = address + LINK;
  const sizes = await inFreshPage(browser, (page) => weigh(page, atlasAddress));
  const [first, all] = await inFreshPage(browser, async (page) => {
    await page.goto(atlasAddress);
    await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
    const drawing = await drawingOf(page);
    await allDrawn(page);
    return [drawing, await drawingOf(page)];
  });
  const atlasRuns: Behaviour[] = [];
  const bareRuns: Behaviour[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    atlasRuns.push(await inFreshPage(browser, (page) => behaviourOf(page, atlasAddress, allDrawn)));
    bareRuns.push(
      await inFreshPage(browser, async (page) =>
        behaviourOf(page, await routeBarePage(page, address, first), (bare) => drawAll(bare, all)),
      ),
    );
  }
  const steps = await inFreshPage(browser, async (page) => {
    await page.goto(`${address}${LINK}&date=${FIRST_DAY}`);
    await page.locator('html[data-map="ready"]').waitFor({ state: 'attached' });
    await page.locator(NEXT_CHANGE).waitFor();
    await allDrawn(page);
    return dateSteps(page, NEXT_CHANGE, DATE_STEPS);
  });
  console.log(
    sizes.byRequest.map(({ name, bytes }) => `${String(bytes).padStart(8)}  ${name}`).join('\n'),
  );
  const [atlas, bare] = [medians(atlasRuns), medians(bareRuns)];
  const { total, ownCode, behaviour } = budgets;
  return [
    { what: 'all requests to ready', found: sizes.total, unit: 'bytes', ...total },
    { what: 'own code', found: sizes.ownCode, unit: 'bytes', ...ownCode },
    { what: 'ready', found: atlas.readyMs, unit: 'ms' },
    against('ready', atlas.readyMs, bare.readyMs, behaviour.readyRatio),
    { what: 'blocking until ready', found: atlas.blockingMs, unit: 'ms' },
    against('blocking', atlas.blockingMs, bare.blockingMs, behaviour.blockingRatio),
    { what: 'main thread per frame', found: atlas.frameMs, unit: 'ms', ...behaviour.frameMs },
    against('main thread per frame', atlas.frameMs, bare.frameMs, behaviour.frameRatio),
    {
      what: 'triangles per frame',
      found: atlas.frameTriangles,
      unit: '',
      ...behaviour.frameTriangles,
    },
    { what: 'date step in the page: p50', found: quantile(steps, 0.5), unit: 'ms' },
    {
      what: 'date step in the page: p95',
      found: quantile(steps, 0.95),
      unit: 'ms',
      ...behaviour.dateStepMs,
    },
  ];
}

function against(
  what: string,
  ours: number,
  bare: number,
  budget: Pick<Figure, 'goal' | 'limit'>,
): Figure {
  return { what: `${what}, against bare MapLibre`, found: ours / bare, unit: '×', ...budget };
}

const figures: Figure[] = [];
if (!process.argv.includes('--browser')) figures.push(...(await computingFigures()));
if (!process.argv.includes('--node')) figures.push(...(await browserFigures()));
console.log(`\n${figures.map(line).join('\n')}`);
process.exitCode = figures.some(fails) ? 1 : 0;
