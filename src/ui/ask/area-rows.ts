import type { AreaFigure } from '../../geo/areas';
import { areaReport } from '../../geo/area-report';
import { areaTable } from '../../geo/area-table';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { Names } from '../../model/schema';
import { datedCsv } from './dated-csv';
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

/** The rows as comma-separated values with a header: the columns of the command line, the English name and the day. */
export function areasCsv(rows: readonly NamedArea[], date: IsoDate): string {
  const { columns, rows: figures } = areaReport(rows);
  return datedCsv(
    {
      columns: [...columns, { key: 'name', kind: 'text' }],
      rows: figures.map((row, index) => ({ ...row, name: rows[index]!.names.en })),
    },
    date,
  );
}
