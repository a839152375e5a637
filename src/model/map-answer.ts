import type { Position } from './schema';
import type { MultiLineString, MultiPolygon } from 'geojson';

/** What the answer to a question shows on the map. */
export interface MapAnswer {
  /** The land asked about, on the day shown. */
  readonly asked: MultiPolygon | null;
  /** The outline of what lies within reach: closed rings, outer ones counter-clockwise. */
  readonly reach: MultiLineString | null;
  /** The places of the answer as indices into `atlas.places`, nearest first. */
  readonly places: readonly number[];
}
export const NO_ANSWER: MapAnswer = { asked: null, reach: null, places: [] };

/** A shape being drawn: its corners so far, and the line through them and on to the pointer. */
export interface Sketch {
  readonly corners: readonly Position[];
  readonly line: readonly Position[];
}
export const NO_SKETCH: Sketch = { corners: [], line: [] };
