import type { Translator } from '../../i18n/translator';
import { fold } from '../../state/fold';
import type { Value } from '../cards/card';
import { valueText } from '../cards/value-text';
import type { TableCell, TableModel, TableRow } from './table-model';

/** The values of a cell; none where it is empty. */
export function valuesOf(cell: TableCell): readonly Value[] {
  if (cell === null) return [];
  return 'type' in cell ? [cell] : cell;
}

/** A cell in words. */
export function cellText(i18n: Translator, cell: TableCell): string {
  return valuesOf(cell)
    .map((value) => valueText(i18n, value).text)
    .join(' ');
}

/** What a column is sorted by: amounts and days as such, everything else as text. */
function sortKey(i18n: Translator, cell: TableCell): string | number {
  const [value] = valuesOf(cell);
  switch (value?.type) {
    case 'area':
      return -value.km2;
    case 'count':
      return -value.count;
    case 'date':
      return value.date;
    case 'days':
      return value.from;
    default:
      return cellText(i18n, cell);
  }
}

/** The rows that have the words in some cell, in the order of a column; amounts the largest first. */
export function arrange(
  i18n: Translator,
  { rows }: TableModel,
  {
    words,
    column,
    reverse,
  }: { readonly words: string; readonly column: number | null; readonly reverse: boolean },
): readonly TableRow[] {
  const sought = fold(words);
  const found =
    sought === ''
      ? rows
      : rows.filter(({ cells }) =>
          cells.some((cell) => fold(searchText(i18n, cell)).includes(sought)),
        );
  if (column === null) return found;
  const sorted = found
    .map((row) => ({ row, key: sortKey(i18n, row.cells[column] ?? null) }))
    .sort((a, b) =>
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : i18n.compare(String(a.key), String(b.key)),
    )
    .map(({ row }) => row);
  return reverse ? sorted.reverse() : sorted;
}

/** A name is found in any of its languages. */
function searchText(i18n: Translator, cell: TableCell): string {
  return valuesOf(cell)
    .map((value) =>
      value.type === 'names' ? Object.values(value.names).join(' ') : valueText(i18n, value).text,
    )
    .join(' ');
}

/** The table as comma-separated values, as it is shown. */
export function tableCsv(
  i18n: Translator,
  { columns }: TableModel,
  rows: readonly TableRow[],
): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = ['id', ...columns.map((key) => i18n.t(key as 'table.area'))];
  const lines = rows.map(({ id, cells }) => [id, ...cells.map((cell) => cellText(i18n, cell))]);
  return [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
}
