/** `manifest.json`: what went in, what came out, and whose it is. */
import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/model/schema';
import { SOURCES } from './licences';

export interface InputFile {
  readonly name: string;
  readonly text: string;
  readonly rows?: number;
}

export function buildManifest(
  version: string,
  inputs: readonly InputFile[],
  outputs: ReadonlyMap<string, string>,
  counts: Readonly<Record<string, number>>,
): Manifest {
  return {
    version,
    inputs: Object.fromEntries(
      inputs.map(({ name, text, rows }) => [
        name,
        { sha256: sha256(text), ...(rows !== undefined && { rows }) },
      ]),
    ),
    outputs: Object.fromEntries(
      [...outputs].map(([name, text]) => [
        name,
        { sha256: sha256(text), bytes: Buffer.byteLength(text) },
      ]),
    ),
    counts,
    sources: SOURCES,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
