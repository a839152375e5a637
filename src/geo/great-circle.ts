import type { Position } from '../model/schema';
import { distanceKm, EARTH_RADIUS_KM, lineLengthKm } from './sphere';
import { positionOfVector, unitVectors } from './unit-vector';

/**
 * A line's great circles as positions no farther apart than `stepKm`, its own among them. The steps grow where they would
 * be more than {@link MOST_STEPS}; between opposite points there is no one great circle, and nothing is put.
 */
export function alongGreatCircles(line: readonly Position[], stepKm: number): Position[] {
  const vectors = unitVectors(line);
  const longestKm = Math.max(stepKm, lineLengthKm(line) / MOST_STEPS);
  const positions: Position[] = line.slice(0, 1);
  for (let i = 1; i < line.length; i++) {
    const legKm = distanceKm(line[i - 1]!, line[i]!);
    const angle = legKm / EARTH_RADIUS_KM;
    const steps = angle > OPPOSITE ? 1 : Math.ceil(legKm / longestKm);
    for (let step = 1; step < steps; step++) {
      const before = Math.sin((angle * (steps - step)) / steps);
      const after = Math.sin((angle * step) / steps);
      const along = (axis: number) =>
        before * vectors[3 * i - 3 + axis]! + after * vectors[3 * i + axis]!;
      positions.push(positionOfVector(along(0), along(1), along(2)));
    }
    positions.push(line[i]!);
  }
  return positions;
}

/** More would take long and show nothing. */
const MOST_STEPS = 50_000;
/** Angle beyond which two points lie opposite to each other but for rounding, radians. */
const OPPOSITE = Math.PI - 2e-6;
