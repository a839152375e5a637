/** The reader's own shape, and the sketch of one. */
import type { Geometry } from 'geojson';
import type { Sketch } from '../model/map-answer';
import type { Position } from '../model/schema';
import { collection, NOTHING } from './features';
import type { Theme } from './theme';
import type { Mark, SceneFeatures } from './vocabulary';

/** A geometry as the one feature of a source; nothing for none. */
export function overlaySource(geometry: Geometry | null): SceneFeatures {
  return geometry === null
    ? NOTHING
    : collection([{ type: 'Feature', id: 1, properties: {}, geometry }]);
}

const CORNERS = 'corners';

/** The corners drawn so far, and the line through them. */
export function sketchSource({ corners, line }: Sketch): SceneFeatures {
  if (corners.length === 0) return NOTHING;
  const coordinatesOf = (positions: readonly Position[]) =>
    positions.map(([lng, lat]) => [lng, lat]);
  return collection([
    {
      type: 'Feature',
      id: 1,
      properties: { what: CORNERS },
      geometry: { type: 'MultiPoint', coordinates: coordinatesOf(corners) },
    },
    {
      type: 'Feature',
      id: 2,
      properties: {},
      geometry: { type: 'LineString', coordinates: coordinatesOf(line) },
    },
  ]);
}

export function overlayMarks(theme: Theme): Mark[] {
  const base = { layer: 'highlight', visible: true } as const;
  const line = { ...base, kind: 'line', cap: 'round' } as const;
  return [
    { ...line, id: 'shape-casing', source: 'shape', color: theme.halo, width: 5 },
    { ...line, id: 'shape-line', source: 'shape', color: theme.text, width: 2.5 },
    { ...line, id: 'sketch-line', source: 'sketch', color: theme.text, width: 2.5, dash: [1, 2] },
    {
      ...base,
      id: 'sketch-dot',
      kind: 'dot',
      source: 'sketch',
      where: { key: 'what', in: [CORNERS] },
      radius: 5,
      color: theme.text,
      stroke: theme.halo,
      strokeWidth: 2,
    },
  ];
}
