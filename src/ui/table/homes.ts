import type { LayerId, SelectionKind, TableId } from '../../model/ids';
import type { Selection } from '../../model/view';

/** The layer on which a thing is drawn and the table in which it stands; points stand in none. */
export const HOMES: Readonly<
  Record<SelectionKind, { readonly layer: LayerId; readonly table: TableId } | null>
> = {
  party: { layer: 'control', table: 'parties' },
  pair: { layer: 'control', table: 'frontiers' },
  zone: { layer: 'zones', table: 'zones' },
  afrin: { layer: 'afrin', table: 'afrin' },
  governorate: { layer: 'admin', table: 'governorates' },
  summit: { layer: 'summits', table: 'summits' },
  place: { layer: 'places', table: 'places' },
  event: { layer: 'events', table: 'events' },
  site: { layer: 'sites', table: 'sites' },
  point: null,
};

/** The table that lists a thing; null where none does. */
export const tableOfSelection = ({ kind }: Selection): TableId | null => HOMES[kind]?.table ?? null;
