import { lengthOf, pointAt, radiusOf, type Circle, type Vector } from './circles';
import type { PlanePoint } from './plane';
import { EARTH_RADIUS_KM } from './sphere';

/** How far the outline may run from the true one between two of its vertices, km. */
const OUTLINE_ERROR_KM = 0.001;

/** Ends and beginnings of pieces within this are the same point, km. */
const SAME_POINT_KM = 0.001;

/** A stretch of a circle that bounds the area, which lies to its left. */
export interface Piece {
  readonly circle: Circle;
  readonly from: number;
  readonly to: number;
}

/** A point of the unit sphere in the equal-area plane. */
export function planePoint([x, y, z]: Vector): PlanePoint {
  return [EARTH_RADIUS_KM * Math.atan2(y, x), EARTH_RADIUS_KM * z];
}

/** Joins pieces to rings (x, y, x, y …), each to the one that begins where it ends; null where one does not go on. */
export function joinPieces(pieces: readonly Piece[]): Float64Array[] | null {
  const starts = new PointsToUse(
    pieces.map(({ circle, from }) => planePoint(pointAt(circle, from))),
  );
  const rings: Float64Array[] = [];
  for (let first = 0; first < pieces.length; first++) {
    if (starts.isUsed(first)) continue;
    const ring: number[] = [...starts.points[first]!];
    let at = first;
    do {
      const [endX, endY] = addSteps(ring, pieces[at]!);
      const next = starts.use(endX, endY);
      if (next === null) return null;
      ring.push(...starts.points[next]!);
      at = next;
    } while (at !== first);
    rings.push(new Float64Array(ring));
  }
  return rings;
}

/** Adds the points along a piece between its ends, as many as its bend needs, and gives its end. */
function addSteps(ring: number[], { circle, from, to }: Piece): PlanePoint {
  const radius = radiusOf(circle);
  const offset = lengthOf(circle, 0);
  // Seen on the ground, a circle bends by offset / radius; the middle of a step is off by bend · step² / 8.
  const stepAngle = Math.sqrt((8 * OUTLINE_ERROR_KM * radius) / (EARTH_RADIUS_KM * offset));
  const count = Math.ceil(((to - from) * radius) / stepAngle);
  for (let i = 1; i < count; i++) {
    const [x, y] = planePoint(pointAt(circle, from + ((to - from) * i) / count));
    ring.push(x, y);
  }
  return planePoint(pointAt(circle, to));
}

/** Points to be found by where they lie, each once. */
class PointsToUse {
  readonly points: readonly PlanePoint[];
  readonly #isUsed: Uint8Array;
  /** By column of the plane, as wide as the same point is: the last point in it, and by point the one before it. */
  readonly #lastIn = new Map<number, number>();
  readonly #before: Int32Array;

  constructor(points: readonly PlanePoint[]) {
    this.points = points;
    this.#isUsed = new Uint8Array(points.length);
    this.#before = new Int32Array(points.length);
    points.forEach(([x], point) => {
      const column = Math.floor(x / SAME_POINT_KM);
      this.#before[point] = this.#lastIn.get(column) ?? -1;
      this.#lastIn.set(column, point);
    });
  }

  isUsed(point: number): boolean {
    return this.#isUsed[point] === 1;
  }

  /** The nearest unused point at the same place as another, which then is used; null where there is none. */
  use(x: number, y: number): number | null {
    let nearest: number | null = null;
    let least = SAME_POINT_KM ** 2;
    const column = Math.floor(x / SAME_POINT_KM);
    for (let near = column - 1; near <= column + 1; near++) {
      let point = this.#lastIn.get(near) ?? -1;
      for (; point >= 0; point = this.#before[point]!) {
        if (this.isUsed(point)) continue;
        const squared = (this.points[point]![0] - x) ** 2 + (this.points[point]![1] - y) ** 2;
        if (squared > least) continue;
        nearest = point;
        least = squared;
      }
    }
    if (nearest !== null) this.#isUsed[nearest] = 1;
    return nearest;
  }
}
