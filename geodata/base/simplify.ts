/** Douglas-Peucker in a plane that is true to scale at the line's latitude. */
import type { Position } from '../../src/model/schema';

const METRES_PER_DEGREE = 111_195;

/** The line with as few of its vertices as keep within `toleranceM` of it. Ends stay. */
export function simplifyLine(line: readonly Position[], toleranceM: number): Position[] {
  if (line.length < 3) return [...line];
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, toleranceM];
    for (let i = from + 1; i < to; i++) {
      const d = distanceToSegmentM(line[i]!, line[from]!, line[to]!);
      if (d > distance) [farthest, distance] = [i, d];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

/** The same for a closed ring, split at its first vertex and the one farthest from it. */
export function simplifyRing(ring: readonly Position[], toleranceM: number): Position[] {
  const first = ring[0]!;
  const distances = ring.map((p) => distanceToSegmentM(p, first, first));
  const opposite = distances.indexOf(Math.max(...distances));
  const there = simplifyLine(ring.slice(0, opposite + 1), toleranceM);
  return [...there.slice(0, -1), ...simplifyLine(ring.slice(opposite), toleranceM)];
}

/** Rounds the corners of a closed ring by cutting each at a quarter of its sides, `times` times (Chaikin 1974). */
export function chaikin(ring: readonly Position[], times: number): Position[] {
  if (times === 0) return [...ring];
  const cut = ring.slice(1).flatMap((end, i): Position[] => {
    const start = ring[i]!;
    const between = (t: number): Position => [
      start[0] + (end[0] - start[0]) * t,
      start[1] + (end[1] - start[1]) * t,
    ];
    return [between(0.25), between(0.75)];
  });
  return chaikin([...cut, cut[0]!], times - 1);
}

/** Metres from a point to a segment, on the plane tangent at the segment's first end. */
export function distanceToSegmentM(p: Position, a: Position, b: Position): number {
  const scale = Math.cos((a[1] * Math.PI) / 180);
  const [px, py] = [(p[0] - a[0]) * scale, p[1] - a[1]];
  const [bx, by] = [(b[0] - a[0]) * scale, b[1] - a[1]];
  const length2 = bx * bx + by * by;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / length2));
  return Math.hypot(px - t * bx, py - t * by) * METRES_PER_DEGREE;
}
