/**
 * The words in which a scene is described. No renderer is named here: `map/` turns a scene into MapLibre layers,
 * another adapter may turn it into SVG. Sizes are CSS pixels, positions `[lng, lat]`, zooms those of 512-px tiles.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { IsoDate } from '../model/dates';
import type { Language, LayerId } from '../model/ids';
import type { Atlas } from '../model/atlas';
import type { BasemapTopology, Catalog, FirstView } from '../model/schema';
import { NO_ANSWER, NO_SKETCH, type MapAnswer, type Sketch } from '../model/map-answer';
import type { Selection, View } from '../model/view';

export type ThemeName = 'light' | 'dark';

/** No place is named beside the map. */
export const NONE_NAMED: readonly string[] = [];

/** What a question and the reader's drawing add to the map. */
export interface Overlay extends MapAnswer {
  /** The reader's own shape. */
  readonly shape: Geometry | null;
  /** A shape being drawn. */
  readonly sketch: Sketch;
}
export const NO_OVERLAY: Overlay = { shape: null, ...NO_ANSWER, sketch: NO_SKETCH };

/** Everything a scene is made from. A file that has not arrived is null and leaves its marks out. */
export interface SceneInput {
  readonly firstView: FirstView | null;
  readonly basemap: BasemapTopology | null;
  readonly atlas: Atlas | null;
  readonly catalog: Catalog | null;
  readonly view: Pick<View, 'date' | 'compare' | 'layers' | 'select' | 'allMeetings'>;
  readonly hovered: Selection | null;
  /** What a question adds to the map. */
  readonly overlay: Overlay;
  /** Ids of places that the words beside the map name. */
  readonly named: readonly string[];
  readonly theme: ThemeName;
  readonly lang: Language;
}

