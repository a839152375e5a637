import { parseIsoDate, type IsoDate } from '../../model/dates';
import { asPartyId, type PartyId } from '../../model/ids';
import type { Party } from '../../model/schema';

/** An area with the range it lies in, km²; null while ranges are not estimated. */
export interface SeriesRow {
  readonly date: IsoDate;
  readonly areaKm2: number;
  readonly shareOfSyria: number;
  readonly sparseKm2: number;
  readonly inferredKm2: number;
  readonly rangeKm2: readonly [low: number, high: number] | null;
}

/** A party's area from each day on which it changed, ascending; with the parties counted within it. */
export interface PartySeries {
  readonly party: Party;
  readonly includes: readonly PartyId[];
  readonly rows: readonly SeriesRow[];
}

const HEADER =
  'party,date,area_km2,share_of_syria,sparse_km2,inferred_km2,range_low_km2,range_high_km2';

/**
 * The rows of `series.csv` by party, each party's own land.
 * @throws Error that names the line where the file has not the form it is written in
 */
export function readSeries(text: string): ReadonlyMap<PartyId, readonly SeriesRow[]> {
  const [header, ...lines] = text.trim().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`series.csv line 1: expected "${HEADER}"`);
  const byParty = new Map<PartyId, SeriesRow[]>();
  lines.forEach((line, index) => {
    const [party = '', day = '', ...texts] = line.split(',');
    const date = parseIsoDate(day);
    const numbers = texts.map((cell) => (cell === '' ? null : Number(cell)));
    const [areaKm2, shareOfSyria, sparseKm2, inferredKm2, low, high] = numbers;
    if (
      date === null ||
      areaKm2 == null ||
      shareOfSyria == null ||
      sparseKm2 == null ||
      inferredKm2 == null ||
      numbers.length !== 6 ||
      numbers.some((number) => Number.isNaN(number))
    )
      throw new Error(`series.csv line ${index + 2}: expected a row of figures, found "${line}"`);
    const rangeKm2 = low == null || high == null ? null : ([low, high] as const);
    const rows = byParty.get(asPartyId(party)) ?? [];
    rows.push({ date, areaKm2, shareOfSyria, sparseKm2, inferredKm2, rangeKm2 });
    byParty.set(asPartyId(party), rows);
  });
  return byParty;
}

/**
 * The series of every party as the legend counts: a party with those counted within it. A sum of parties has no range of
 * its own: ranges do not add up.
 */
export function seriesOf(
  own: ReadonlyMap<PartyId, readonly SeriesRow[]>,
  parties: readonly Party[],
): PartySeries[] {
  return parties.flatMap((party) => {
    const members = parties.filter(({ parent }) => parent === party.id);
    const all = [party, ...members].flatMap(({ id }) => {
      const rows = own.get(id);
      return rows ? [rows] : [];
    });
    const [first] = all;
    if (first === undefined) return [];
    return [
      {
        party,
        includes: members.map(({ id }) => id),
        rows: all.length === 1 ? first : summed(all),
      },
    ];
  });
}

function summed(all: readonly (readonly SeriesRow[])[]): SeriesRow[] {
  const days = [...new Set(all.flatMap((rows) => rows.map(({ date }) => date)))].sort();
  return days.map((date) => {
    const on = all.flatMap((rows) => rowOn(rows, date) ?? []);
    const sum = (part: 'areaKm2' | 'shareOfSyria' | 'sparseKm2' | 'inferredKm2') =>
      on.reduce((total, row) => total + row[part], 0);
    return {
      date,
      areaKm2: sum('areaKm2'),
      shareOfSyria: sum('shareOfSyria'),
      sparseKm2: sum('sparseKm2'),
      inferredKm2: sum('inferredKm2'),
      rangeKm2: null,
    };
  });
}

/** The row in force on a day; undefined before the first. */
export function rowOn(rows: readonly SeriesRow[], date: IsoDate): SeriesRow | undefined {
  return rows.findLast((row) => row.date <= date);
}

/** The days on which one of the series changes, ascending. */
export function pointsOf(series: readonly PartySeries[]): IsoDate[] {
  return [...new Set(series.flatMap(({ rows }) => rows.map(({ date }) => date)))].sort();
}

/** The chosen series as comma-separated values; the columns of `series.csv`, with which parties a sum includes. */
export function seriesCsv(series: readonly PartySeries[]): string {
  const header = HEADER.replace('party,', 'party,includes,');
  const lines = series.flatMap(({ party, includes, rows }) =>
    rows.map(({ date, areaKm2, shareOfSyria, sparseKm2, inferredKm2, rangeKm2 }) =>
      [
        party.id,
        includes.join('+'),
        date,
        areaKm2.toFixed(2),
        shareOfSyria.toFixed(6),
        sparseKm2.toFixed(2),
        inferredKm2.toFixed(2),
        ...(rangeKm2?.map((km2) => km2.toFixed(2)) ?? ['', '']),
      ].join(','),
    ),
  );
  return [header, ...lines].join('\n') + '\n';
}
