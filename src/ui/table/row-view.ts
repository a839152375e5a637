/** From a row of a table to its view on the map, and from what is selected on the map to its row. */
import { LAYER_IDS } from '../../model/ids';
import type { Catalog } from '../../model/schema';
import { FORMAT_TRACKS } from '../../model/tracks';
import type { Selection, View } from '../../model/view';
import { dayOfSelection } from '../../state/day-of-selection';
import { HOMES } from './homes';
import type { TableRow } from './table';

/**
 * What changes in the view when a row is gone to: the thing is selected, on a day on which it exists, with its layer on.
 * null where the row cannot be put on the map.
 */
export function viewOfRow(
  { select, date }: Pick<TableRow, 'select' | 'date'>,
  view: Pick<View, 'date' | 'layers' | 'allMeetings'>,
  catalog: Catalog,
): Partial<View> | null {
  if (select === null) return null;
  const layer = HOMES[select.kind]?.layer;
  const layers = LAYER_IDS.filter((id) => id === layer || view.layers.includes(id));
  return {
    table: null,
    step: null,
    select,
    date: date ?? dayOfSelection(catalog, select, view.date) ?? view.date,
    layers,
    allMeetings: view.allMeetings || isOtherMeeting(catalog, select),
  };
}

function isOtherMeeting({ cities }: Catalog, { kind, id }: Selection): boolean {
  if (kind !== 'summit') return false;
  const city = cities.find(({ meetings }) => meetings.some((meeting) => meeting.id === id));
  return city !== undefined && !city.meetings.some(({ track }) => FORMAT_TRACKS.includes(track));
}

/** Whether a row stands for what is selected: `a+b` is also `b+a`, a city is also each of its meetings. */
export function isRowOf(row: TableRow, select: Selection | null, catalog: Catalog): boolean {
  if (select === null || row.select?.kind !== select.kind) return false;
  if (row.select.id === select.id) return true;
  if (select.kind === 'pair') return row.select.id === select.id.split('+').reverse().join('+');
  return (
    select.kind === 'summit' &&
    catalog.cities.some(
      ({ id, meetings }) => id === select.id && meetings.some((meeting) => meeting.id === row.id),
    )
  );
}
