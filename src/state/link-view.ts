/** `view=table`, `view=table:places`, `view=about`, `view=glossary:ypg`; several parts with commas. */
import { READING_PAGES, TABLE_IDS, type ReadingPage, type TableId } from '../model/ids';
import type { Reading, View } from '../model/view';

type Shown = Pick<View, 'table' | 'reading'>;

/** The table of a link that names none. */
const FIRST_TABLE: TableId = 'parties';
const TERM = /^[a-z][a-z0-9-]{0,40}$/;

/** null where nothing but the map is shown. */
export function encodeShown({ table, reading }: Shown): string | null {
  const parts: string[] = [];
  if (table !== null) parts.push(table === FIRST_TABLE ? 'table' : `table:${table}`);
  if (reading !== null)
    parts.push(reading.term === null ? reading.page : `${reading.page}:${reading.term}`);
  return parts.length === 0 ? null : parts.join(',');
}

/** What stands before or over the map, and the parts of the text that name nothing; of two tables the last counts. */
export function decodeShown(text: string): {
  readonly set: Partial<Shown>;
  readonly unknown: readonly string[];
} {
  let set: Partial<Shown> = {};
  const unknown: string[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '' || part === 'map') continue;
    const [kind = '', id, ...rest] = part.split(':');
    if (rest.length > 0) unknown.push(part);
    else if (kind === 'table') {
      set = { ...set, table: isTable(id) ? id : FIRST_TABLE };
      if (id !== undefined && !isTable(id)) unknown.push(part);
    } else if (isPage(kind)) {
      const term = termOf(kind, id);
      set = { ...set, reading: { page: kind, term } };
      if (id !== undefined && term === null) unknown.push(part);
    } else unknown.push(part);
  }
  return { set, unknown };
}

/** Whether the data know the term is for them to say. */
function termOf(page: ReadingPage, id: string | undefined): Reading['term'] {
  return page === 'glossary' && id !== undefined && TERM.test(id) ? id : null;
}

function isTable(text: string | undefined): text is TableId {
  return (TABLE_IDS as readonly (string | undefined)[]).includes(text);
}

function isPage(text: string): text is ReadingPage {
  return (READING_PAGES as readonly string[]).includes(text);
}
