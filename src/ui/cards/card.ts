/**
 * What a card says, as data: a pure function makes it from the atlas, the catalog and the day, one small component
 * draws each kind of block. Nothing here is in a language: texts are {@link Names} of the data or keys of messages.
 */
import type { AreaSum } from '../../geo/areas';
import type { MessageKey, PlainKey } from '../../i18n/messages';
import type { IsoDate } from '../../model/dates';
import type { Outside, PartyId } from '../../model/ids';
import type { SetKind } from '../../model/atlas';
import type { Basis, Citation, Confidence, Names, Position } from '../../model/schema';
import type { Selection } from '../../model/view';
import type { MeetingOn } from '../../scene/summits';

/** What stands in the gaps of a message: words, numbers, or values that are put into words first. */
export type MessageParams = Readonly<Record<string, string | number | Value>>;

/** A piece of a sentence or of a table, before it has a language. */
export type Value =
  | { readonly type: 'names'; readonly names: Names }
  | { readonly type: 'message'; readonly key: MessageKey; readonly params?: MessageParams }
  /** A word of the tables, and the message for it where there is one. */
  | { readonly type: 'word'; readonly word: string; readonly key: PlainKey | null }
  | { readonly type: 'date'; readonly date: IsoDate }
  /** A list of days, both inclusive: meetings and events. */
  | { readonly type: 'days'; readonly from: IsoDate; readonly lastDay: IsoDate }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'list'; readonly items: readonly Value[] }
  | { readonly type: 'length'; readonly km: number }
  | { readonly type: 'area'; readonly km2: number; readonly share?: number }
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'position'; readonly point: Position }
  /** A neighbouring country or the sea. */
  | { readonly type: 'outside'; readonly id: Outside }
  | { readonly type: 'selection'; readonly select: Selection; readonly names: Names };

export interface Fact {
  readonly label: PlainKey;
  readonly value: Value;
}

/** An area with everything that is said beside it. */
export interface AreaFigure extends AreaSum {
  /** With occupied territory in the denominator; null where a share says nothing. */
  readonly shareOfSyria: number | null;
  /** The same of evidenced land only; null where a share says nothing. */
  readonly shareOfEvidenced: number | null;
}

/** A row of "who holds how much of it". */
export interface Holding {
  readonly party: PartyId;
  readonly names: Names;
  readonly km2: number;
  readonly share: number;
}

/** A row of a list whose items open another card. */
export interface LinkItem {
  readonly select: Selection;
  readonly names: Names;
  readonly detail?: Value;
  /** The party whose swatch stands beside it. */
  readonly party?: PartyId;
  /** Shown as a badge where a fact is recalled, that is, rests on no page that was seen. */
  readonly basis?: Basis;
}

/** A row of "what it borders"; a party opens its card, a country or the sea has none. */
export interface NeighbourRow {
  readonly what: Value;
  /** The frontier itself, which has a card; absent where the whole is no party. */
  readonly frontier?: Selection;
  readonly lengthKm: number;
  /** Points where the two meet without a common frontier. */
  readonly pointContacts: number;
}

/** A figure somebody else published, shown beside ours. */
export interface PublishedRow {
  readonly quantity: Names;
  readonly value: number;
  readonly unit: string;
  readonly asOf?: string;
  readonly citations: readonly Citation[];
}

export interface HistoryRow {
  readonly from: IsoDate;
  /** First day it no longer holds; absent where it lasts beyond what is known. */
  readonly to?: IsoDate;
  readonly value: Value;
  readonly current: boolean;
  /** Why the first day is not certain. */
  readonly doubt?: PlainKey;
}

/** A meeting in the list of its city. */
export interface MeetingRow {
  readonly select: Selection;
  readonly names: Names;
  readonly from: IsoDate;
  readonly lastDay: IsoDate;
  readonly participants: Names;
  readonly outcome?: Names;
  readonly basis: Basis;
  /** How it stands to the chosen day. */
  readonly on: MeetingOn;
}

export type Block =
  | { readonly type: 'lead'; readonly value: Value }
  | { readonly type: 'note'; readonly value: Value }
  /** Not there on the chosen day; `day`: where to go to find it. */
  | { readonly type: 'absence'; readonly value: Value; readonly day: IsoDate | null }
  | { readonly type: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly type: 'area';
      readonly label: MessageKey;
      readonly date: IsoDate;
      readonly figure: AreaFigure;
    }
  | {
      readonly type: 'holdings';
      readonly heading: MessageKey;
      readonly date: IsoDate;
      readonly rows: readonly Holding[];
    }
  /** The days on which the split of a set changed; computed where it is shown. */
  | { readonly type: 'splitChanges'; readonly kind: SetKind; readonly id: string }
  /** What lies round a point; computed where it is shown. */
  | { readonly type: 'here'; readonly point: Position }
  | { readonly type: 'history'; readonly heading: PlainKey; readonly rows: readonly HistoryRow[] }
  | {
      readonly type: 'links';
      readonly heading: MessageKey;
      readonly params?: MessageParams;
      readonly items: readonly LinkItem[];
    }
  | { readonly type: 'neighbours'; readonly rows: readonly NeighbourRow[] }
  | { readonly type: 'published'; readonly rows: readonly PublishedRow[] }
  | { readonly type: 'sources'; readonly rows: readonly CitedRow[] }
  | { readonly type: 'meetings'; readonly rows: readonly MeetingRow[] }
  | { readonly type: 'text'; readonly heading: PlainKey; readonly value: Value }
  | { readonly type: 'evidence'; readonly evidence: Evidence };

/** A source, and how many of the places that are told of name it. */
export interface CitedRow {
  readonly citation: Citation;
  readonly places: number;
}

/** Where a statement is known from and how sure it is. */
export interface Evidence {
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
  readonly note?: string;
}

export interface CardModel {
  readonly kind: PlainKey;
  readonly title: Value;
  /** The party whose swatch stands beside the title. */
  readonly party?: PartyId;
  readonly blocks: readonly Block[];
}
