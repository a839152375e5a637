/** What a table is: columns and rows of cells, before it has a language. */
import type { PlainKey } from '../../i18n/messages';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { CitationKey, PartyId, TableId } from '../../model/ids';
import type { Basis, Catalog, Names, Party, Story } from '../../model/schema';
import type { Selection } from '../../model/view';
import type { Value } from '../cards/card';

export interface TableSource {
  readonly atlas: Atlas;
  readonly catalog: Catalog;
  readonly date: IsoDate;
  /** Names the steps that put a claim on the map; null while it has not arrived. */
  readonly story?: Story | null;
}

/** How much of a thing a party held. */
export interface PartOfSplit {
  readonly party: PartyId;
  readonly names: Names;
  readonly km2: number;
  /** Of the whole thing, 0–1. */
  readonly share: number;
}

/** A cell: a value, a party with its swatch, who held how much (largest first), steps of the story, or nothing. */
export type TableCell =
  | Value
  | { readonly type: 'party'; readonly party: PartyId; readonly names: Names }
  | { readonly type: 'split'; readonly parts: readonly PartOfSplit[] }
  | { readonly type: 'steps'; readonly steps: readonly number[] }
  | null;

export interface TableColumn {
  readonly label: PlainKey;
  /** Its name in exported files, where it is the same in every language. */
  readonly field: string;
  /** Amounts stand to the right and are sorted with the largest first. */
  readonly amount?: true;
  /** What a share in it is a share of, where that is not the country. */
  readonly whole?: PlainKey;
}

export interface TableRow {
  readonly id: string;
  /** What the row opens on the map; null where it cannot be put on one. */
  readonly select: Selection | null;
  /** The day of the row's view, where it is not the chosen one. */
  readonly date?: IsoDate;
  /** As many as there are columns; the first names the row. */
  readonly cells: readonly TableCell[];
  readonly citations: readonly CitationKey[];
}

export interface TableModel {
  readonly id: TableId;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What has to be known to read the table. */
  readonly note: PlainKey | null;
}

export const names = (of: Names): Value => ({ type: 'names', names: of });
/** A text of the tables that is in no language, or in English alone. */
export const plain = (text: string): Value => ({ type: 'names', names: { en: text } });
export const basisOf = (basis: Basis): Value => ({ type: 'message', key: `basis.${basis}` });

export function partyOf({ atlas }: TableSource, id: PartyId): Party {
  const party = atlas.parties.find((each) => each.id === id);
  if (party === undefined) throw new Error(`expected a party, found "${id}"`);
  return party;
}

export function partyCell(source: TableSource, id: PartyId): TableCell {
  return { type: 'party', party: id, names: partyOf(source, id).names };
}
