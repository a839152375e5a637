import type { AreaFigure } from '../../geo/areas';
import { areaTable } from '../../geo/area-table';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Names } from '../../model/schema';
import { nameOfRegion, type NameSource } from './region-names';

export interface NamedArea {
  readonly id: string;
  readonly names: Names;
  readonly figure: AreaFigure;
}

export const AREA_COLUMNS = [
  'areaKm2',
  'shareOfSyria',
  'shareWithoutOccupied',
  'shareOfEvidenced',
] as const;
export type AreaColumn = (typeof AREA_COLUMNS)[number];

/** All areas on a day with their names; districts have none in the data and are left to the exported files. */
export function namedAreas(atlas: Atlas, date: IsoDate, source: NameSource): NamedArea[] {
  return areaTable(atlas, date).flatMap(({ id, figure }) => {
    const names = nameOfRegion(id, source);
    return names === null || id.startsWith('district:') ? [] : [{ id, names, figure }];
  });
}

/** The rows by a column, the largest first, or by name. */
export function sortAreas(
  rows: readonly NamedArea[],
  by: AreaColumn | 'name',
  compare: (a: string, b: string) => number,
  text: (names: Names) => string,
): NamedArea[] {
  return rows.toSorted((a, b) =>
    by === 'name' ? compare(text(a.names), text(b.names)) : b.figure[by] - a.figure[by],
  );
}

/** The rows as comma-separated values with a header; names in English, shares as fractions, areas in km². */
export function areasCsv(rows: readonly NamedArea[], date: IsoDate): string {
  const head = [
    'id',
    'name',
    'date',
    'area_km2',
    'share_of_syria',
    'share_without_occupied',
    'share_of_evidenced',
    'sparse_km2',
    'inferred_km2',
    'range_low_km2',
    'range_high_km2',
  ];
  const lines = rows.map(({ id, names, figure }) => [
    id,
    names.en,
    date,
    Math.round(figure.areaKm2),
    figure.shareOfSyria.toFixed(4),
    figure.shareWithoutOccupied.toFixed(4),
    figure.shareOfEvidenced.toFixed(4),
    Math.round(figure.sparseKm2),
    Math.round(figure.inferredKm2),
    '',
    '',
  ]);
  return (
    [head, ...lines]
      .map((cells) => cells.map((cell) => csvCell(String(cell))).join(','))
      .join('\n') + '\n'
  );
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
