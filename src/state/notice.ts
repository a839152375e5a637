import type { IsoDate } from '../model/dates';

/**
 * Why a part of a link could not be used as it stood. `malformed`: not of the key's form. `unknown`: names nothing the
 * atlas has. `clamped`: moved to the nearest value there is. `repeated`: the key came more than once, the last counts.
 */
export type NoticeReason = 'malformed' | 'unknown' | 'clamped' | 'repeated';

/** What the reader is told of a dropped or mended part of a link. */
export interface Notice {
  readonly key: string;
  readonly value: string;
  readonly reason: NoticeReason;
  /** The day that a day outside the atlas's span was moved to. */
  readonly movedTo?: IsoDate;
}
