/**
 * `npm run base:rivers`: named rivers of the basemap from GSHHG. Apart from `extract.ts`, because GSHHG comes with the
 * system package `gmt-gshhg-full` (2.3.7) and is read through `gmt`, not through npm.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../src/model/schema';
import { snapLine } from './plane';
import { parseRows } from './point-table';
import { parseSegments, RiverNetwork } from './river-network';
import { simplifyLine } from './simplify';
import { namesOf } from './water';
import { featureCollection, lineFeature } from './write-geojson';

const here = import.meta.dirname;
/** Generalised to the scale at which the basemap is read. */
const TOLERANCE_M = 250;

const segments = execFileSync('gmt', ['coast', '-R32/49/29.5/39.5', '-Ia', '-Df', '-M'], {
  encoding: 'utf8',
  maxBuffer: 1e9,
});
const network = new RiverNetwork(parseSegments(segments));

const features = parseRows('rivers.tsv', readFileSync(join(here, 'rivers.tsv'), 'utf8')).map((columns) => {
  const via = columns['via']!.split(';').map((pair): Position => {
    const [lng, lat] = pair.split(',').map(Number);
    return [lng!, lat!];
  });
  const line = simplifyLine(network.route(columns['id']!, via), TOLERANCE_M);
  const names = namesOf(columns);
  const into = columns['into'];
  const properties = { id: columns['id'], rank: Number(columns['rank']), ...(into && { into }), ...(names && { names }) };
  return lineFeature(properties, snapLine(line));
});
writeFileSync(join(here, 'rivers.geojson'), featureCollection(features));
console.log(`rivers.geojson: ${features.length} rivers`);
