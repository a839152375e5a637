/** All tables of `geodata/sources/`, as typed rows that know their lines. */
import type { Language } from '../../src/model/ids';
import type { Place } from '../../src/model/schema';
import type * as rows from './schemas';

/** A place as the page gets it, with its line in `places.tsv`. */
export interface PlaceFact extends Place {
  readonly line: number;
}

/** One table as read, for the manifest. */
export interface SourceTable {
  readonly file: string;
  readonly text: string;
  readonly rows: number;
}

export interface Facts {
  readonly places: readonly PlaceFact[];
  readonly barriers: readonly rows.BarrierRow[];
  readonly zones: readonly rows.ZoneRow[];
  readonly zoneStates: readonly rows.ZoneStateRow[];
  readonly zoneMembers: readonly rows.ZoneMemberRow[];
  readonly afrin: readonly rows.AfrinRow[];
  readonly cities: readonly rows.CityRow[];
  readonly meetings: readonly rows.MeetingRow[];
  readonly events: readonly rows.EventRow[];
  readonly sites: readonly rows.SiteRow[];
  readonly figures: readonly rows.FigureRow[];
  readonly claims: readonly rows.ClaimRow[];
  readonly story: readonly rows.StoryRow[];
  readonly terms: readonly rows.TermRow[];
  readonly names: readonly rows.NameRow[];
  readonly parties: readonly rows.PartyRow[];
  readonly sources: readonly rows.SourceRow[];
  /** Texts by language and key, from `texts.<language>.tsv`; English stands in the tables themselves. */
  readonly texts: ReadonlyMap<Language, ReadonlyMap<string, string>>;
  readonly tables: readonly SourceTable[];
}
