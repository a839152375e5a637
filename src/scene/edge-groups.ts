/** The edges of a tiling in groups that are in the same state on every day: one feature for each instead of thousands. */
import type { Outside } from '../model/ids';
import type { Position } from '../model/schema';
import { OUTSIDE, type SidedArc } from './arc-sides';

type Line = readonly Position[];

/** Edges between lands that change hands together on either side. */
export interface EdgeGroup {
  /** One of the areas on its left and one on its right, or {@link OUTSIDE}: which one, makes no difference. */
  readonly left: number;
  readonly right: number;
  /** What lies beyond: a country or the sea; null between two areas, and where it is not known yet. */
  readonly beyond: Outside | null;
  /** All of its edges, joined wherever one goes on from another; left and right of their direction. */
  readonly lines: readonly Line[];
}

/**
 * The edges between lands that are ever in different hands. Between others nothing is ever drawn.
 * @param histories who holds each area and from when, as a text to compare
 * @param outsides what lies beyond outer edges, by the index of their arc in the topology
 */
export function edgeGroupsOf(
  arcs: readonly SidedArc[],
  histories: readonly string[],
  outsides: ReadonlyMap<number, Outside>,
): readonly EdgeGroup[] {
  // Long texts are compared once; the outside comes last, so that land lies to the left of it.
  const order = new Map([...new Set(histories)].sort().map((history, index) => [history, index]));
  const numbers = histories.map((history) => order.get(history)!);
  const numberAt = (area: number): number => (area === OUTSIDE ? order.size : numbers[area]!);
  const groups = new Map<string, EdgeGroup & { lines: Line[] }>();
  for (const { arc, points, left, right } of arcs) {
    if (numberAt(left) === numberAt(right)) continue;
    const isReversed = numberAt(left) > numberAt(right);
    const [first, second] = isReversed ? [right, left] : [left, right];
    const line = isReversed ? points.toReversed() : points;
    const beyond = outsides.get(arc) ?? null;
    const key = `${numberAt(first)} ${numberAt(second)} ${beyond}`;
    const known = groups.get(key);
    if (known) known.lines.push(line);
    else groups.set(key, { left: first, right: second, beyond, lines: [line] });
  }
  return Array.from(groups.values(), (group) => ({ ...group, lines: joined(group.lines) }));
}

/** The same lines, each followed by one that begins where it ends. */
function joined(lines: readonly Line[]): readonly Line[] {
  if (lines.length === 1) return lines;
  const waiting = new Map<string, Line[]>();
  const ends = new Set<string>();
  for (const line of lines) {
    const start = keyOf(line[0]!);
    const others = waiting.get(start);
    if (others) others.push(line);
    else waiting.set(start, [line]);
    ends.add(keyOf(line.at(-1)!));
  }
  const found: Position[][] = [];
  // Those that nothing leads to come first; what is left then are rings.
  const starts = [...waiting.keys()];
  for (const start of [...starts.filter((key) => !ends.has(key)), ...starts]) {
    for (let first = waiting.get(start)!.shift(); first; first = waiting.get(start)!.shift()) {
      const positions = [...first];
      const next = (): Line | undefined => waiting.get(keyOf(positions.at(-1)!))?.shift();
      for (let line = next(); line; line = next()) positions.push(...line.slice(1));
      found.push(positions);
    }
  }
  return found;
}

function keyOf([lng, lat]: Position): string {
  return `${lng},${lat}`;
}
