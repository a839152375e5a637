/** What the map shows as tables: pure functions from the data and the day to rows. */
import type { TableId } from '../../model/ids';
import { frontiers, parties, setTable } from './area-tables';
import { claims, events, figures, places, sites, summits } from './listed-tables';
import type { TableModel, TableSource } from './table';

const TABLES: Readonly<Record<TableId, (source: TableSource) => TableModel>> = {
  parties,
  zones: (source) => setTable(source, 'zones'),
  afrin: (source) => setTable(source, 'afrin'),
  governorates: (source) => setTable(source, 'governorates'),
  frontiers,
  summits,
  places,
  events,
  sites,
  figures,
  claims,
};

/** The rows of a table on the day. */
export function tableOf(id: TableId, source: TableSource): TableModel {
  return TABLES[id](source);
}
