import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildAtlas } from '../../src/geo/build-atlas';
import type { Atlas } from '../../src/model/atlas';
import type { ControlFile, FirstView, GeometryTopology } from '../../src/model/schema';

const DATA = fileURLToPath(new URL('../../public/data/', import.meta.url));

/** The atlas of the built files, as the page loads it. */
export function loadAtlas(): Atlas {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${DATA}${name}`, 'utf8'));
  const { parties } = read('first-view.json') as FirstView;
  const topology = read('geometry.topojson') as GeometryTopology;
  return buildAtlas(topology, read('control.json') as ControlFile, parties);
}
