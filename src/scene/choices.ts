/** Short forms of the vocabulary's values. */
import type { ByZoom, Choice, Depends } from './vocabulary';

/** Linear between the stops. */
export function byZoom(...stops: readonly (readonly [zoom: number, value: number])[]): ByZoom {
  return { zoom: stops };
}

type Cases<T> = readonly (readonly [value: string | number, then: Depends<T>])[];

/** By a field of the dated state. */
export function byState<T>(key: string, cases: Cases<T>, otherwise: Depends<T>): Choice<T> {
  return { by: 'state', key, cases, otherwise };
}

/** By a property that never changes. */
export function byProperty<T>(key: string, cases: Cases<T>, otherwise: Depends<T>): Choice<T> {
  return { by: 'property', key, cases, otherwise };
}

export const TRANSPARENT = 'rgba(0,0,0,0)';

/** Values of the state field `lit`. */
export const UNLIT = 0;
export const HOVERED = 1;
export const SELECTED = 2;
