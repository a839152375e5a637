import { areaTable, type AreaRow } from '../../../src/geo/area-table';
import { areaOf } from '../../../src/geo/areas';
import { formatRegion, parseRegion } from '../../../src/geo/region';
import { expectValue } from '../bad-input';
import type { Asked } from '../asked';
import { AREA, text } from '../columns';
import type { Report } from '../report';

/** `area [REGION …]`: how much? */
export function area({ atlas, date, words }: Asked): Report {
  const rows: readonly AreaRow[] =
    words.length === 0
      ? areaTable(atlas, date)
      : words.map((word) => {
          const region = expectValue(parseRegion(atlas, word));
          return { id: formatRegion(region), region, figure: areaOf(atlas, region, date) };
        });
  return {
    question: 'area',
    date,
    summary: [],
    columns: [
      text('region'),
      AREA,
      { key: 'sparse_km2', kind: 'area' },
      { key: 'inferred_km2', kind: 'area' },
      { key: 'share_of_syria_pct', kind: 'percent' },
      { key: 'share_without_occupied_pct', kind: 'percent' },
      { key: 'share_of_evidenced_pct', kind: 'percent' },
    ],
    rows: rows.map(({ id, figure }) => ({
      region: id,
      area_km2: figure.areaKm2,
      sparse_km2: figure.sparseKm2,
      inferred_km2: figure.inferredKm2,
      share_of_syria_pct: figure.shareOfSyria,
      share_without_occupied_pct: figure.shareWithoutOccupied,
      share_of_evidenced_pct: figure.shareOfEvidenced,
    })),
  };
}
