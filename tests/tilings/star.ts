import type { Position } from '../../src/model/schema';

/** A ring around a point whose corners lie at random distances: simple, not convex, counter-clockwise, closed. */
export function randomStar(
  random: () => number,
  [lng, lat]: Position,
  radius: number,
  corners: number,
): Position[] {
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const angle = (2 * Math.PI * (index + 0.8 * random())) / corners;
    const distance = radius * (0.25 + 0.75 * random());
    return [lng + distance * Math.cos(angle), lat + distance * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

/** A ring drawn towards a point, for a hole inside it; clockwise. */
export function shrunkHole(
  ring: readonly Position[],
  [lng, lat]: Position,
  factor: number,
): Position[] {
  return ring
    .map(([x, y]): Position => [lng + (x - lng) * factor, lat + (y - lat) * factor])
    .reverse();
}
