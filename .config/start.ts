/** `npm start`: builds the atlas, serves it and says where. */
import { spawn } from 'node:child_process';
import { build } from 'vite';
import { serveAtlas, VITE_CONFIG } from './serve';

const DEFAULT_PORT = 4180;

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', linux: 'xdg-open' };

/** Someone sits in front of this: a terminal, a display, and no automation. */
function isInteractive(): boolean {
  if (!process.stdout.isTTY || process.env['CI'] !== undefined) return false;
  return (
    process.platform !== 'linux' ||
    (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) !== undefined
  );
}

function openBrowser(address: string): void {
  const opener = OPENERS[process.platform];
  if (opener === undefined) return;
  // The address is printed anyway, so a missing opener is no error.
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

await build({ configLoader: 'runner', configFile: VITE_CONFIG, logLevel: 'warn' });
const { server, address } = await serveAtlas(Number(process.env['PORT'] ?? DEFAULT_PORT));
console.log(`Astana Atlas: ${address}`);
console.log('Stop with Ctrl+C.');
if (isInteractive()) openBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
