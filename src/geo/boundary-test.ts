import Flatbush from 'flatbush';
import { boxOf } from './plane-edges';
import { squaredToStep } from './plane';

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
    boxes.search(x - distanceKm, y - distanceKm, x + distanceKm, y + distanceKm).some((step) => {
      const [x1, y1, x2, y2] = steps[step] as unknown as [number, number, number, number];
      return squaredToStep(x1, y1, x2, y2, x, y) <= distanceKm ** 2;
    });
}
