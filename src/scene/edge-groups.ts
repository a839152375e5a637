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
  const groups = new Map<string, EdgeGroup & { lines: Line[] }>();
  for (const { arc, points, left, right } of arcs) {
    const [leftHistory, rightHistory] = [historyAt(histories, left), historyAt(histories, right)];
    if (leftHistory === rightHistory) continue;
    const isReversed = leftHistory > rightHistory;
    const line = isReversed ? points.toReversed() : points;
    const beyond = outsides.get(arc) ?? null;
    const key = `${[leftHistory, rightHistory].sort().join(' / ')} ${beyond}`;
    const known = groups.get(key);
    if (known) known.lines.push(line);
    else {
      const [first, second] = isReversed ? [right, left] : [left, right];
      groups.set(key, { left: first, right: second, beyond, lines: [line] });
    }
  }
  return Array.from(groups.values(), (group) => ({ ...group, lines: joined(group.lines) }));
}

function historyAt(histories: readonly string[], area: number): string {
  return area === OUTSIDE ? 'outside' : histories[area]!;
}

/** The same lines, each followed by one that begins where it ends. */
function joined(lines: readonly Line[]): readonly Line[] {
  const waiting = new Set(lines);
  const beginning = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line[0]!);
    beginning.set(key, [...(beginning.get(key) ?? []), line]);
  }
  const ends = new Set(lines.map((line) => keyOf(line.at(-1)!)));
  const follow = (first: Line): Line => {
    const positions: Position[] = [];
    for (let line: Line | undefined = first; line; line = next(line)) {
      waiting.delete(line);
      for (let i = positions.length === 0 ? 0 : 1; i < line.length; i++) positions.push(line[i]!);
    }
    return positions;
  };
  const next = (line: Line): Line | undefined =>
    beginning.get(keyOf(line.at(-1)!))?.find((other) => waiting.has(other));
  // Those that nothing leads to come first; what is left then are rings.
  const isFirst = (line: Line): boolean => !ends.has(keyOf(line[0]!));
  return [...lines.filter(isFirst), ...lines].flatMap((line) =>
    waiting.has(line) ? [follow(line)] : [],
  );
}

function keyOf([lng, lat]: Position): string {
  return `${lng},${lat}`;
}
