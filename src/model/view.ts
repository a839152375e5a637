/** What a reader sees, as data: everything that a link carries. */
import { DEFAULT_DATE, type IsoDate } from './dates';
import type { Language, LayerId, ReadingPage, SelectionKind, TableId } from './ids';

/** A MapLibre-style camera: zoom for 512-px tiles, degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** `select=kind:id`. For `pair` the id is `a+b`, for `point` it is `lat,lng`. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

/**
 * A question put to the map: the areas of everything, all frontiers, the areas over time, or what lies within a distance
 * of a line.
 */
export type Ask =
  | {
      readonly kind: 'areas';
      /** Land chosen beside the table, as `geo/region.ts` reads it: `party:gov+tfsa,zone:idlib`. */
      readonly region?: string;
    }
  | { readonly kind: 'frontiers' }
  /** `parties`: ids of those shown; null for the larger ones. */
  | { readonly kind: 'series'; readonly parties: readonly string[] | null }
  | {
      readonly kind: 'within';
      /** As `geo/region.ts` reads it: `party:sdf`. */
      readonly region: string;
      /** As `geo/within.ts` reads it: `border:TR`; `shape` for the reader's own shape. */
      readonly line: string;
      readonly km: number;
    };

/** A page of words over the map; of the glossary also one term. */
export interface Reading {
  readonly page: ReadingPage;
  /** Id of a term of the glossary, which is then marked; null on the other pages. */
  readonly term: string | null;
}

/** The part of the map, in whole per cent, that shows the earlier day; it begins where lines of text begin. */
export type SwipePercent = number;

export interface View {
  /** null: not given in the link; the map fits the selection, else the country. */
  readonly camera: Camera | null;
  readonly date: IsoDate;
  readonly layers: readonly LayerId[];
  readonly select: Selection | null;
  /** null: the browser's preference decides. */
  readonly lang: Language | null;
  /** The table that stands in the map's place. */
  readonly table: TableId | null;
  readonly reading: Reading | null;
  readonly compare: IsoDate | null;
  /** Where the two days of a comparison meet on the map; null for the map of `date` alone. */
  readonly swipe: SwipePercent | null;
  readonly step: number | null;
  readonly embed: boolean;
  readonly ask: Ask | null;
  /** Whether the cities of meetings outside the Astana format, the Geneva track and the presidents' are shown too. */
  readonly allMeetings: boolean;
  /** The reader's own shape as `geo/shape-link.ts` writes it. */
  readonly shape: string | null;
  /** Keys this version does not know, in their order; they survive a round trip. */
  readonly unknown: readonly (readonly [key: string, value: string])[];
}

/** Layers that are on where a link says nothing. Frozen with the link format: layers added later start off. */
export const DEFAULT_LAYERS: readonly LayerId[] = [
  'zones',
  'afrin',
  'sdf',
  'ypg',
  'summits',
  'control',
];

export const DEFAULT_VIEW: View = {
  camera: null,
  date: DEFAULT_DATE,
  layers: DEFAULT_LAYERS,
  select: null,
  lang: null,
  table: null,
  reading: null,
  compare: null,
  swipe: 50,
  step: null,
  embed: false,
  ask: null,
  shape: null,
  allMeetings: false,
  unknown: [],
};
