/** `series.csv`: the area of each party from each day on which it changed. */
import { syriaArea } from '../../src/geo/areas';
import { areaSeries } from '../../src/geo/changes';
import type { Atlas } from '../../src/model/atlas';

const HEADER = [
  'party',
  'date',
  'area_km2',
  'share_of_syria',
  'sparse_km2',
  'inferred_km2',
  'range_low_km2',
  'range_high_km2',
];

/** One row per party and day of change; the range's columns stay empty until ranges are estimated. */
export function buildSeries(atlas: Atlas): string {
  const syria = syriaArea(atlas).areaKm2;
  const rows = atlas.parties.flatMap((_, index) => {
    let before = -1;
    return areaSeries(atlas).flatMap(({ date, areas }) => {
      const { party, areaKm2, sparseKm2, inferredKm2 } = areas[index]!;
      // Sums of the same cells are equal to the last bit, so equality means no change.
      if (areaKm2 === before) return [];
      before = areaKm2;
      const cells = [areaKm2.toFixed(2), (areaKm2 / syria).toFixed(6)];
      return [[party, date, ...cells, sparseKm2.toFixed(2), inferredKm2.toFixed(2), '', '']];
    });
  });
  return [HEADER, ...rows].map((row) => row.join(',')).join('\n') + '\n';
}
