/** A table's schema, and reading a table by it. */
import type { Problem } from './problems';
import type { Field } from './fields';
import { parseTsv } from './tsv';

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** A row as read: its fields, and its line for messages. */
export type RowOf<F extends Fields> = {
  readonly [name in keyof F]: F[name] extends Field<infer T> ? T : never;
} & {
  readonly line: number;
};

export interface TableSchema<F extends Fields> {
  readonly file: string;
  /** The column that names the row in messages. */
  readonly idColumn: string;
  /** Columns that together must not repeat; usually the id. */
  readonly unique: readonly string[];
  readonly fields: F;
}

/** Declares a table. Its columns are the fields' columns, in their order. */
export const table = <F extends Fields>(
  file: string,
  fields: F,
  { idColumn = 'id', unique = [idColumn] }: { idColumn?: string; unique?: readonly string[] } = {},
): TableSchema<F> => ({ file, idColumn, unique, fields });

/** Reads a table; every wrong cell is reported, and its row left out. */
export function readTable<F extends Fields>(
  schema: TableSchema<F>,
  text: string,
  problems: Problem[],
): RowOf<F>[] {
  const { file, idColumn, unique, fields } = schema;
  const tsv = parseTsv(file, text, problems);
  const columns = Object.values(fields).map((field) => field.column);
  if (columns.join('\t') !== tsv.columns.join('\t')) {
    problems.push({
      file,
      line: 1,
      column: '',
      id: '',
      expected: `the columns ${columns.join(', ')}`,
      found: tsv.columns.join(', '),
    });
    return [];
  }
  const rows: RowOf<F>[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of tsv.rows) {
    const rowId = cells[idColumn]!;
    const report = (column: string, expected: string, found: string) =>
      problems.push({ file, line, column, id: rowId, expected, found });
    const row: Record<string, unknown> = { line };
    let whole = true;
    for (const [name, field] of Object.entries(fields)) {
      const cell = cells[field.column]!;
      const parsed = field.parse(cell);
      if ('value' in parsed) row[name] = parsed.value;
      else {
        whole = false;
        report(field.column, parsed.expected, parsed.found ?? JSON.stringify(cell));
      }
    }
    const key = unique.map((column) => cells[column]).join(' ');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else
      report(
        unique.at(-1)!,
        `${unique.join(' and ')} used once`,
        `"${key}" also on line ${before}`,
      );
    if (whole) rows.push(row as RowOf<F>);
  }
  return rows;
}
