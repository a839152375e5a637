import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../tests/browser';

const report = process.env['E2E_REPORT'];

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../tests/output/e2e',
  globalSetup: '../tests/e2e/serve.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Software WebGL on a busy machine is slow; no test waits for time, so a long limit costs nothing.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    viewport: { width: 1024, height: 640 },
    // Pixels are what software WebGL costs; the page is laid out the same at half their density.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    // Flights of the camera take no time, so that nothing has to be waited for.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] },
  },
});
