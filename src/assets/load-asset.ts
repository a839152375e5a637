/** One place reads every file of `public/data/`. In the one-file edition they stand in the page itself. */
import type {
  BasemapTopology,
  Catalog,
  ControlFile,
  FirstView,
  GeometryTopology,
  Story,
} from '../model/schema';

/** What each file holds. */
export interface Assets {
  readonly 'first-view.json': FirstView;
  readonly 'basemap.topojson': BasemapTopology;
  readonly 'geometry.topojson': GeometryTopology;
  readonly 'control.json': ControlFile;
  readonly 'catalog.json': Catalog;
  readonly 'story.json': Story;
}
export type AssetName = keyof Assets;

/** The files the page reads, those of the first picture first. */
export const ASSET_NAMES = [
  'first-view.json',
  'basemap.topojson',
  'geometry.topojson',
  'control.json',
  'catalog.json',
  'story.json',
] as const satisfies readonly AssetName[];

/** A file that did not arrive, with its name and what happened. */
export class AssetError extends Error {
  readonly file: AssetName;
  constructor(file: AssetName, happened: string) {
    super(`${file}: ${happened}`);
    this.file = file;
  }
}

/** The folder of the data, found from this module, so that every entry page finds it. Not a literal: Vite would bundle it. */
const here: string = import.meta.url;

/**
 * The parsed file.
 * @throws AssetError where it did not arrive or is no JSON
 */
export async function loadAsset<Name extends AssetName>(name: Name): Promise<Assets[Name]> {
  const text = embedded(name) ?? (await fetched(name));
  try {
    return JSON.parse(text) as Assets[Name];
  } catch {
    throw new AssetError(name, 'expected JSON');
  }
}

function embedded(name: AssetName): string | null {
  return document.querySelector(`script[data-asset="${name}"]`)?.textContent ?? null;
}

async function fetched(name: AssetName): Promise<string> {
  const response = await connected(name, fetch(new URL(`../data/${name}`, here)));
  if (!response.ok) throw new AssetError(name, `HTTP ${response.status}`);
  return connected(name, response.text());
}

/** A connection may fail before the first byte or after any other. */
async function connected<Result>(name: AssetName, request: Promise<Result>): Promise<Result> {
  try {
    return await request;
  } catch {
    throw new AssetError(name, 'no connection');
  }
}
