/** Reads the tables of `geodata/sources/` from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Facts } from './facts';
import type { Rings } from './inside-rings';
import { parseFacts } from './parse-facts';

const SOURCES = fileURLToPath(new URL('../sources/', import.meta.url));

/**
 * All facts, checked.
 * @param land rings of the country's outline `[lng, lat]`; where given, every place must lie inside
 * @throws FactsError listing every problem as `file:line column id: expected …, found …`
 */
export function readFacts(land?: Rings, folder = SOURCES): Facts {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return parseFacts(
    new Map(files.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])),
    land,
  );
}
