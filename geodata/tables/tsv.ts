/** Tab-separated tables: UTF-8, first line the column names, no quoting, so that a changed fact is one changed line. */
import type { Problem } from './problems';

export interface TsvRow {
  /** Counted from 1; the column names are line 1. */
  readonly line: number;
  /** One cell a column, by column name. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Tsv {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TsvRow[];
}

/**
 * Splits a table into rows. A row with too few or too many cells is reported and left out.
 * @param file name for messages
 */
export function parseTsv(file: string, text: string, problems: Problem[]): Tsv {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const columns = (lines[0] ?? '').split('\t');
  const report = (line: number, column: string, id: string, expected: string, found: string) =>
    problems.push({ file, line, column, id, expected, found });
  for (const [index, column] of columns.entries()) {
    if (columns.indexOf(column) !== index) report(1, column, '', 'each column once', 'it twice');
  }
  const rows: TsvRow[] = [];
  for (const [index, text] of lines.entries()) {
    if (index === 0) continue;
    const line = index + 1;
    const cells = text.split('\t');
    const id = cells[0] ?? '';
    if (cells.length !== columns.length) {
      report(line, '', id, `${columns.length} cells`, String(cells.length));
      continue;
    }
    for (const [at, cell] of cells.entries()) {
      if (cell !== cell.trim())
        report(line, columns[at]!, id, 'no space at either end', JSON.stringify(cell));
    }
    rows.push({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]!])),
    });
  }
  return { file, columns, rows };
}