export const SOURCE_IDS = [
  'land',
  'nearLand',
  'lakes',
  'rivers',
  'borders',
  'countries',
  'seas',
  'towns',
  'cells',
  'edges',
  'zones',
  'zoneLabels',
  'afrin',
  'afrinLabels',
  'partyLabels',
  'pockets',
  'admin',
  'adminLabels',
  'places',
  'sites',
  'events',
  'cities',
  'namedPlaces',
  'point',
  'asked',
  'unasked',
  'veil',
  'reach',
  'answerPlaces',
  'shape',
  'sketch',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

export type Properties = Readonly<Record<string, string | number | boolean | null>>;
/** Ids are numbers because a renderer keeps dated state by number. */
export type SceneFeature = Feature<Geometry, Properties> & { readonly id: number };
export type SceneFeatures = FeatureCollection<Geometry, Properties>;

/** Geometry by name. The same object means the same content, so a renderer compares by identity. */
export type Sources = Readonly<Record<SourceId, SceneFeatures>>;

/** A size that grows with zoom, linear between stops. */
export interface ByZoom {
  readonly zoom: readonly (readonly [zoom: number, value: number])[];
}
export type Size = number | ByZoom;

/** A value that depends on one field of a feature's dated state or of its properties. */
export interface Choice<T> {
  readonly by: 'state' | 'property';
  readonly key: string;
  readonly cases: readonly (readonly [value: string | number, then: Depends<T>])[];
  readonly otherwise: Depends<T>;
}
export type Depends<T> = T | Choice<T>;

/** Which features of the source a mark takes, by a property that never changes. */
export interface Where {
  readonly key: string;
  readonly in: readonly (string | number)[];
}

/** From the middle of an area to beside its outline: it grows with the map until the text has room inside. */
export interface GroundDistance {
  /** The property that holds it as pixels at zoom 0. */
  readonly property: string;
  /** Ems that are added. */
  readonly gap: number;
  /** Ems beyond which it does not grow. */
  readonly most: number;
}

interface MarkBase {
  readonly id: string;
  /** The switch in the legend that shows it. */
  readonly layer: LayerId | 'base' | 'highlight';
  readonly source: SourceId;
  readonly visible: boolean;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  readonly where?: Where;
  /** Pixels by which the mark is drawn beside its true position. */
  readonly shift?: Point;
  /** Properties that hold the zoom from which, or up to which, each feature is drawn. */
  readonly fromZoom?: string;
  readonly untilZoom?: string;
}

export interface AreaMark extends MarkBase {
  readonly kind: 'area';
  readonly color: Depends<string>;
  readonly opacity: Depends<number>;
  /** Id of a pattern that is painted in place of the colour. */
  readonly pattern?: string;
}

export interface LineMark extends MarkBase {
  readonly kind: 'line';
  readonly color: Depends<string>;
  readonly opacity?: Depends<number>;
  readonly width: Size;
  /** Multiples of the width. */
  readonly dash?: readonly number[];
  /** To the right of the line's direction. */
  readonly offset?: Size;
  readonly cap?: 'round' | 'butt';
}

export interface DotMark extends MarkBase {
  readonly kind: 'dot';
  readonly radius: Size | Choice<number>;
  readonly color: Depends<string>;
  readonly opacity?: Depends<number>;
  readonly stroke: Depends<string>;
  readonly strokeWidth: Depends<number>;
}

export interface SymbolMark extends MarkBase {
  readonly kind: 'symbol';
  /** Icon id, or the property that names one. */
  readonly icon?: string | { readonly property: string };
  /** A factor. */
  readonly iconSize?: Size;
  /** The property that holds the text. */
  readonly text?: string;
  readonly font?: 'regular' | 'semibold';
  readonly size?: Size;
  readonly color?: Depends<string>;
  readonly halo?: string;
  readonly haloWidth?: number;
  readonly opacity?: Depends<number>;
  readonly spacing?: number;
  readonly uppercase?: boolean;
  /** Ems. */
  readonly maxWidth?: number;
  /** Ems from the point, or a distance on the ground; together with `anchors` the text tries several sides. */
  readonly distance?: number | GroundDistance;
  readonly anchors?: readonly ('center' | 'top' | 'bottom' | 'left' | 'right')[];
  readonly along?: 'line';
  /** The property that orders collisions; smaller wins. */
  readonly rank?: string;
  /** Drawn even where it overlaps. */
  readonly always?: boolean;
}

export type Mark = AreaMark | LineMark | DotMark | SymbolMark;

/** What a date, a selection or a pointer changes about a feature. Equal states are the same object. */
export type DatedState = Readonly<Record<string, string | number>>;

/** `states[i]` belongs to the feature `firstId + i`. */
export interface StateTable {
  readonly firstId: number;
  readonly states: readonly DatedState[];
}
export type Dated = Readonly<Partial<Record<SourceId, StateTable>>>;

/** A repeating tile, defined by shapes; units are CSS pixels. Shapes wrap round its edges. */
export interface Pattern {
  readonly id: string;
  readonly size: number;
  readonly color: string;
  readonly shapes: readonly PatternShape[];
}
export type PatternShape =
  | { readonly kind: 'stroke'; readonly from: Point; readonly to: Point; readonly width: number }
  | { readonly kind: 'disc'; readonly at: Point; readonly radius: number };

/** A symbol: a polygon in a square of `size` pixels, filled and outlined. */
export interface Icon {
  readonly id: string;
  readonly size: number;
  readonly outline: readonly Point[];
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}
export type Point = readonly [x: number, y: number];

export interface Scene {
  readonly date: IsoDate;
  readonly theme: ThemeName;
  readonly lang: Language;
  /** What lies under everything. */
  readonly ground: string;
  readonly sources: Sources;
  readonly marks: readonly Mark[];
  readonly dated: Dated;
  readonly patterns: readonly Pattern[];
  readonly icons: readonly Icon[];
  /** The country, `[west, south, east, north]`: what a view without a camera shows. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Layers that are switched on and whose data has not arrived. */
  readonly pending: readonly (LayerId | 'base')[];
}
