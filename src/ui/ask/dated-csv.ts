import type { IsoDate } from '../../model/dates';
import { csvOf, type FigureTable } from '../../model/report';

/** The columns of a range, empty until it has been estimated; only areas have one. */
const RANGE = ['range_low_km2', 'range_high_km2'];

/**
 * A table as comma-separated values with a header: the columns of the command line, behind them the day, without which a
 * figure in somebody's spreadsheet means nothing, and for areas the range.
 */
export function datedCsv({ columns, rows }: FigureTable, date: IsoDate): string {
  const hasAreas = columns.some(({ kind }) => kind === 'area');
  const further = ['date', ...(hasAreas ? RANGE : [])];
  return `${csvOf({
    columns: [...columns, ...further.map((key) => ({ key, kind: 'text' }) as const)],
    rows: rows.map((row) => ({ ...row, date })),
  })}\n`;
}
