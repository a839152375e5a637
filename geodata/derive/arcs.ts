/** The tiling as arcs between nodes: the lines that cells share. */
import type { Position } from '../../src/model/schema';
import type { Outside } from '../../src/model/ids';
import { LINE } from './linework';
import { fromGrid } from './projection';
import type { Border, Tiling } from './tiling';

/** A line with the cell on either side, as seen along it. */
export interface DrawnArc {
  /** Index of a cell. */
  readonly left: number;
  /** Index of a cell, or what lies outside. */
  readonly right: number | Outside;
  /** `[lng, lat]`; the first equals the last where the arc is a ring without a node. */
  readonly line: readonly Position[];
}

/** An arc of the tiling before it is smoothed, which knows where its course comes from. */
export interface Arc extends DrawnArc {
  /** What the segments between the points belong to (bit sets of `LINE`), one fewer than points. */
  readonly kinds: readonly number[];
}

/** A piece of an arc; joined to others where its ends are no nodes. */
export type Step = Arc;

/**
 * The tiling's borders as arcs.
 * @param outsideOf what lies outside beside an outer border `a` → `b` with land on its left
 */
export function joinBorders(
  { points, borders }: Tiling,
  outsideOf: (a: Position, b: Position) => Outside,
): Arc[] {
  const positions = points.map(fromGrid);
  return joinSteps(borders.map((border) => stepOf(border, positions, outsideOf)));
}

function stepOf(
  { a, b, kinds, left, right }: Border,
  positions: readonly Position[],
  outsideOf: (a: Position, b: Position) => Outside,
): Step {
  const [p, q] = [positions[a]!, positions[b]!];
  if (left === -1) return { left: right, right: outsideOf(q, p), line: [q, p], kinds: [kinds] };
  const beyond = right === -1 ? outsideOf(p, q) : right;
  return { left, right: beyond, line: [p, q], kinds: [kinds] };
}

/**
 * The lines between classes of cells: arcs inside a class vanish, arcs that go on between the same two classes become
 * one.
 * @param classOf class (a whole number) of a cell
 */
export function joinClasses(
  arcs: readonly DrawnArc[],
  classOf: (cell: number) => number,
): DrawnArc[] {
  const steps = arcs.map(({ left, right, line }) => ({
    left: classOf(left),
    right: typeof right === 'number' ? classOf(right) : right,
    line,
    kinds: [],
  }));
  return joinSteps(steps.filter(({ left, right }) => left !== right));
}

/** Joins steps into arcs. A node is where other than two steps meet, or where what lies on a side changes. */
function joinSteps(steps: readonly Step[]): Arc[] {
  const at = new Map<string, number[]>();
  for (const [index, { line }] of steps.entries()) {
    // A ring without a node begins and ends in the same point, which it alone touches.
    for (const end of new Set([key(line[0]!), key(line.at(-1)!)])) {
      at.set(end, [...(at.get(end) ?? []), index]);
    }
  }
  const sidesOf = ({ left, right }: Step) => [left, right].sort().join(' ');
  const isNode = (end: string) => {
    const [first, second, ...more] = at.get(end)!.map((index) => steps[index]!);
    return more.length > 0 || !first || !second || sidesOf(first) !== sidesOf(second);
  };
  const used = new Uint8Array(steps.length);
  const arcs: Arc[] = [];
  const follow = (start: string, first: number) => {
    const { left, right, line: firstLine } = steps[first]!;
    const forward = key(firstLine[0]!) === start;
    const line = [forward ? firstLine[0]! : firstLine.at(-1)!];
    const kinds: number[] = [];
    for (let index: number | undefined = first; index !== undefined;) {
      used[index] = 1;
      const step: Step = steps[index]!;
      const ahead = key(step.line[0]!) === key(line.at(-1)!);
      line.push(...(ahead ? step.line : step.line.toReversed()).slice(1));
      kinds.push(...(ahead ? step.kinds : step.kinds.toReversed()));
      const end = key(line.at(-1)!);
      index = end === start || isNode(end) ? undefined : at.get(end)!.find((other) => !used[other]);
    }
    // The sides are those of the first step in its own direction.
    if (!forward) {
      line.reverse();
      kinds.reverse();
    }
    arcs.push({ left, right, line, kinds });
  };
  for (const [end, indices] of at) {
    if (isNode(end)) for (const index of indices) if (!used[index]) follow(end, index);
  }
  for (const [index, { line }] of steps.entries()) if (!used[index]) follow(key(line[0]!), index);
  return arcs;
}

const key = (position: Position) => position.join();

/** Whether smoothing may move a line of these kinds: nobody recorded its course. */
export function isMovable(kinds: number): boolean {
  return (kinds & (LINE.outline | LINE.barrier | LINE.circle)) === 0;
}
