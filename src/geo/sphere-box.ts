import { BALL_SIZE } from './ball-grid';
import {
  addStretchesBeyond,
  PLANE_SIZE,
  setPlane,
  Stretches,
  type Circle,
  type Vector,
} from './circles';
import { EARTH_RADIUS_KM } from './sphere';

/** A box of the equal-area plane, km. */
export type PlaneBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** A box of the equal-area plane on the sphere, between two meridians and two parallels less than half a turn apart. */
export class SphereBox {
  /** Counter-clockwise from the south-western corner, each from corner to corner. */
  readonly sides: readonly Circle[];
  /** Of each side, the plane it lies in: what is farther along the normal than `least` is on its inner side. */
  readonly #planes: readonly { readonly normal: Vector; readonly least: number }[];

  constructor([minX, minY, maxX, maxY]: PlaneBox) {
    const [west, east] = [minX / EARTH_RADIUS_KM, maxX / EARTH_RADIUS_KM];
    const [sinSouth, sinNorth] = [minY / EARTH_RADIUS_KM, maxY / EARTH_RADIUS_KM];
    const [south, north] = [Math.asin(sinSouth), Math.asin(sinNorth)];
    const outward = (lng: number, radius: number): Vector => [
      radius * Math.cos(lng),
      radius * Math.sin(lng),
      0,
    ];
    const halfWidth = Math.sin((east - west) / 2);
    const parallel = (lat: number, direction: 1 | -1): Circle => {
      const lng = (west + east) / 2;
      return new Float64Array([
        ...[0, 0, Math.sin(lat)],
        ...outward(lng, Math.cos(lat)),
        ...outward(lng + (direction * Math.PI) / 2, Math.cos(lat)),
        ...[-halfWidth, halfWidth],
      ]);
    };
    const halfHeight = Math.sin((north - south) / 2);
    const [sin, cos] = [Math.sin((south + north) / 2), Math.cos((south + north) / 2)];
    const meridian = (lng: number, direction: 1 | -1): Circle => {
      const [x, y] = outward(lng, 1);
      const u = [x * cos, y * cos, sin];
      const v = [-x * sin * direction, -y * sin * direction, cos * direction];
      return new Float64Array([0, 0, 0, ...u, ...v, -halfHeight, halfHeight]);
    };
    this.sides = [parallel(south, 1), meridian(east, 1), parallel(north, -1), meridian(west, -1)];
    this.#planes = [
      { normal: [0, 0, 1], least: sinSouth },
      { normal: outward(east - Math.PI / 2, 1), least: 0 },
      { normal: [0, 0, -1], least: -sinNorth },
      { normal: outward(west + Math.PI / 2, 1), least: 0 },
    ];
  }

  /** Whether it holds the point that begins at an index, or one within a chord of it; now and then says so of others. */
  holds(vectors: Float64Array, at: number, chord: number): boolean {
    const x = vectors[at]!;
    const y = vectors[at + 1]!;
    const z = vectors[at + 2]!;
    for (const { normal, least } of this.#planes) {
      if (normal[0] * x + normal[1] * y + normal[2] * z < least - chord) return false;
    }
    return true;
  }

  /** The same of all of some balls, see {@link BALL_SIZE}. */
  holdsBalls(balls: Float64Array, chord: number): boolean {
    for (let at = 0; at < balls.length; at += BALL_SIZE) {
      if (!this.holds(balls, at, chord - balls[at + 3]!)) return false;
    }
    return true;
  }

  stretchesWithin(circle: Circle, stretches: Stretches): Stretches {
    const plane = new Float64Array(PLANE_SIZE);
    let within = stretches;
    for (const { normal, least } of this.#planes) {
      setPlane(plane, 0, circle, ...normal, least);
      const found = new Stretches();
      for (let i = 0; i < within.count; i++) {
        addStretchesBeyond(plane, 0, within.from(i), within.to(i), found);
      }
      within = found;
    }
    return within;
  }
}
