/** The rows of a table as the reader wants them: filtered by words, sorted by a column. */
import type { Translator } from '../../i18n/translator';
import { filterByWords } from '../../state/filter';
import { valueText } from '../cards/value-text';
import type { TableCell, TableModel, TableRow } from './table';

/** How the reader has arranged a table. */
export interface Arrangement {
  readonly words: string;
  /** Index of the column to sort by; null for the table's own order. */
  readonly column: number | null;
  readonly descending: boolean;
}

/** A cell in words. */
export function cellText(i18n: Translator, cell: TableCell): string {
  if (cell === null) return '';
  switch (cell.type) {
    case 'party':
      return i18n.name(cell.names).text;
    case 'split':
      return cell.parts
        .map(({ names, km2, share }) => {
          const held = valueText(i18n, { type: 'area', km2, share }).text;
          return `${i18n.name(names).text} ${held}`;
        })
        .join(', ');
    case 'steps':
      return cell.steps.map((step) => i18n.count(step)).join(', ');
    default:
      return valueText(i18n, cell).text;
  }
}

/** The rows that have the words in some cell, in the order of a column; rows without a value come last. */
export function arrange(
  i18n: Translator,
  { rows }: TableModel,
  { words, column, descending }: Arrangement,
): readonly TableRow[] {
  const found = filterByWords(rows, words, ({ cells }) =>
    cells.flatMap((cell) => searchTexts(i18n, cell)),
  );
  if (column === null) return found;
  const keyed = found.map((row) => ({ row, key: sortKey(i18n, row.cells[column] ?? null) }));
  const direction = descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return typeof a.key === 'number' && typeof b.key === 'number'
        ? direction * (a.key - b.key)
        : direction * i18n.compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}

/** What a column is sorted by: amounts and days as such, everything else as text. */
function sortKey(i18n: Translator, cell: TableCell): string | number | null {
  if (cell === null) return null;
  switch (cell.type) {
    case 'area':
      return cell.km2;
    case 'length':
      return cell.km;
    case 'count':
      return cell.count;
    case 'date':
      return cell.date;
    case 'days':
      return cell.from;
    case 'position':
      return cell.point[1];
    case 'steps':
      return cell.steps[0] ?? null;
    case 'message': {
      // "before 1 May 2017" stands among the days.
      const date = cell.params?.['date'];
      return typeof date === 'object' && date.type === 'date' ? date.date : cellText(i18n, cell);
    }
    default:
      return cellText(i18n, cell);
  }
}

/** A name is found in any of its languages. */
function searchTexts(i18n: Translator, cell: TableCell): readonly string[] {
  if (cell?.type === 'names' || cell?.type === 'party') return Object.values(cell.names);
  return [cellText(i18n, cell)];
}
