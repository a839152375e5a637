/** Nodes too near to each other to be told apart on the published grid become one. */
import { distanceKm, lineLengthKm } from '../../src/geo/sphere';
import type { Position } from '../../src/model/schema';
import { isMovable, type Arc } from './arcs';

/**
 * Arcs without those shorter than `shortestKm`, whose two nodes become one: one that lies on a recorded line, where
 * there is one. Cells on either side of a contracted arc meet in a point from then on.
 */
export function contractShortArcs(arcs: readonly Arc[], shortestKm: number): Arc[] {
  const merged = new Map<string, Position>();
  const resolve = (position: Position): Position => {
    const target = merged.get(position.join());
    return target === undefined ? position : resolve(target);
  };
  const recorded = new Set(
    arcs.flatMap(({ line, kinds }) =>
      line.filter((_, i) => !isMovable((kinds[i - 1] ?? 0) | (kinds[i] ?? 0))).map((p) => p.join()),
    ),
  );
  const kept = arcs.filter(({ line }) => {
    const [first, last] = [resolve(line[0]!), resolve(line.at(-1)!)];
    if (first === last || lineLengthKm(line) >= shortestKm) return true;
    const [from, to] = recorded.has(first.join()) ? [last, first] : [first, last];
    merged.set(from.join(), to);
    return false;
  });
  return kept.map((arc) => {
    const [first, last] = [resolve(arc.line[0]!), resolve(arc.line.at(-1)!)];
    // Rims of discs meet a hair's breadth off the line that is equally far from their centres.
    const clear = (position: Position, index: number) =>
      index === 0 ||
      index === arc.line.length - 1 ||
      Math.min(distanceKm(position, first), distanceKm(position, last)) >= shortestKm;
    const keep = arc.line.map(clear);
    return {
      ...arc,
      line: [first, ...arc.line.slice(1, -1).filter((_, index) => keep[index + 1]), last],
      kinds: arc.kinds.filter((_, index) => keep[index + 1]),
    };
  });
}
