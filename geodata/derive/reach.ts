/** The land within the reach limit of a place: the union of equal discs on the sphere. */
import Flatbush from 'flatbush';
import type { Position } from '../../src/model/schema';
import { distanceKm, EARTH_RADIUS_KM } from '../../src/geo/sphere';
import { azimuth, destination } from './sphere';

/** Steps of a full rim: a chord leaves a circle of 20 km by 11 m. */
const STEPS_PER_TURN = 96;
const KM_PER_DEGREE = 111;

/** Discs round places, all of one radius. */
export class Discs {
  readonly #centres: readonly Position[];
  readonly #radiusKm: number;
  readonly #index: Flatbush | null;

  constructor(centres: readonly Position[], radiusKm: number) {
    this.#centres = centres;
    this.#radiusKm = radiusKm;
    if (centres.length === 0) {
      this.#index = null;
      return;
    }
    this.#index = new Flatbush(centres.length);
    for (const [lng, lat] of centres) this.#index.add(lng, lat);
    this.#index.finish();
  }

  /** Whether a disc covers `[lng, lat]`. */
  covers(position: Position): boolean {
    return this.#within(position, this.#radiusKm).length > 0;
  }

  /** The rim of the union as polylines `[lng, lat]`; those that meet share their ends exactly. */
  rim(): Position[][] {
    return this.#centres.flatMap((_, index) => this.#freeArcs(index));
  }

  #within(position: Position, km: number): number[] {
    if (this.#index === null) return [];
    const [lng, lat] = position;
    const dLat = km / KM_PER_DEGREE;
    const dLng = dLat / Math.cos(((Math.abs(lat) + dLat) * Math.PI) / 180);
    return this.#index
      .search(lng - 1.01 * dLng, lat - 1.01 * dLat, lng + 1.01 * dLng, lat + 1.01 * dLat)
      .filter((index) => distanceKm(this.#centres[index]!, position) <= km)
      .sort((a, b) => a - b);
  }

  /** The parts of one circle that no other disc covers. */
  #freeArcs(index: number): Position[][] {
    const centre = this.#centres[index]!;
    const covered = this.#within(centre, 2 * this.#radiusKm)
      .filter((other) => other !== index)
      .map((other) => {
        const bearing = azimuth(centre, this.#centres[other]!);
        const half = this.#halfAngle(distanceKm(centre, this.#centres[other]!));
        return { other, from: bearing - half, to: bearing + half };
      });
    if (covered.length === 0) return [this.#arc(centre, 0, 2 * Math.PI)];
    return gaps(covered).map(({ start, end }) => {
      const arc = this.#arc(
        centre,
        start.to,
        end.from < start.to ? end.from + 2 * Math.PI : end.from,
      );
      arc[0] = this.#meeting(index, start.other, 'after');
      arc[arc.length - 1] = this.#meeting(index, end.other, 'before');
      return arc;
    });
  }

  /** Half the angle under which a circle sees what an equal circle `km` away covers of it. */
  #halfAngle(km: number): number {
    return Math.acos(
      Math.min(1, Math.tan(km / 2 / EARTH_RADIUS_KM) / Math.tan(this.#radiusKm / EARTH_RADIUS_KM)),
    );
  }

  /** Where two rims meet, `after` or `before` the other disc on a clockwise way; the same to the last bit from either side. */
  #meeting(index: number, other: number, side: 'after' | 'before'): Position {
    const [from, to] = [Math.min(index, other), Math.max(index, other)];
    const [a, b] = [this.#centres[from]!, this.#centres[to]!];
    const clockwise = (side === 'after') === (from === index) ? 1 : -1;
    return destination(
      a,
      azimuth(a, b) + clockwise * this.#halfAngle(distanceKm(a, b)),
      this.#radiusKm,
    );
  }

  #arc(centre: Position, from: number, to: number): Position[] {
    const steps = Math.max(2, Math.ceil(((to - from) / (2 * Math.PI)) * STEPS_PER_TURN));
    const arc = Array.from({ length: steps + 1 }, (_, step) =>
      destination(centre, from + ((to - from) * step) / steps, this.#radiusKm),
    );
    if (to - from === 2 * Math.PI) arc[steps] = arc[0]!;
    return arc;
  }
}

interface Covered {
  readonly other: number;
  readonly from: number;
  readonly to: number;
}

/** The gaps that covering intervals (radians, each shorter than π) leave on a circle, as the intervals before and after. */
function gaps(covered: readonly Covered[]): { start: Covered; end: Covered }[] {
  const turn = 2 * Math.PI;
  const sorted = covered
    .map((interval) => {
      const shift = Math.floor(interval.from / turn) * turn;
      return { ...interval, from: interval.from - shift, to: interval.to - shift };
    })
    .sort((a, b) => a.from - b.from);
  const found: { start: Covered; end: Covered }[] = [];
  let last = sorted.reduce((a, b) => (b.to > a.to ? b : a));
  let reached = last.to - turn;
  for (const interval of sorted) {
    if (interval.from > reached) found.push({ start: { ...last, to: reached }, end: interval });
    if (interval.to > reached) {
      reached = interval.to;
      last = interval;
    }
  }
  return found;
}
