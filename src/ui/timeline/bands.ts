import type { SeriesEntry } from '../../geo/changes';
import { daysBetween, type Span } from '../../model/dates';
import type { PartyId } from '../../model/ids';

/** The picture's own units: a day wide, the whole country a hundred high. */
export const BAND_HEIGHT = 100;

export interface Band {
  readonly party: PartyId;
  /** An SVG path in days by {@link BAND_HEIGHT}. */
  readonly path: string;
}

/**
 * The shares of the parties over all days, one upon the other from the bottom. Land changes hands from one day to the
 * next, so a band has steps and no slopes.
 *
 * @param series the areas from each day of change on
 * @param order parties from the bottom up; others are left out and the rest fills the height
 */
export function bandPaths(
  series: readonly SeriesEntry[],
  order: readonly PartyId[],
  span: Span,
): Band[] {
  const columns = series.map(({ date, areas }, index) => {
    const byParty = new Map(areas.map(({ party, areaKm2 }) => [party, areaKm2]));
    const total = order.reduce((sum, party) => sum + (byParty.get(party) ?? 0), 0);
    const next = series[index + 1]?.date ?? span.to;
    return { from: daysBetween(span.from, date), to: daysBetween(span.from, next), byParty, total };
  });
  const floors = columns.map(() => BAND_HEIGHT);
  return order.flatMap((party) => {
    const lower = [...floors];
    columns.forEach(({ byParty, total }, index) => {
      floors[index]! -= total > 0 ? ((byParty.get(party) ?? 0) / total) * BAND_HEIGHT : 0;
    });
    if (floors.every((floor, index) => floor === lower[index])) return [];
    const there = columns.map(
      ({ from, to }, index) => `${from},${at(floors[index]!)} ${to},${at(floors[index]!)}`,
    );
    const back = columns.map(
      ({ from, to }, index) => `${to},${at(lower[index]!)} ${from},${at(lower[index]!)}`,
    );
    return [{ party, path: `M${there.join(' ')} ${back.reverse().join(' ')}Z` }];
  });
}

const at = (height: number): number => Number(height.toFixed(2));
