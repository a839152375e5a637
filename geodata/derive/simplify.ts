/** Fewer points on a line, its ends kept. */
import type { Position } from '../../src/model/schema';

/** km in a degree of latitude. */
const KM_PER_DEGREE = 111.195;

/** Douglas and Peucker (1973): the dropped points lie within `toleranceKm` of the line that stays. */
export function simplify(line: readonly Position[], toleranceKm: number): Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let [farthest, distance] = [-1, toleranceKm];
    for (let i = first + 1; i < last; i++) {
      const d = distanceToSegmentKm(line[i]!, line[first]!, line[last]!);
      if (d > distance) [farthest, distance] = [i, d];
    }
    if (farthest === -1) continue;
    keep[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, index) => keep[index]);
}

/** Distance in km from a point to a short segment, in a local plane. */
export function distanceToSegmentKm(p: Position, a: Position, b: Position): number {
  const cos = Math.cos((p[1] * Math.PI) / 180);
  const [ax, ay] = [(a[0] - p[0]) * cos, a[1] - p[1]];
  const [bx, by] = [(b[0] - p[0]) * cos, b[1] - p[1]];
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const t =
    lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / lengthSquared));
  return Math.hypot(ax + t * dx, ay + t * dy) * KM_PER_DEGREE;
}
