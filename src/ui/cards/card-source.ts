import { holdersOn } from '../../geo/holders';
import type { Atlas } from '../../model/atlas';
import { DEFAULT_DATE, type IsoDate } from '../../model/dates';
import type { CitationKey, PartyId } from '../../model/ids';
import type { Catalog, Citation, Party, Place } from '../../model/schema';
import type { Basis, Confidence } from '../../model/schema';
import type { Evidence } from './card';

/** All a card is made from. */
export interface CardSource {
  readonly atlas: Atlas;
  readonly catalog: Catalog;
  readonly date: IsoDate;
  /** The other day of a comparison. */
  readonly compare?: IsoDate | null;
}

/** The summit day, to which every card also says how things stood. Null where the chosen day is that day. */
export function summitDayApart(source: CardSource): IsoDate | null {
  return source.date === DEFAULT_DATE ? null : DEFAULT_DATE;
}

export function partyById(source: CardSource, id: PartyId): Party | undefined {
  return source.atlas.parties.find((party) => party.id === id);
}

/** Who holds a place on a day; undefined where the table names nobody. */
export function holderOfPlace(source: CardSource, place: Place, date: IsoDate): Party | undefined {
  const interval = place.control.find(([, from, to]) => from <= date && date < to);
  return interval && partyById(source, interval[0]);
}

/** Who holds a cell on a day. */
export function holderOfCell(source: CardSource, cell: number, date: IsoDate): Party | undefined {
  return source.atlas.parties[holdersOn(source.atlas, date)[cell] ?? -1];
}

/** The evidence of a statement, its citation keys resolved. */
export function evidenceOf(
  source: CardSource,
  statement: {
    readonly basis: Basis;
    readonly confidence: Confidence;
    readonly citations: readonly CitationKey[];
    readonly note?: string;
  },
): Evidence {
  const { basis, confidence, note } = statement;
  return {
    basis,
    confidence,
    citations: citationsOf(source, statement.citations),
    ...(note === undefined ? {} : { note }),
  };
}

/** The sources behind citation keys. */
export function citationsOf({ catalog }: CardSource, keys: readonly CitationKey[]): Citation[] {
  return keys.flatMap((key) => catalog.citations.find((citation) => citation.key === key) ?? []);
}
