import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SYSTEM_PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Flags of every browser the tests start: no background traffic, and WebGL in software where there is no GPU. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Smooth edges cost software WebGL a third of its time and no test looks at them.
  '--webgl-antialiasing-mode=none',
];

/**
 * A Chromium to test with: `CHROMIUM_PATH`, the one Playwright installed, one of the system, or, as root on Debian,
 * the `chromium` package installed now. Throws with what to do where there is none.
 */
export function findBrowser(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given))
      throw new Error(`expected a browser at CHROMIUM_PATH=${given}, found no file`);
    return given;
  }
  const found = installed();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && onPath('apt-get') !== null) {
    console.log('No Chromium found: installing the package chromium with apt-get.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-q', '-y', 'chromium'], { stdio: 'inherit', env });
    const fresh = installed();
    if (fresh !== null) return fresh;
  }
  throw new Error(
    'No Chromium found. Install one (`npx playwright install chromium`, or the package chromium), or set CHROMIUM_PATH.',
  );
}

function installed(): string | null {
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return playwrights;
  for (const name of SYSTEM_NAMES) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return SYSTEM_PLACES.find((path) => existsSync(path)) ?? null;
}

function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
