import { readFileSync } from 'node:fs';
import type { Catalog, ControlFile, FirstView, Story } from '../../src/model/schema';
import { joinTexts, type Textless, type Texts } from '../../src/model/texts';

function published(name: string): unknown {
  return JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
}

/** What the page is given, so that the tests name no fact of their own. */
export const catalog = joinTexts<Catalog>(published('catalog.json') as Textless<Catalog>, [
  published('catalog.en.json') as Texts,
]);
export const control = published('control.json') as ControlFile;
export const firstView = published('first-view.json') as FirstView;
/** In English and Arabic. */
export const story = joinTexts<Story>(published('story.json') as Textless<Story>, [
  published('story.en.json') as Texts,
  published('story.ar.json') as Texts,
]);
