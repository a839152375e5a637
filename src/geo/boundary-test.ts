import Flatbush from 'flatbush';
import { boxOf } from './plane-edges';

/** A test whether a point lies within a distance of closed rings (x, y, x, y … in the equal-area plane, km). */
export function boundaryTest(
  rings: readonly Float64Array[],
  distanceKm: number,
): (x: number, y: number) => boolean {
  const steps = rings.flatMap((ring) =>
    Array.from({ length: ring.length / 2 - 1 }, (_, i) => ring.subarray(2 * i, 2 * i + 4)),
  );
  const boxes = new Flatbush(steps.length);
  for (const step of steps) boxes.add(...boxOf(step));
  boxes.finish();
  return (x, y) =>
    boxes
      .search(x - distanceKm, y - distanceKm, x + distanceKm, y + distanceKm)
      .some((step) => squaredDistance(steps[step]!, x, y) <= distanceKm ** 2);
}

/** From a point to a straight step. */
function squaredDistance(step: Float64Array, x: number, y: number): number {
  const [x1, y1, x2, y2] = step as unknown as [number, number, number, number];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const t = along > 0 ? Math.min(1, along) : 0;
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}
