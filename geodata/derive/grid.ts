/** The published grid of five decimals, and how lines get there without meeting each other. */
import type { Position } from '../../src/model/schema';
import { findFaults } from './crossings';
import type { Point } from './projection';

/** Steps of the published coordinates in a degree: five decimals, about a metre. */
export const STEPS_PER_DEGREE = 1e5;

/** `[lng, lat]` in whole steps. */
export function toSteps([lng, lat]: Position): Point {
  return [Math.round(lng * STEPS_PER_DEGREE), Math.round(lat * STEPS_PER_DEGREE)];
}

/** `[lng, lat]` on the grid. */
export function snapped(position: Position): Position {
  const [x, y] = toSteps(position);
  return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
}

/** The line on the grid, without repeated points. */
export function snapLine(line: readonly Position[]): Position[] {
  const result: Position[] = [];
  for (const position of line.map(snapped)) {
    const last = result.at(-1);
    if (last?.[0] !== position[0] || last[1] !== position[1]) result.push(position);
  }
  return result;
}

/**
 * Each arc in the first of its drafts with which all arcs together still meet only in nodes. Drafts go from the wanted
 * one to the safest one; an arc at fault falls back by one draft until no fault is left.
 * @throws where the safest drafts meet elsewhere than in nodes
 */
export function chooseDrafts(drafts: readonly (readonly (readonly Position[])[])[]): Position[][] {
  const chosen = drafts.map(() => 0);
  for (;;) {
    const lines = drafts.map((options, index) => options[chosen[index]!]!);
    const faults = findFaults(lines.map((line) => line.map(toSteps)));
    if (faults.length === 0) return lines.map((line) => [...line]);
    const retreating = new Set(faults.flat());
    let moved = false;
    for (const index of retreating) {
      if (chosen[index]! + 1 >= drafts[index]!.length) continue;
      chosen[index]!++;
      moved = true;
    }
    if (moved) continue;
    const where = faults.slice(0, 5).map(([line]) => lines[line]![0]!.join(', '));
    throw new Error(
      `expected lines that meet only in nodes, found others near ${where.join('; ')}`,
    );
  }
}
