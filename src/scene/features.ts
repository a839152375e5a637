/** Small constructors of the scene's GeoJSON. */
import { feature } from 'topojson-client';
import type { Geometry } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Position } from '../model/schema';
import type { Properties, SceneFeature, SceneFeatures } from './vocabulary';

export const NOTHING: SceneFeatures = { type: 'FeatureCollection', features: [] };

export function collection(features: readonly SceneFeature[]): SceneFeatures {
  return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features: [...features] };
}

export function sceneFeature(id: number, geometry: Geometry, properties: Properties): SceneFeature {
  return { type: 'Feature', id, geometry, properties };
}

export function pointFeature(id: number, point: Position, properties: Properties): SceneFeature {
  return sceneFeature(id, { type: 'Point', coordinates: [...point] }, properties);
}

/** The plain geometry of one object of a topology. */
export function geometryOf(topology: Topology, object: GeometryObject): Geometry {
  const found = feature(topology, object as Parameters<typeof feature>[1]);
  if (found.type === 'Feature') return found.geometry;
  return { type: 'GeometryCollection', geometries: found.features.map((part) => part.geometry) };
}
