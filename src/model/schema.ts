/**
 * The files under `public/data/`, as types: the contract between the pipeline (`geodata/`) and the page (`src/`).
 * Positions are `[lng, lat]` in WGS84 degrees. Lengths are km, areas km², days ISO, spans half-open.
 */
import type {
  GeometryCollection,
  MultiLineString as TopoLines,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { IsoDate } from './dates';
import type { CitationKey, Language, PartyId, PlaceId } from './ids';

export type Position = readonly [lng: number, lat: number];

/** Every file that the page reads says to which version of the data it belongs: files of two versions do not fit. */
export interface Versioned {
  /** Hash of the content of all of them. */
  readonly dataVersion: string;
}

/** Names or texts by language; English is always there. */
export type Names = { readonly en: string } & {
  readonly [language in Exclude<Language, 'en'>]?: string;
};

/** `verified`: a page seen states it. `recalled`: general knowledge, no page seen. */
export type Basis = 'verified' | 'recalled';
export type Confidence = 'high' | 'medium' | 'low';

/**
 * How a cell's land is known. `near`: within the reach limit of its place. `sparse`: beyond it (desert).
 * `inferred`: land inside a deconfliction circle that only the circle's rule gives to its holder.
 */
export type CellBasis = 'near' | 'sparse' | 'inferred';

// ---- geometry.topojson -------------------------------------------------------------------------------------

export interface CellProperties {
  readonly place: PlaceId;
  readonly basis: CellBasis;
  /** The largest distance from the place to a point of the cell. */
  readonly reachKm: number;
}

export interface GeometryTopology extends Topology {
  readonly objects: {
    /** Tile Syria exactly. `id` is a `CellId`. */
    readonly cells: GeometryCollection<CellProperties> & {
      geometries: (TopoPolygon<CellProperties> | TopoMultiPolygon<CellProperties>)[];
    };
    /** All outer arcs, by what lies outside. `id` is an `Outside`. */
    readonly neighbours: GeometryCollection & { geometries: TopoLines[] };
    /** Sets of cells, dissolved; `id` is the set's id (`idlib`; `district`, `canton`, `taken`; `aleppo`; …). `properties.cells` are indices into `cells`. */
    readonly zones: GeometryCollection<SetProperties>;
    readonly afrin: GeometryCollection<SetProperties>;
    readonly governorates: GeometryCollection<SetProperties>;
    readonly districts: GeometryCollection<SetProperties>;
    /** Syria, with the occupied Golan. */
    readonly outline: TopoMultiPolygon | TopoPolygon;
  };
}

export interface SetProperties {
  readonly cells: readonly number[];
}

// ---- control.json ------------------------------------------------------------------------------------------

/** A party's hold of a place over `[from, to)`. */
export type ControlInterval = readonly [party: PartyId, from: IsoDate, to: IsoDate];

export interface Place {
  readonly id: PlaceId;
  readonly names: Names;
  readonly point: Position;
  readonly kind: string;
  readonly governorate: string;
  readonly district: string;
  readonly control: readonly ControlInterval[];
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly citations: readonly CitationKey[];
  /** `gazetteer`, `wikipedia module`, `computed` or `recalled`. */
  readonly coordinateBasis: string;
  readonly wofId?: string;
  readonly geonamesId?: string;
  readonly note?: string;
  /**
   * Where the days of change come from, if not from a page seen that states the place's own: the latest day known, the
   * day of its area, or memory. The holders may be verified all the same.
   */
  readonly dayBasis?: 'latest' | 'area' | 'recalled';
  /** True for points that only make empty desert carry its nominal holder; never listed or drawn as places. */
  readonly anchor?: true;
}

export interface ControlFile {
  readonly span: readonly [from: IsoDate, to: IsoDate];
  readonly places: readonly Place[];
}

// ---- catalog.json ------------------------------------------------------------------------------------------

export interface Citation {
  readonly key: CitationKey;
  readonly publisher: string;
  readonly title: string;
  readonly date?: string;
  /** Only where the address is the publisher's own page. */
  readonly url?: string;
  readonly basis: Basis;
}

interface Cited {
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly citations: readonly CitationKey[];
  readonly note?: string;
}

export interface Zone extends Cited {
  readonly id: string;
  readonly names: Names;
  readonly definition: Names;
  readonly agreement: Names;
  readonly agreementDate: IsoDate;
  /** The day whose front line the zone's outline follows. */
  readonly referenceDate: IsoDate;
  readonly effectiveFrom: IsoDate;
  readonly guarantors: Names;
  readonly monitors: Names;
  readonly lineText: Names;
  readonly populationClaim?: Names;
  readonly fightersClaim?: Names;
  readonly settlementsClaim?: string;
  /** First and last day of its ending; absent while in force at the end of 2018. */
  readonly endedFrom?: IsoDate;
  readonly endedTo?: IsoDate;
  readonly endedHow: Names;
  readonly statusOnSummitDay: Names;
  /** Dated states of the zone for the timeline and card, ascending. */
  readonly states: readonly { readonly from: IsoDate; readonly text: Names }[];
  /** False for the later demilitarised belt, whose lines were never published. */
  readonly hasShape: boolean;
}

export interface AfrinShape extends Cited {
  readonly id: 'district' | 'canton' | 'taken';
  readonly names: Names;
  readonly text: Names;
  readonly referenceDate?: IsoDate;
}

export interface Meeting extends Cited {
  readonly id: string;
  readonly city: string;
  readonly name: Names;
  readonly track: 'astana' | 'geneva' | 'presidents' | 'bilateral' | 'zone' | 'other';
  readonly from: IsoDate;
  /** Last day of the meeting (inclusive: a meeting is a list of days, not a span of control). */
  readonly lastDay: IsoDate;
  readonly participants: Names;
  readonly outcome?: Names;
}

export interface SummitCity {
  readonly id: string;
  readonly names: Names;
  readonly country: Names;
  readonly point: Position;
  readonly meetings: readonly Meeting[];
}

export interface AtlasEvent extends Cited {
  readonly id: string;
  readonly name: Names;
  readonly summary?: Names;
  readonly point: Position;
  readonly place?: PlaceId;
  readonly from: IsoDate;
  readonly lastDay: IsoDate;
  readonly actors: Names;
  readonly category: string;
  /** Shown as a tick of the timeline. */
  readonly turningPoint?: true;
}

export interface Site extends Cited {
  readonly id: string;
  readonly name: Names;
  readonly point: Position;
  readonly country: string;
  readonly kind: string;
  readonly from: IsoDate;
  /** First day it no longer stood; absent: still there at the end of the span. */
  readonly to?: IsoDate;
  readonly description: Names;
}

export interface PublishedFigure extends Cited {
  readonly id: string;
  readonly quantity: Names;
  readonly value: number;
  readonly unit: string;
  readonly asOf?: string;
  readonly area: string;
  readonly party?: string;
}

export interface Claim {
  readonly id: string;
  readonly text: Names;
  readonly places: string;
  readonly actors: string;
  readonly from: IsoDate;
  readonly lastDay: IsoDate;
  /** Selection that shows it (`kind:id`), or absent with a reason why it cannot be put on a map. */
  readonly select?: string;
  readonly whyNotOnMap?: Names;
  readonly citations: readonly CitationKey[];
}

export interface Term {
  readonly id: string;
  readonly kind: string;
  readonly names: Names;
  readonly definition?: Names;
  readonly attribution?: Names;
}

export interface Catalog {
  readonly zones: readonly Zone[];
  readonly afrin: readonly AfrinShape[];
  readonly cities: readonly SummitCity[];
  readonly events: readonly AtlasEvent[];
  readonly sites: readonly Site[];
  readonly figures: readonly PublishedFigure[];
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
  readonly governorates: readonly { readonly id: string; readonly names: Names }[];
  /** Other words by which something is searched; `select` as in links, `party:is`. */
  readonly aliases: readonly { readonly select: string; readonly words: readonly string[] }[];
  readonly citations: readonly Citation[];
}

// ---- first-view.json ---------------------------------------------------------------------------------------

/** A party, its place in the legend and its look. `parent`: counted within that party where a total is asked. */
export interface Party {
  readonly id: PartyId;
  readonly names: Names;
  readonly parent?: PartyId;
  /** Id of the term of the catalogue that describes it. */
  readonly term: string;
  /** `#rrggbb` for fill and for outline and text, in each theme. */
  readonly fill: { readonly light: string; readonly dark: string };
  readonly line: { readonly light: string; readonly dark: string };
  /** A pattern drawn over the fill; names are the scene's. */
  readonly pattern: 'none' | 'hatch' | 'dots' | 'diagonal' | 'cross' | 'dash';
  /** Second colour of a two-colour pattern. */
  readonly patternColor?: string;
  /** Counted in shares of Syria; false only for occupied territory. */
  readonly counted: boolean;
}

export interface PartyArea {
  readonly party: PartyId;
  readonly areaKm2: number;
  /** Part of it in sparse and in inferred cells. */
  readonly sparseKm2: number;
  readonly inferredKm2: number;
}

export interface FirstView {
  readonly version: string;
  readonly date: IsoDate;
  readonly span: readonly [from: IsoDate, to: IsoDate];
  readonly parties: readonly Party[];
  /** Exact areas on `date` by party (each party's own land: `sdf` here is without `ypg`). */
  readonly areas: readonly PartyArea[];
  readonly syriaKm2: number;
  /** `control`: dissolved by party and basis; `zones`, `afrin`: outlines; `frontiers`: lines between two parties. */
  readonly topology: Topology<{
    control: GeometryCollection<{ party: PartyId; basis: CellBasis }>;
    frontiers: GeometryCollection<{ pair: readonly [PartyId, PartyId] }>;
    zones: GeometryCollection<{ areaKm2: number }>;
    afrin: GeometryCollection<{ areaKm2: number }>;
  }>;
  readonly zones: readonly {
    readonly id: string;
    readonly names: Names;
    readonly label: Position;
  }[];
  readonly afrin: readonly {
    readonly id: string;
    readonly names: Names;
    readonly label: Position;
  }[];
  /** Where to write a party's name on `date`: inside its largest pieces. */
  readonly partyLabels: readonly {
    readonly party: PartyId;
    readonly point: Position;
    readonly areaKm2: number;
  }[];
  readonly cities: readonly {
    readonly id: string;
    readonly names: Names;
    readonly point: Position;
    readonly meetings: number;
    /** Of them, those of the Astana format, the Geneva track and the presidents. */
    readonly formatMeetings: number;
  }[];
}

// ---- basemap.topojson --------------------------------------------------------------------------------------

export interface CountryProperties {
  /** ISO 3166 alpha-2, or `-99`. */
  readonly iso: string;
  readonly names?: Names;
  readonly label: Position;
  /** 1 = labelled from the smallest scale on. */
  readonly rank: number;
}

export interface TownProperties {
  readonly id: string;
  readonly names: Names;
  /** 0: named before all else; larger numbers appear later. Capitals of other countries: 1–2. */
  readonly rank: number;
  readonly capital: boolean;
}

/**
 * Objects: `land` (world, coarse), `countries` (label points with {@link CountryProperties}), `borders` (lines; `properties.disputed`),
 * `nearLand` (detailed land of Syria and its neighbours), `lakes`, `rivers` (polygons and lines; `properties.name`?: Names), `seas` (label points), `towns` (points).
 */
export type BasemapTopology = Topology;

// ---- exports -----------------------------------------------------------------------------------------------

export interface Manifest extends Versioned {
  readonly version: string;
  readonly inputs: Readonly<Record<string, { readonly sha256: string; readonly rows?: number }>>;
  readonly outputs: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly sources: readonly {
    readonly name: string;
    readonly licence: string;
    readonly credit: string;
  }[];
}

// ---- story.json --------------------------------------------------------------------------------------------

/** What a step of the story shows if it shows all of the country; everything else is `kind:id`, as in a link. */
export const WHOLE_COUNTRY = 'country';

/** A step of the guided reading of the article of 4 April 2018. */
export interface StoryStep {
  readonly id: string;
  /** The view that shows it, as the fragment of a link without a camera. */
  readonly link: string;
  /** What has to be in sight: {@link WHOLE_COUNTRY} or selections as a link writes them. */
  readonly shows: readonly string[];
  readonly title: Names;
  readonly text: Names;
  /** The claims of the article that the step puts on the map. */
  readonly claims: readonly string[];
  readonly citations: readonly CitationKey[];
}

export interface Story {
  readonly steps: readonly StoryStep[];
}
