/**
 * `npm test`: every check there is, one after the other on a small machine, two at a time where they are light.
 * Goes on after a failure; the last line is `N passed, N failed` over all of it. `--full` runs the long samples whole.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from './browser';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Reads the report of a runner of many tests; absent: the check counts as one. */
  readonly tally?: () => Tally;
}

const OUTPUT = 'tests/output';
const UNIT_REPORT = `${OUTPUT}/unit.json`;
// Absolute: the runner would read a relative one from its configuration's folder.
const E2E_REPORT = resolve(OUTPUT, 'e2e.json');
const LIGHT_AT_ONCE = 2;

/** Vite's own way to read a configuration in TypeScript, without a bundle of it. */
const CONFIG_LOADER = ['--configLoader', 'runner'] as const;
const VITE_BUILD = ['vite', 'build', ...CONFIG_LOADER, '--logLevel', 'warn'] as const;

/** What does not need the built atlas. */
const LIGHT: readonly Check[] = [
  {
    name: 'unit tests',
    command: ['vitest', 'run', ...CONFIG_LOADER, '--reporter=json', `--outputFile=${UNIT_REPORT}`],
    tally: unitTally,
  },
  {
    // Of components and of everything else that tsconfig.json names.
    name: 'types',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  {
    name: 'lint',
    command: ['eslint', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
  },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'unused code', command: ['knip', '--config', '.config/knip.json'] },
  { name: 'data rebuilt and compared', command: ['tsx', 'geodata/build.ts', '--check'] },
  { name: 'build', command: [...VITE_BUILD] },
  {
    name: 'build of one file',
    command: [...VITE_BUILD, '--mode', 'single'],
  },
];

/** What needs it, and both cores. */
const IN_BROWSER: Check = {
  name: 'end-to-end tests',
  command: ['playwright', 'test', '--config', '.config/playwright.config.ts'],
  tally: endToEndTally,
};

function unitTally(): Tally {
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that does not even load has no failed test in it.
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

function endToEndTally(): Tally {
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

/** Runs a program of node_modules; what it says is kept until it ends, so that checks do not mix their lines. */
function run([program, ...args]: Check['command']): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      env: { ...process.env, E2E_REPORT, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('error', (error) => resolve({ ok: false, said: said + error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

async function perform(check: Check): Promise<Tally> {
  const started = Date.now();
  const { ok, said } = await run(check.command);
  const tally = tallied(check, ok);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const verdict = tally.failed === 0 ? 'ok' : 'FAILED';
  const counts =
    check.tally === undefined ? '' : ` (${tally.passed} passed, ${tally.failed} failed)`;
  if (tally.failed > 0) console.log(`\n${said.trim()}\n`);
  console.log(`${verdict.padEnd(7)}${check.name}${counts}, ${seconds} s`);
  return tally;
}

function tallied(check: Check, ok: boolean): Tally {
  const one = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (check.tally === undefined) return one;
  try {
    const tally = check.tally();
    // A runner that gives up outside its tests is a failure of its own.
    return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function performAll(checks: readonly Check[], atOnce: number): Promise<Tally[]> {
  const waiting = [...checks];
  const tallies: Tally[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      tallies.push(await perform(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return tallies;
}

if (process.argv.includes('--full')) process.env['FULL'] = '1';
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const started = Date.now();
const tallies = await performAll(LIGHT, LIGHT_AT_ONCE);
try {
  process.env['CHROMIUM_PATH'] = findBrowser();
  tallies.push(await perform(IN_BROWSER));
} catch (error) {
  console.log(
    `FAILED ${IN_BROWSER.name}: ${error instanceof Error ? error.message : String(error)}`,
  );
  tallies.push({ passed: 0, failed: 1 });
}
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\nAll checks took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
