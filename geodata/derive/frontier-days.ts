/** When each arc is a frontier, and which small pockets there are on the opening day. */
import { CONTROL_SPAN, DEFAULT_DATE, dayNumber, daysBetween } from '../../src/model/dates';
import type { CellBasis, ControlInterval } from '../../src/model/schema';
import type { DrawnArc } from './arcs';
import type { FrontierDays } from './chains';
import type { Pocket } from './pockets';
import { toMetric } from './projection';

/** The opening day counts as much as this many others: it is what most readers see. */
const OPENING_DAY_WEIGHT = 1000;
/** The rim of a desert is a line to be seen too, if no frontier runs there. */
const RIM_WEIGHT = 0.1;
/** Pockets up to this size keep it. */
const LARGEST_POCKET_KM2 = 1000;

const FIRST_DAY = dayNumber(CONTROL_SPAN.from);
const DAYS = daysBetween(CONTROL_SPAN.from, CONTROL_SPAN.to);
const OPENING_DAY = dayNumber(DEFAULT_DATE) - FIRST_DAY;

/** The holder of each cell by day since the start of the span. */
export type Timelines = readonly (readonly string[])[];

export function timelinesOf(controls: readonly (readonly ControlInterval[])[]): Timelines {
  return controls.map((control) => {
    const days = new Array<string>(DAYS).fill('');
    for (const [party, from, to] of control) {
      days.fill(party, dayNumber(from) - FIRST_DAY, dayNumber(to) - FIRST_DAY);
    }
    return days;
  });
}

/** @param bases how the land of each cell is known */
export function frontierDaysOf(
  arcs: readonly DrawnArc[],
  timelines: Timelines,
  bases: readonly CellBasis[],
): FrontierDays[] {
  return arcs.map(({ left, right }) => {
    const weights = new Float32Array(DAYS);
    if (typeof right !== 'number') return weights;
    if (bases[left] !== bases[right]) weights.fill(RIM_WEIGHT);
    const [a, b] = [timelines[left]!, timelines[right]!];
    for (let day = 0; day < DAYS; day++) {
      if (a[day] !== b[day]) weights[day] = day === OPENING_DAY ? OPENING_DAY_WEIGHT : 1;
    }
    return weights;
  });
}

/** Connected land of one party on the opening day, where it is small. */
export function openingDayPockets(arcs: readonly DrawnArc[], timelines: Timelines): Pocket[] {
  const holder = timelines.map((days) => days[OPENING_DAY]!);
  const component = connectCells(arcs, holder);
  const outlines = new Map<number, [number, 1 | -1][]>();
  const add = (cell: number, arc: number, direction: 1 | -1) => {
    const key = component[cell]!;
    const known = outlines.get(key);
    if (known) known.push([arc, direction]);
    else outlines.set(key, [[arc, direction]]);
  };
  for (const [index, { left, right }] of arcs.entries()) {
    if (typeof right === 'number' && component[left] === component[right]) continue;
    add(left, index, 1);
    if (typeof right === 'number') add(right, index, -1);
  }
  return [...outlines.values()]
    .filter((outline) => areaKm2(arcs, outline) <= LARGEST_POCKET_KM2)
    .map((outline) => ({ outline }));
}

function connectCells(arcs: readonly DrawnArc[], holder: readonly string[]): number[] {
  const beside = holder.map((): number[] => []);
  for (const { left, right } of arcs) {
    if (typeof right !== 'number' || holder[left] !== holder[right]) continue;
    beside[left]!.push(right);
    beside[right]!.push(left);
  }
  const component = new Array<number>(holder.length).fill(-1);
  for (const start of holder.keys()) {
    const open = component[start] === -1 ? [start] : [];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      if (component[cell] !== -1) continue;
      component[cell] = start;
      open.push(...beside[cell]!);
    }
  }
  return component;
}

function areaKm2(arcs: readonly DrawnArc[], outline: Pocket['outline']): number {
  let sum = 0;
  for (const [arc, direction] of outline) {
    const line = arcs[arc]!.line.map(toMetric);
    for (let i = 1; i < line.length; i++) {
      sum += direction * (line[i - 1]![0] * line[i]![1] - line[i]![0] * line[i - 1]![1]);
    }
  }
  return sum / 2;
}
