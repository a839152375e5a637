import type { LegendSource } from './layer-summary';

/** Two days in their order, whichever of them the map calls its own. */
export interface ComparedDays {
  readonly earlier: LegendSource;
  readonly later: LegendSource;
}

export function inOrder(a: LegendSource, b: LegendSource): ComparedDays {
  return a.date <= b.date ? { earlier: a, later: b } : { earlier: b, later: a };
}
