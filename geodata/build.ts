/**
 * `npm run geodata`: derives every file of `public/data/` from the tables and the committed base geometry, and reports
 * the map's figures beside published ones. With `--check` nothing is written: what differs from the committed files is
 * named, and the command fails.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBase } from './derive/base';
import { deriveOutputs, type Outputs } from './derive/outputs';
import { report } from './derive/report';
import type { Facts } from './tables/facts';
import type { Rings } from './tables/inside-rings';
import { FactsError } from './tables/problems';
import { readFacts } from './tables/read-facts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUTPUT = `${ROOT}public/data/`;

const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
const base = readBase();
const facts = checkedFacts(base.outline);
const outputs = deriveOutputs(version, facts, base);
if (process.argv.includes('--check')) check(outputs);
else write(outputs);

/** The facts, or every problem of the tables, one a line, and the end of the build. */
function checkedFacts(land: Rings): Facts {
  try {
    return readFacts(land);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function write({ files }: Outputs): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(OUTPUT + name), { recursive: true });
    writeFileSync(OUTPUT + name, text);
  }
  console.log(report(facts, outputs));
}

function check({ files }: Outputs): void {
  const stale = [...files].flatMap(([name, text]) => {
    const path = OUTPUT + name;
    if (!existsSync(path)) return [`${name}: missing`];
    return readFileSync(path, 'utf8') === text ? [] : [`${name}: differs`];
  });
  if (stale.length === 0) {
    console.log(`public/data is what the tables give (${files.size} files)`);
    return;
  }
  console.error(
    `public/data is not what the tables give; run npm run geodata:\n  ${stale.join('\n  ')}`,
  );
  process.exitCode = 1;
}
