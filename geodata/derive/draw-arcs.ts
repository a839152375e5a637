/** The arcs as published: smooth, lean, on the grid of five decimals. */
import type { Position } from '../../src/model/schema';
import type { Facts } from '../tables/facts';
import type { Arc, DrawnArc } from './arcs';
import { fairLines } from './fair';
import { frontierDaysOf, openingDayPockets, timelinesOf } from './frontier-days';
import { chooseDrafts, snapLine } from './grid';
import { densify, LINE } from './linework';
import { simplify } from './simplify';
import type { TiledCountry } from './tile-country';
import type { NamedSets } from './topology';

/** Points that change a line by less are left out where it is ever a frontier, or outlines a set or a desert … */
const PROMINENT_KM = 0.04;
/** … and where it is only ever a hairline between two places. */
const PLAIN_KM = 0.3;
/** Steps as short as this look and measure alike however a program joins their ends. */
const LONGEST_STEP_KM = 5;

export function drawArcs({ cells, arcs }: TiledCountry, facts: Facts, sets: NamedSets): DrawnArc[] {
  const { places } = facts;
  const timelines = timelinesOf(cells.map(({ site }) => places[site]!.control));
  const frontierDays = frontierDaysOf(
    arcs,
    timelines,
    cells.map(({ basis }) => basis),
  );
  const smoothed = fairLines({
    arcs,
    places: places.map(({ point }) => point),
    frontierDays,
    pockets: openingDayPockets(arcs, timelines),
  });
  const separates = separatesSets(sets);
  const lines = chooseDrafts(
    arcs.map((arc, index) => {
      const prominent = frontierDays[index]!.some((weight) => weight > 0) || separates(arc);
      return draftsOf(arc, smoothed[index]!, prominent ? PROMINENT_KM : PLAIN_KM);
    }),
  );
  return arcs.map(({ left, right }, index) => ({ left, right, line: lines[index]! }));
}

/** A line as lean as the eye allows, and as it came from smoothing; recorded outlines stay as they are. */
function draftsOf({ kinds }: Arc, line: readonly Position[], toleranceKm: number): Position[][] {
  if (kinds.some((kind) => kind & LINE.outline)) return [snapLine(line)];
  const lean = densify(simplify(line, toleranceKm), LONGEST_STEP_KM);
  return [snapLine(lean), snapLine(line)];
}

/** Whether an arc is part of the outline of a zone, an Afrin shape or a governorate. */
function separatesSets({ zones, afrin, governorates }: NamedSets): (arc: DrawnArc) => boolean {
  const sets = [...zones, ...afrin, ...governorates].map(({ cells }) => new Set(cells));
  return ({ left, right }) =>
    typeof right === 'number' && sets.some((set) => set.has(left) !== set.has(right));
}
