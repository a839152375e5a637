import { readFileSync } from 'node:fs';
import type { Catalog, ControlFile, FirstView } from '../../src/model/schema';

function published(name: string): unknown {
  return JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
}

/** What the page is given, so that the tests name no fact of their own. */
export const catalog = published('catalog.json') as Catalog;
export const control = published('control.json') as ControlFile;
export const firstView = published('first-view.json') as FirstView;
