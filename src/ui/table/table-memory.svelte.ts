/** How the reader left each table, for as long as the page is open: whoever comes back from the map finds it so. */
import type { TableId } from '../../model/ids';
import type { Arrangement } from './arrange';

interface Left extends Arrangement {
  /** Pages that come before the one shown. */
  readonly page: number;
  /** The row that a search led to, another object for each search; until the table is left or something is selected. */
  readonly found: { readonly id: string } | null;
}

export const UNTOUCHED: Left = {
  words: '',
  column: null,
  descending: false,
  page: 0,
  found: null,
};

let last = $state<TableId>('parties');
let left = $state.raw<Partial<Readonly<Record<TableId, Left>>>>({});

/** The table that was open last. */
export const lastTable = (): TableId => last;

/** How a table was left. */
export const leftAs = (table: TableId): Left => left[table] ?? UNTOUCHED;

/** To be called when a table is opened. */
export function remember(table: TableId): void {
  last = table;
}

export function leave(table: TableId, change: Partial<Left>): void {
  left = { ...left, [table]: { ...leftAs(table), ...change } };
}
