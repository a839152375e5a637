/** A row of a table as plain fields for files: names that do not depend on the language, numbers as the page prints them. */
import { areaFigure, lengthFigure, percentFigure } from '../../model/figures';
import { LANGUAGES, type Language } from '../../model/ids';
import type { Atlas } from '../../model/atlas';
import type { Names } from '../../model/schema';
import type { Value } from '../cards/card';
import type { TableCell, TableColumn, TableModel, TableRow } from './table';

export type FieldValue = string | number | null;
export type TableRecord = Readonly<Record<string, FieldValue>>;

/** The fields of a row, the same for every row of the table but for names, which a row has in fewer languages. */
export function recordOf(
  { columns }: Pick<TableModel, 'columns'>,
  row: TableRow,
  parties: Atlas['parties'],
): TableRecord {
  const fields = columns.flatMap((column, index) =>
    fieldsOf(column, row.cells[index] ?? null, parties),
  );
  return { id: row.id, ...Object.fromEntries(fields) };
}

/** The names of all fields of some records, each where it first comes. */
export function fieldNames(records: readonly TableRecord[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

type Field = readonly [name: string, value: FieldValue];

function fieldsOf(
  column: TableColumn,
  cell: TableCell,
  parties: Atlas['parties'],
): readonly Field[] {
  if (cell === null) return [];
  const { field } = column;
  switch (cell.type) {
    case 'names':
    case 'selection':
      return namesFields(field, cell.names);
    case 'party':
      return [[`${field}_id`, cell.party], ...namesFields(field, cell.names)];
    case 'split':
      return parties.flatMap(({ id }): Field[] => {
        const part = cell.parts.find(({ party }) => party === id);
        return [
          [`${field}_${id}_km2`, exportedArea(part?.km2 ?? 0)],
          [`${field}_${id}_percent`, percentFigure(part?.share ?? 0)],
        ];
      });
    case 'steps':
      return [[field, cell.steps.join(' ')]];
    case 'area':
      return [
        [`${field}_km2`, exportedArea(cell.km2)],
        ...(cell.share === undefined
          ? []
          : [[`${field}_percent`, percentFigure(cell.share)] as const]),
      ];
    case 'share':
      return [[`${field}_percent`, percentFigure(cell.share)]];
    case 'length':
      return [[`${field}_km`, lengthFigure(cell.km)]];
    case 'count':
      return [[field, cell.count]];
    case 'list':
      return cell.items.flatMap((item, index) =>
        fieldsOf({ ...column, field: `${field}_${index + 1}` }, item, parties),
      );
    case 'date':
      return [[field, cell.date]];
    case 'days':
      return [
        [`${field}_from`, cell.from],
        [`${field}_last_day`, cell.lastDay],
      ];
    case 'position':
      return [
        ['lat', cell.point[1]],
        ['lng', cell.point[0]],
      ];
    case 'word':
      return [[field, cell.word]];
    case 'outside':
      return [[field, cell.id]];
    case 'message':
      return [[field, messageField(cell)]];
  }
}

/** The page prints "<1 km²" below half a square kilometre; a file gives two decimals there, and never 0 for what is there. */
export function exportedArea(km2: number): number {
  return km2 > 0 && km2 < 0.5 ? Math.max(1, Math.round(km2 * 100)) / 100 : areaFigure(km2);
}

/**
 * English under the field's own name, other languages beside it. Names have English always; of longer texts only those
 * in the languages the reader has asked for have arrived.
 */
function namesFields(field: string, names: Partial<Names>): Field[] {
  const others = LANGUAGES.filter(
    (language): language is Exclude<Language, 'en'> => language !== 'en',
  );
  return [
    ...(names.en === undefined ? [] : [[field, names.en] as const]),
    ...others.flatMap((language): Field[] => {
      const name = names[language];
      return name === undefined ? [] : [[`${field}_${language}`, name]];
    }),
  ];
}

/** A message is a word of the interface; a file has its key's last part, and what stands in its gaps. */
function messageField({ key, params }: Extract<Value, { type: 'message' }>): string {
  const gaps = Object.values(params ?? {}).map(gapText);
  if (key === 'fact.sinceBefore') return `before ${gaps.join(' ')}`;
  return gaps.length > 0 ? gaps.join(' – ') : key.slice(key.lastIndexOf('.') + 1);
}

function gapText(gap: string | number | Value): string {
  if (typeof gap !== 'object') return String(gap);
  switch (gap.type) {
    case 'names':
    case 'selection':
      return gap.names.en;
    case 'date':
      return gap.date;
    case 'outside':
      return gap.id;
    default:
      throw new Error(`expected a gap that a file can hold, found one of type "${gap.type}"`);
  }
}
