/** Everything under `public/data/`, in memory. */
import { buildAtlas } from '../../src/geo/build-atlas';
import type { Atlas } from '../../src/model/atlas';
import { CONTROL_SPAN, DEFAULT_DATE } from '../../src/model/dates';
import { DATED_LAYER_IDS, LANGUAGES } from '../../src/model/ids';
import { buildBasemap, readBasemapBase } from '../base/basemap';
import { buildCatalog } from '../tables/catalog';
import { buildControl } from '../tables/control';
import type { Facts } from '../tables/facts';
import { namesOf } from '../tables/names-of';
import { buildParties } from '../tables/parties';
import { splitTexts, textsIn } from '../tables/split-texts';
import { buildStory } from '../tables/story';
import { readBaseFiles, type BaseGeometry } from './base';
import { deriveGeometry } from './derive-geometry';
import { buildFirstView } from './first-view';
import { buildLayers } from './layers';
import { buildManifest, versionOf, type InputFile } from './manifest';
import { buildSeries } from './series';

/** The meetings the layer of summit cities is about; the others are a filter of its own. */
const FORMAT_TRACKS: ReadonlySet<string> = new Set(['astana', 'geneva', 'presidents']);

export interface Outputs {
  /** Text by path under `public/data/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly atlas: Atlas;
}

/** Derives all files; the same facts and base geometry give the same bytes. */
export function deriveOutputs(version: string, facts: Facts, base: BaseGeometry): Outputs {
  const { arcs, topology } = deriveGeometry(facts, base);
  const [control, catalog, parties] = [
    buildControl(facts),
    buildCatalog(facts),
    buildParties(facts),
  ];
  const atlas = buildAtlas(topology, control, parties);
  const date = DEFAULT_DATE;
  const firstView = buildFirstView({
    version,
    date,
    span: [CONTROL_SPAN.from, CONTROL_SPAN.to],
    atlas,
    arcs,
    zones: catalog.zones.filter(({ hasShape }) => hasShape),
    afrin: catalog.afrin,
    cities: catalog.cities.map(({ id, names, point, meetings }) => ({
      id,
      names,
      point,
      meetings: meetings.length,
      formatMeetings: meetings.filter(({ track }) => FORMAT_TRACKS.has(track)).length,
    })),
  });
  const layers = buildLayers({ version, date, atlas, arcs, catalog, places: facts.places });
  const json = (value: unknown) => `${JSON.stringify(value)}\n`;
  const pageFiles = {
    'geometry.topojson': topology,
    'control.json': control,
    ...withTexts('catalog', catalog),
    ...withTexts('story', buildStory(facts)),
    'first-view.json': firstView,
    'basemap.topojson': buildBasemap(readBasemapBase(), basemapFacts(facts)),
  };
  const dataVersion = versionOf(pageFiles);
  const files = new Map([
    ...Object.entries(pageFiles).map(
      ([name, content]) => [name, json({ ...content, dataVersion })] as const,
    ),
    ...DATED_LAYER_IDS.map((id) => [`layers/${id}.geojson`, json(layers[id])] as const),
    ['series.csv', buildSeries(atlas)],
  ]);
  const counts = {
    places: facts.places.length,
    cells: atlas.cells.length,
    edges: atlas.edges.length,
    parties: parties.length,
    zones: catalog.zones.length,
    meetings: facts.meetings.length,
    events: facts.events.length,
    sites: facts.sites.length,
    citations: catalog.citations.length,
  };
  const manifest = buildManifest({ version, dataVersion }, inputFiles(facts), files, counts);
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return { files, atlas };
}

/** A file in no language and one of texts for each. */
function withTexts(name: string, whole: object): Readonly<Record<string, object>> {
  const { content, texts } = splitTexts(whole);
  const files = LANGUAGES.map((language) => [`${name}.${language}.json`, textsIn(language, texts)]);
  return { [`${name}.json`]: content, ...Object.fromEntries(files) } as Record<string, object>;
}

function basemapFacts({ places, names }: Facts) {
  return { places, names: new Map(names.map((row) => [row.id, namesOf(row)])) };
}

function inputFiles(facts: Facts): InputFile[] {
  return [
    ...facts.tables.map(({ file, text, rows }) => ({ name: `sources/${file}`, text, rows })),
    ...readBaseFiles().map(({ file, text }) => ({ name: `base/${file}`, text })),
  ];
}
