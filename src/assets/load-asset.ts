/** One place reads every file of `public/data/`. In the one-file edition they stand in the page itself. */
import { LANGUAGES, type Language } from '../model/ids';
import type {
  BasemapTopology,
  Catalog,
  ControlFile,
  FirstView,
  GeometryTopology,
  Story,
  Versioned,
} from '../model/schema';
import type { Textless, Texts } from '../model/texts';

/** Files whose texts stand apart, one file of them a language. */
type WithTexts = 'catalog' | 'story';
type TextFiles = Readonly<Record<`${WithTexts}.${Language}.json`, Texts>>;

/** What each file holds. */
export interface Assets extends TextFiles {
  readonly 'first-view.json': FirstView;
  readonly 'basemap.topojson': BasemapTopology;
  readonly 'geometry.topojson': GeometryTopology;
  readonly 'control.json': ControlFile;
  readonly 'catalog.json': Textless<Catalog>;
  readonly 'story.json': Textless<Story>;
  /** Comma-separated values, as text. It names no version. */
  readonly 'series.csv': string;
}
export type AssetName = keyof Assets;

/** The files the page reads, those of the first picture first. */
export const ASSET_NAMES: readonly AssetName[] = [
  'first-view.json',
  'basemap.topojson',
  'geometry.topojson',
  'control.json',
  'catalog.json',
  'story.json',
  'series.csv',
  ...LANGUAGES.flatMap((language) => [
    `catalog.${language}.json` as const,
    `story.${language}.json` as const,
  ]),
];

/** A file that did not arrive, with its name and what happened. */
export class AssetError extends Error {
  readonly file: AssetName;
  constructor(file: AssetName, happened: string) {
    super(`${file}: ${happened}`);
    this.file = file;
  }
}

/** A file of another version of the data than the files before it: one of them was kept from an earlier visit. */
export class MixedVersionsError extends AssetError {}

/** The version of the data that the first file belongs to; to any other file of the page it is law. */
let version: string | null = null;
let cache: RequestCache = 'default';

/** Forgets the version of the files read so far, and reads none from the browser's cache any more. */
export function startAnew(): void {
  version = null;
  cache = 'reload';
}

/** The folder of the data, found from this module, so that every entry page finds it. Not a literal: Vite would bundle it. */
const here: string = import.meta.url;

/**
 * The parsed file.
 * @throws AssetError where it did not arrive or is not what its name says
 * @throws MixedVersionsError where it does not fit the files read before
 */
export async function loadAsset<Name extends AssetName>(name: Name): Promise<Assets[Name]> {
  const text = embedded(name) ?? (await fetched(name));
  if (name === 'series.csv') {
    // Servers that know no file answer with a page.
    if (text.trimStart().startsWith('<')) throw new AssetError(name, 'expected CSV');
    return text as Assets[Name];
  }
  const file = parsed(name, text);
  const found = file.dataVersion ?? 'without a version';
  version ??= found;
  if (found !== version) {
    throw new MixedVersionsError(name, `expected data ${version}, found data ${found}`);
  }
  return file;
}

function parsed<Name extends AssetName>(
  name: Name,
  text: string,
): Assets[Name] & Partial<Versioned> {
  try {
    return JSON.parse(text) as Assets[Name] & Partial<Versioned>;
  } catch {
    throw new AssetError(name, 'expected JSON');
  }
}

function embedded(name: AssetName): string | null {
  return document.querySelector(`script[data-asset="${name}"]`)?.textContent ?? null;
}

async function fetched(name: AssetName): Promise<string> {
  const response = await connected(name, fetch(new URL(`../data/${name}`, here), { cache }));
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
