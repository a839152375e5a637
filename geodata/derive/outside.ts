/** What lies on the other side of the outline. */
import type { Position } from '../../src/model/schema';
import type { Outside } from '../../src/model/ids';
import { containsPoint } from './rings';

export interface Neighbour {
  readonly id: Outside;
  /** Outer rings `[lng, lat]`. */
  readonly rings: readonly (readonly Position[])[];
}

/**
 * How far beside the outline to look, in degrees (about 50 and 200 m). Neighbours share the outline's vertices, but a
 * mend of the base geometry may leave a gap.
 */
const LOOKS = [0.0005, 0.002];

/** A function that names what lies to the right of `a` → `b` on the outline: a neighbour, or else the sea. */
export function outsideFinder(
  neighbours: readonly Neighbour[],
): (a: Position, b: Position) => Outside {
  return (a, b) => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    for (const look of LOOKS) {
      const beside: Position = [
        (a[0] + b[0]) / 2 + (dy / length) * look,
        (a[1] + b[1]) / 2 - (dx / length) * look,
      ];
      const found = neighbours.find(({ rings }) =>
        rings.some((ring) => containsPoint(ring, beside)),
      );
      if (found) return found.id;
    }
    return 'sea';
  };
}
