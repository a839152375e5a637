/** Reads a hand-recorded table of points: tab-separated, with a header. */
import type { Position } from '../../src/model/schema';

export interface RecordedPoint {
  readonly point: Position;
  /** All columns by name. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Rows as columns by name. Throws, naming table and line, where a row has more or fewer cells than the header. */
export function parseRows(name: string, table: string): Readonly<Record<string, string>>[] {
  const [header, ...rows] = table.replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
  return rows.map((cells, i) => {
    if (cells.length !== header!.length) {
      throw new Error(`${name} line ${i + 2}: expected ${header!.join(', ')}, found "${cells.join(', ')}"`);
    }
    return Object.fromEntries(header!.map((column, k) => [column, cells[k]!]));
  });
}

/** Rows with their point. Throws, naming table and line, where `lng` or `lat` is not a number in range. */
export function parsePoints(name: string, table: string): RecordedPoint[] {
  return parseRows(name, table).map((columns, i) => {
    const [lng, lat] = [columns['lng'], columns['lat']].map((text) => (text ? Number(text) : NaN)) as [number, number];
    if (!(Math.abs(lng) <= 180) || !(Math.abs(lat) <= 90)) {
      throw new Error(`${name} line ${i + 2}: expected degrees, found "${columns['lng']}, ${columns['lat']}"`);
    }
    return { point: [lng, lat], columns };
  });
}

/** The points alone, as a closed ring. */
export function closedRing(points: readonly RecordedPoint[]): Position[] {
  const ring = points.map(({ point }) => point);
  return ring[0] === undefined ? [] : [...ring, ring[0]];
}
