import { fileURLToPath } from 'node:url';
import { preview, type PreviewServer } from 'vite';

/** `vite.config.ts`, for the scripts that start Vite themselves. */
export const VITE_CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

/**
 * Serves the built atlas from `dist/`. Takes the next free port where the wished one is busy.
 * Returns the server and the address of the atlas, with a trailing slash.
 */
export async function serveAtlas(
  port: number,
): Promise<{ server: PreviewServer; address: string }> {
  const server = await preview({
    configLoader: 'runner',
    configFile: VITE_CONFIG,
    logLevel: 'warn',
    preview: { port },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('expected the server to have an address, found none');
  return { server, address };
}
