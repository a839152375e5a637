/** Lines for a small scale. */
import type { Position } from '../../src/model/schema';
import type { DrawnArc } from './arcs';
import { chooseDrafts, snapLine } from './grid';
import { simplify } from './simplify';

/** Wanted and fallback tolerances of generalisation: a fifth of a pixel of the opening view, and less. */
const TOLERANCES_KM = [0.15, 0.05, 0.01, 0];

/** The arcs with fewer points; they still meet only in nodes. */
export function generalise(arcs: readonly DrawnArc[]): DrawnArc[] {
  const drafts = arcs.map(({ line }) =>
    TOLERANCES_KM.map((tolerance) => snapLine(simplifyRing(line, tolerance))),
  );
  const lines = chooseDrafts(drafts);
  return arcs.map(({ left, right }, index) => ({ left, right, line: lines[index]! }));
}

/** A ring without a node keeps two far points, so that it cannot collapse. */
function simplifyRing(line: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return simplify(line, tolerance);
  const middle = Math.floor(line.length / 2);
  return [
    ...simplify(line.slice(0, middle + 1), tolerance),
    ...simplify(line.slice(middle), tolerance).slice(1),
  ];
}
