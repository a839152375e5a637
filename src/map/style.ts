/** A scene as a MapLibre style: a pure function, so that the whole of it is validated in a test without a GPU. */
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import {
  type Mark,
  type Scene,
  type SceneFeatures,
  SOURCE_IDS,
  type SourceId,
} from '../scene/vocabulary';
import { FONT_FACES } from './fonts';
import { layerRank } from './layer-order';
import { layerOf } from './layers';
import { withTurnedBrackets } from './turned-brackets';

export const BACKGROUND_ID = 'ground';

/** Deepest zoom for which tiles are cut; beyond it they are enlarged, which at this depth loses nothing. */
const DEEPEST_TILES = 12;
/**
 * How far simpler lines may leave the true ones, px. Neighbours that share their outlines, and what lies exactly over
 * them, are never simplified apart. Of lines along them, half of the vertices go without anybody seeing it.
 */
const TOLERANCES: Readonly<Partial<Record<SourceId, number>>> = {
  cells: 0,
  asked: 0,
  veil: 0,
  reach: 0,
  shape: 0,
  edges: 0.2,
  zones: 0.2,
  afrin: 0.2,
  admin: 0.2,
};
/** Pixels of a tile's margin that lines with offsets and wide casings need. */
const MARGIN = 64;

/** The whole style. Feature-state is not part of it: the adapter sets it. */
export function styleOf(scene: Scene): StyleSpecification {
  return {
    version: 8,
    name: 'Astana Atlas',
    'font-faces': FONT_FACES,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(SOURCE_IDS.map((id) => [id, sourceOf(id, dataOf(scene, id))])),
    layers: layersOf(scene),
  };
}

/** The layers in painting order. */
export function layersOf(scene: Scene): LayerSpecification[] {
  const marks = scene.marks.toSorted((a, b) => layerRank(a.id) - layerRank(b.id));
  return [backgroundOf(scene), ...marks.map(knownLayerOf)];
}

/** Equal marks are the same object, and so are their layers: comparing two styles then costs next to nothing. */
const known = new WeakMap<Mark, LayerSpecification>();

function knownLayerOf(mark: Mark): LayerSpecification {
  let layer = known.get(mark);
  if (layer === undefined) {
    layer = layerOf(mark);
    known.set(mark, layer);
  }
  return layer;
}

function backgroundOf(scene: Scene): LayerSpecification {
  return { id: BACKGROUND_ID, type: 'background', paint: { 'background-color': scene.ground } };
}

/** A source's data, lettered for MapLibre. */
export function dataOf({ sources, lang }: Scene, id: SourceId): SceneFeatures {
  return withTurnedBrackets(sources[id], lang);
}

function sourceOf(id: SourceId, data: SceneFeatures): GeoJSONSourceSpecification {
  const tolerance = TOLERANCES[id];
  return {
    type: 'geojson',
    data,
    maxzoom: DEEPEST_TILES,
    buffer: MARGIN,
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}
