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
  versions: Pick<Manifest, 'version' | 'dataVersion'>,
  inputs: readonly InputFile[],
  outputs: ReadonlyMap<string, string>,
  counts: Readonly<Record<string, number>>,
): Manifest {
  return {
    ...versions,
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

/** Digits of a hash that tell one version of the data from another. */
const VERSION_DIGITS = 12;

/** The version of the files that the page reads together: changes with the content of any of them. */
export function versionOf(files: Readonly<Record<string, unknown>>): string {
  return sha256(JSON.stringify(files)).slice(0, VERSION_DIGITS);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
