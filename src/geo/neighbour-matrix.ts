import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { OUTSIDES, type Outside, type PartyId } from '../model/ids';
import type { FigureTable } from '../model/report';
import { neighboursOn } from './neighbours';
import { formatRegion, type Region } from './region';

/** Rows of any kind against parties, countries and the sea. {@link FrontierMatrix} of all parties has the same form. */
export interface NeighbourMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly (PartyId | Outside)[];
  /** km, by row and column; 0 where two do not share a frontier. */
  readonly lengthsKm: readonly (readonly number[])[];
  /** Points where two meet without sharing a frontier there, by row and column. */
  readonly pointContacts: readonly (readonly number[])[];
}

/**
 * For each region (a zone, an Afrin shape …) the length along which land of each party, each country and the sea lie
 * against its outline from outside on a day. A row adds up to the region's perimeter; columns nobody needs are left out.
 */
export function neighbourMatrix(
  atlas: Atlas,
  date: IsoDate,
  regions: readonly Region[],
): NeighbourMatrix {
  const lists = regions.map((region) => neighboursOn(atlas, date, region));
  const found = new Set(lists.flat().map(({ id }) => id));
  const columns = [...atlas.parties.map(({ id }) => id), ...OUTSIDES].filter((id) => found.has(id));
  const table = (value: 'lengthKm' | 'pointContacts') =>
    lists.map((list) =>
      columns.map((column) => list.find(({ id }) => id === column)?.[value] ?? 0),
    );
  return {
    rows: regions.map(formatRegion),
    columns,
    lengthsKm: table('lengthKm'),
    pointContacts: table('pointContacts'),
  };
}

/**
 * A matrix as a table of figures: the length of each row's whole outline, a column of lengths for each neighbour, and
 * in the last column those it only touches at points, with their number (`opp:2 IQ:1`).
 */
export function matrixReport({
  rows,
  columns,
  lengthsKm,
  pointContacts,
}: NeighbourMatrix): FigureTable {
  return {
    columns: [
      { key: 'region', kind: 'text' },
      { key: 'perimeter_km', kind: 'length' },
      ...columns.map((column) => ({ key: `${column}_km`, kind: 'length' }) as const),
      { key: 'touches_at_points', kind: 'text' },
    ],
    rows: rows.map((region, row) => ({
      region,
      perimeter_km: lengthsKm[row]!.reduce((sum, km) => sum + km, 0),
      ...Object.fromEntries(
        columns.map((column, index) => [`${column}_km`, lengthsKm[row]![index]!]),
      ),
      touches_at_points: columns
        .flatMap((column, index) => {
          const points = pointContacts[row]![index]!;
          return points > 0 && lengthsKm[row]![index] === 0 ? [`${column}:${points}`] : [];
        })
        .join(' '),
    })),
  };
}
