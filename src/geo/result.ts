/**
 * What a geo function answers where a reader's input may be unusable: the value, or a reason in a form that the page
 * can translate. Faults of our own data throw instead.
 */
import type { Position } from '../model/schema';

export type Reason =
  | { readonly code: 'unknown-region'; readonly text: string }
  | { readonly code: 'unknown-pair'; readonly text: string }
  | { readonly code: 'unknown-line'; readonly text: string }
  | { readonly code: 'unreadable-file' }
  | { readonly code: 'file-too-big'; readonly foundMb: number; readonly limitMb: number }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-geojson'; readonly detail: string }
  | { readonly code: 'no-shape' }
  | { readonly code: 'unsupported-geometry'; readonly type: string }
  | { readonly code: 'bad-position'; readonly text: string }
  | { readonly code: 'not-degrees'; readonly text: string }
  | { readonly code: 'bad-distance'; readonly text: string }
  | { readonly code: 'too-few-points'; readonly found: number; readonly expected: number }
  | { readonly code: 'too-many-points'; readonly found: number; readonly limit: number }
  | { readonly code: 'self-intersection'; readonly at: Position }
  | { readonly code: 'crossing-rings'; readonly at: Position }
  | { readonly code: 'overlapping-parts'; readonly at: Position }
  | { readonly code: 'crosses-antimeridian' }
  | { readonly code: 'unknown-shape'; readonly text: string }
  | { readonly code: 'too-big-for-link'; readonly found: number; readonly limit: number }
  | { readonly code: 'no-frontier' }
  | { readonly code: 'outside-syria' }
  /** Outside as it stands, inside with longitude and latitude exchanged. */
  | { readonly code: 'swapped-positions' }
  | { readonly code: 'not-computable' };

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const refuse = (reason: Reason): { readonly ok: false; readonly reason: Reason } => ({
  ok: false,
  reason,
});
