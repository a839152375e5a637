/** Base geometry as text: RFC 7946, one feature a line, so that a change of one country is a change of one line. */
import type { Polygons, Ring } from './plane';

export type AnyFeature = GeoJSON.Feature<GeoJSON.Geometry, Record<string, unknown>>;

/** Polygon where there is one, MultiPolygon where there are several. Rings must be right-handed already. */
export function polygonFeature(properties: Record<string, unknown>, polygons: Polygons): AnyFeature {
  const coordinates = polygons as unknown as GeoJSON.Position[][][];
  const geometry: GeoJSON.Geometry =
    coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates };
  return { type: 'Feature', properties, geometry };
}

export function lineFeature(properties: Record<string, unknown>, line: Ring): AnyFeature {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: line as unknown as GeoJSON.Position[] },
  };
}

export function featureCollection(features: readonly AnyFeature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
