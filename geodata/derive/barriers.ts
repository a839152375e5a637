/** The lines across which nearness does not count, on the base geometry's own course of the river. */
import { distanceKm } from '../../src/geo/sphere';
import type { Position } from '../../src/model/schema';
import type { Facts } from '../tables/facts';
import { densify } from './linework';

type BarrierRow = Facts['barriers'][number];

/** A row's ends lie within this of the river it names; the table's polylines are good to 1-3 km. */
const MAX_OFFSET_KM = 6;
/** Stretches of the river that end as near to each other as this (along it) are one stretch. */
const MAX_GAP_KM = 12;
const STEP_KM = 0.5;

/**
 * The stretches of `river` (downstream) that rows with `cut` = `hard` name. Rows with `cut` = `exception` keep the
 * river between their ends open.
 * @throws where a row's ends do not lie on the river
 */
export function barrierLines(
  rows: readonly BarrierRow[],
  river: readonly Position[],
): Position[][] {
  const course = densify(river, STEP_KM);
  const along = lengthsAlong(course);
  const stretches = rows
    .filter(({ cut }) => cut === 'hard' || cut === 'exception')
    .map((row) => ({ ...stretchOf(row, course), open: row.cut === 'exception' }))
    .sort((a, b) => a.from - b.from);
  const cuts: { from: number; to: number }[] = [];
  let lastOpen = -1;
  for (const { from, to, open } of stretches) {
    if (open) {
      lastOpen = to;
      continue;
    }
    const last = cuts.at(-1);
    const gapKm = last === undefined ? Infinity : along[from]! - along[last.to]!;
    if (last !== undefined && gapKm <= MAX_GAP_KM && lastOpen <= last.to)
      last.to = Math.max(last.to, to);
    else cuts.push({ from, to });
  }
  return cuts.map(({ from, to }) => course.slice(from, to + 1));
}

function stretchOf(row: BarrierRow, course: readonly Position[]): { from: number; to: number } {
  const ends = [row.polyline.at(0), row.polyline.at(-1)].map((end) => {
    if (end === undefined)
      throw new Error(`barriers.tsv ${row.id}: expected a polyline, found none`);
    let [best, bestKm] = [0, Infinity];
    for (const [index, position] of course.entries()) {
      const km = distanceKm(position, end);
      if (km < bestKm) [best, bestKm] = [index, km];
    }
    if (bestKm > MAX_OFFSET_KM) {
      throw new Error(
        `barriers.tsv ${row.id}: expected ends within ${MAX_OFFSET_KM} km of the river, found ${end.join(', ')} ${bestKm.toFixed(1)} km away`,
      );
    }
    return best;
  });
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

function lengthsAlong(course: readonly Position[]): number[] {
  let sum = 0;
  return course.map((position, index) => {
    const previous = course[index - 1];
    return previous === undefined ? 0 : (sum += distanceKm(previous, position));
  });
}
