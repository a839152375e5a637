import {
  csvOf,
  figureOf,
  printedFigure,
  type Cell,
  type ColumnKind,
  type FigureTable,
} from '../../src/model/report';

/** The answer to a question: one table, and what is said above it. */
export interface Report extends FigureTable {
  readonly question: string;
  readonly date: string | null;
  /** Single figures about the whole answer. */
  readonly summary: readonly {
    readonly key: string;
    readonly kind: ColumnKind;
    readonly value: Cell;
  }[];
}

export type Format = 'text' | 'json' | 'csv';

export function formatReport(report: Report, format: Format): string {
  if (format === 'json') return json(report);
  return format === 'csv' ? csvOf(report) : text(report);
}

function json({ question, date, summary, columns, rows }: Report): string {
  const figures = rows.map((row) =>
    Object.fromEntries(columns.map(({ key, kind }) => [key, figureOf(row[key] ?? null, kind)])),
  );
  const single = Object.fromEntries(
    summary.map(({ key, kind, value }) => [key, figureOf(value, kind)]),
  );
  return JSON.stringify({ question, date, ...single, rows: figures }, null, 2);
}

function text({ question, date, summary, columns, rows }: Report): string {
  const used = columns.filter(({ key }) => rows.some((row) => (row[key] ?? '') !== ''));
  const cells = rows.map((row) =>
    used.map(({ key, kind }) => printedFigure(row[key] ?? null, kind)),
  );
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
    ...summary.map(({ key, kind, value }) => `${key}: ${printedFigure(value, kind)}`),
    '',
    line(used.map(({ key }) => key)),
    ...cells.map(line),
  ].join('\n');
}
