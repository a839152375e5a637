/** The layers that have a state on each day as GeoJSON files of their own, as on the opening day: for QGIS, PostGIS and anyone's own map. */
import type { FeatureCollection } from 'geojson';
import type { DatedLayerId } from '../../src/model/ids';
import { LICENCE } from '../../src/model/licences';
import { adminLayer, afrinLayer, controlLayer, partyLayer, zonesLayer } from './area-layers';
import type { Layer, LayersInput } from './layer-content';
import { Shapes } from './layer-shapes';
import { eventsLayer, placesLayer, sitesLayer, summitsLayer } from './point-layers';

/** Every such layer's file by the id of the layer. */
export function buildLayers(input: LayersInput): Record<DatedLayerId, FeatureCollection> {
  const shapes = new Shapes(input);
  const layers: Record<DatedLayerId, Layer> = {
    zones: zonesLayer(input, shapes),
    afrin: afrinLayer(input, shapes),
    sdf: partyLayer(input, shapes, 'sdf', 'Syrian Democratic Forces, with what the YPG holds', [
      'sdf',
      'ypg',
    ]),
    ypg: partyLayer(input, shapes, 'ypg', 'Where the YPG itself is the named force', ['ypg']),
    summits: summitsLayer(input),
    control: controlLayer(input, shapes),
    events: eventsLayer(input),
    sites: sitesLayer(input),
    places: placesLayer(input),
    admin: adminLayer(input, shapes),
  };
  const ids = Object.keys(layers) as DatedLayerId[];
  return Object.fromEntries(ids.map((id) => [id, wrap(input, id, layers[id])])) as Record<
    DatedLayerId,
    FeatureCollection
  >;
}

/** Areas, lengths and shapes rest on the geometry, all else on the tables. */
const MEASURED = new Set(['areaKm2', 'sparseKm2', 'inferredKm2', 'heldKm2', 'geometry']);

function wrap(
  { version, date, catalog }: LayersInput,
  id: DatedLayerId,
  layer: Layer,
): FeatureCollection {
  const keys = new Set(layer.citations);
  const properties = new Set(layer.features.flatMap(({ properties: p }) => Object.keys(p ?? {})));
  const byLicence = (measured: boolean) =>
    [...properties].filter((property) => MEASURED.has(property) === measured);
  const collection = {
    type: 'FeatureCollection' as const,
    name: id,
    title: layer.title,
    version,
    date,
    licences: [
      { licence: LICENCE.geometry, properties: ['geometry', ...byLicence(true)] },
      { licence: LICENCE.tables, properties: byLicence(false) },
    ],
    sources: Object.fromEntries(
      catalog.citations
        .filter(({ key }) => keys.has(key))
        .map(({ key, publisher, title, date: published, url }) => [
          key,
          { publisher, title, date: published ?? null, url: url ?? null },
        ]),
    ),
    features: layer.features,
  };
  return collection;
}
