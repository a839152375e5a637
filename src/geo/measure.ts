import type { Position } from '../model/schema';
import { bearingDegrees, compassPoint, distanceKm, type CompassPoint } from './sphere';

/** One leg of a measured line. */
export interface Leg {
  readonly lengthKm: number;
  /** From the start of the first line to the end of this leg. */
  readonly totalKm: number;
  /** Initial bearing, degrees clockwise from north. */
  readonly bearing: number;
  readonly compass: CompassPoint;
}

/** How far? The legs of lines along great circles, with the running total. */
export function measure(lines: readonly (readonly Position[])[]): Leg[] {
  let totalKm = 0;
  return lines.flatMap((line) =>
    line.slice(1).map((to, index) => {
      const from = line[index]!;
      const lengthKm = distanceKm(from, to);
      totalKm += lengthKm;
      const bearing = bearingDegrees(from, to);
      return { lengthKm, totalKm, bearing, compass: compassPoint(bearing) };
    }),
  );
}
