import { areaFigure, lengthFigure, percentFigure } from '../../src/model/figures';

/** How a column's numbers become figures. */
export type ColumnKind = 'text' | 'area' | 'length' | 'percent' | 'degrees' | 'count';

export interface Column {
  /** Name in CSV and JSON, with the unit in it. */
  readonly key: string;
  readonly kind: ColumnKind;
}

export type Value = string | number | null;

/** The answer to a question: one table, and what is said above it. */
export interface Report {
  readonly question: string;
  readonly date: string | null;
  /** Single figures about the whole answer. */
  readonly summary: readonly {
    readonly key: string;
    readonly kind: ColumnKind;
    readonly value: Value;
  }[];
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

export type Format = 'text' | 'json' | 'csv';

export function formatReport(report: Report, format: Format): string {
  if (format === 'json') return json(report);
  return format === 'csv' ? csv(report) : text(report);
}

/** The figure that is printed, the same in every format and in the page. */
function figure(value: Value, kind: ColumnKind): Value {
  if (typeof value !== 'number') return value;
  switch (kind) {
    case 'area':
      return areaFigure(value);
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

/** A figure with all its digits: percentages keep their decimal. */
function printed(value: Value, kind: ColumnKind): string {
  const rounded = figure(value, kind);
  if (kind === 'percent' && typeof rounded === 'number') return rounded.toFixed(1);
  return String(rounded ?? '');
}

function json({ question, date, summary, columns, rows }: Report): string {
  const figures = rows.map((row) =>
    Object.fromEntries(columns.map(({ key, kind }) => [key, figure(row[key] ?? null, kind)])),
  );
  const single = Object.fromEntries(
    summary.map(({ key, kind, value }) => [key, figure(value, kind)]),
  );
  return JSON.stringify({ question, date, ...single, rows: figures }, null, 2);
}

function csv({ columns, rows }: Report): string {
  const lines = rows.map((row) =>
    columns.map(({ key, kind }) => quoted(printed(row[key] ?? null, kind))).join(','),
  );
  return [columns.map(({ key }) => key).join(','), ...lines].join('\n');
}

function quoted(plain: string): string {
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function text({ question, date, summary, columns, rows }: Report): string {
  const used = columns.filter(({ key }) => rows.some((row) => (row[key] ?? '') !== ''));
  const cells = rows.map((row) => used.map(({ key, kind }) => printed(row[key] ?? null, kind)));
  const widths = used.map(({ key }, index) =>
    Math.max(key.length, ...cells.map((line) => line[index]!.length)),
  );
  const line = (values: readonly string[]) =>
    values
      .map((value, index) =>
        used[index]!.kind === 'text'
          ? value.padEnd(widths[index]!)
          : value.padStart(widths[index]!),
      )
      .join('  ')
      .trimEnd();
  return [
    date === null ? question : `${question}, on ${date}`,
    ...summary.map(({ key, kind, value }) => `${key}: ${printed(value, kind)}`),
    '',
    line(used.map(({ key }) => key)),
    ...cells.map(line),
  ].join('\n');
}
