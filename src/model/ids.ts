/**
 * Stable identifiers. They appear in links, in exported files and in the tables, and never change meaning
 * (a renamed id gets an alias in the link codec).
 */

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Id of a place in `geodata/sources/places.tsv`, e.g. `afrin`. */
export type PlaceId = Brand<'PlaceId'>;
/** Id of a cell: the place's id, or `place~sparse` / `place~inferred` for the part of its land beyond the evidence. */
export type CellId = Brand<'CellId'>;
/** Id of a party in `geodata/sources/parties.tsv`, e.g. `gov`. */
export type PartyId = Brand<'PartyId'>;
/** Key of a source in `geodata/sources/sources.tsv`. */
export type CitationKey = Brand<'CitationKey'>;

/** The map's layers, in the order of the legend. */
export const LAYER_IDS = [
  'zones',
  'afrin',
  'sdf',
  'ypg',
  'summits',
  'control',
  'events',
  'sites',
  'places',
  'admin',
  'changes',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Layers that show the difference of two days: of a single day they have nothing to say, so none has a file. */
const COMPARING_LAYERS = ['changes'] as const satisfies readonly LayerId[];
/** Layers that have a state on each day, and so a file as on the opening day. */
export type DatedLayerId = Exclude<LayerId, (typeof COMPARING_LAYERS)[number]>;
export const DATED_LAYER_IDS = LAYER_IDS.filter(
  (id): id is DatedLayerId => !(COMPARING_LAYERS as readonly LayerId[]).includes(id),
);

/** What can be selected; `select=kind:id` in a link. */
export const SELECTION_KINDS = [
  'zone',
  'afrin',
  'party',
  'place',
  'summit',
  'event',
  'site',
  'governorate',
  'pair',
  'point',
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

/** The tables that say in rows what the map shows; `view=table:ID` in a link. */
export const TABLE_IDS = [
  'parties',
  'zones',
  'afrin',
  'governorates',
  'frontiers',
  'summits',
  'places',
  'events',
  'sites',
  'figures',
  'claims',
] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** What can be read about the atlas beside the map; `view=ID` in a link. */
export const READING_PAGES = ['about', 'glossary', 'cite'] as const;
export type ReadingPage = (typeof READING_PAGES)[number];

/** Interface languages; `en` is the language of last resort. */
export const LANGUAGES = ['en', 'ar', 'tr', 'ru', 'fa', 'ku'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What lies on the outer side of Syria's outline: ISO 3166 alpha-2 code of a neighbour, or the sea. */
export const OUTSIDES = ['TR', 'IQ', 'JO', 'IL', 'LB', 'sea'] as const;
export type Outside = (typeof OUTSIDES)[number];

export const asPlaceId = (text: string): PlaceId => text as PlaceId;
export const asCellId = (text: string): CellId => text as CellId;
export const asPartyId = (text: string): PartyId => text as PartyId;
export const asCitationKey = (text: string): CitationKey => text as CitationKey;
