import type { FigureTable } from '../model/report';
import type { AreaRow } from './area-table';

/** "How much?" as a table of figures, for the command line and for CSV of the page; the units are in the names. */
export function areaReport(rows: readonly Pick<AreaRow, 'id' | 'figure'>[]): FigureTable {
  return {
    columns: [
      { key: 'region', kind: 'text' },
      { key: 'area_km2', kind: 'area' },
      { key: 'evidenced_km2', kind: 'area' },
      { key: 'sparse_km2', kind: 'area' },
      { key: 'inferred_km2', kind: 'area' },
      { key: 'share_of_syria_pct', kind: 'percent' },
      { key: 'share_without_occupied_pct', kind: 'percent' },
      { key: 'share_of_evidenced_pct', kind: 'percent' },
    ],
    rows: rows.map(({ id, figure }) => ({
      region: id,
      area_km2: figure.areaKm2,
      evidenced_km2: figure.evidencedKm2,
      sparse_km2: figure.sparseKm2,
      inferred_km2: figure.inferredKm2,
      share_of_syria_pct: figure.shareOfSyria,
      share_without_occupied_pct: figure.shareWithoutOccupied,
      share_of_evidenced_pct: figure.shareOfEvidenced,
    })),
  };
}
