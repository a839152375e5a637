/**
 * A table of figures as the command line prints it and the page copies it: one way to round and to write, so that both
 * give the same text for the same answer.
 */
import { areaFigure, LESS_THAN_ONE, lengthFigure, percentFigure, roundsToNothing } from './figures';

/** How a column's numbers become figures; shares are 0–1 until they are printed as percentages. */
export type ColumnKind = 'text' | 'area' | 'length' | 'percent' | 'degrees' | 'count';

export interface Column {
  /** Name in CSV and JSON, with the unit in it. */
  readonly key: string;
  readonly kind: ColumnKind;
}

export type Cell = string | number | null;

export interface FigureTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** The figure that is printed. An area that is there but rounds to nothing is the text `<1`, as in the page. */
export function figureOf(value: Cell, kind: ColumnKind): Cell {
  if (typeof value !== 'number') return value;
  switch (kind) {
    case 'area':
      return roundsToNothing(value) ? LESS_THAN_ONE : areaFigure(value);
    case 'length':
      return lengthFigure(value);
    case 'percent':
      return percentFigure(value);
    case 'degrees':
      return Math.round(value);
    default:
      return value;
  }
}

/** A figure with all its digits: percentages keep their decimal; nothing for null. */
export function printedFigure(value: Cell, kind: ColumnKind): string {
  const figure = figureOf(value, kind);
  if (kind === 'percent' && typeof figure === 'number') return figure.toFixed(1);
  return String(figure ?? '');
}

/** The table as comma-separated values (RFC 4180) with a header line and without a line break at the end. */
export function csvOf({ columns, rows }: FigureTable): string {
  const lines = rows.map((row) =>
    columns.map(({ key, kind }) => quoted(printedFigure(row[key] ?? null, kind))).join(','),
  );
  return [columns.map(({ key }) => quoted(key)).join(','), ...lines].join('\n');
}

function quoted(plain: string): string {
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
