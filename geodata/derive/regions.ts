/** Deconfliction circles: inside and outside, nearness and reach are decided among the places of that side alone. */
import type { Position } from '../../src/model/schema';
import { nearness, type Nearness } from './voronoi';
import { Discs } from './reach';
import { distanceKm } from '../../src/geo/sphere';
import { destination } from './sphere';

/** A circle on the ground that both sides observed as a line. */
export interface Circle {
  readonly centre: Position;
  readonly radiusKm: number;
  /** Indices of the places inside it to whose holder its rule gives what lies beyond the reach of any place. */
  readonly holders: readonly number[];
}

/** What the rules of nearness need to know of a place. */
export interface Site {
  /** For messages. */
  readonly id: string;
  readonly point: Position;
  /** False for anchors, which are no evidence. */
  readonly evidence: boolean;
}

export interface Region {
  readonly circle: Circle | null;
  readonly contains: (position: Position) => boolean;
  /** Index of the nearest place of this side. */
  readonly nearest: (position: Position) => number;
  /** Index of the place whose holder has the land beyond the reach of any place of this side. */
  readonly nearestBeyondReach: (position: Position) => number;
  readonly bisectors: () => Position[][];
  readonly discs: Discs;
}

/** Vertices of a drawn circle: a chord of 55 km leaves the circle by 1.5 m at most. */
const CIRCLE_STEPS = 480;

/** The circle as a closed line `[lng, lat]`. */
export function circleLine({ centre, radiusKm }: Circle): Position[] {
  const line = Array.from({ length: CIRCLE_STEPS }, (_, step) =>
    destination(centre, (2 * Math.PI * step) / CIRCLE_STEPS, radiusKm),
  );
  return [...line, line[0]!];
}

/**
 * The inside of each circle, and the rest (last).
 * @param sites all places but the occupied territory, which has its own ring
 * @param bounds `[west, south, east, north]` round the country
 */
export function regionsOf(
  sites: readonly (Site | null)[],
  circles: readonly Circle[],
  reachLimitKm: number,
  bounds: readonly [number, number, number, number],
): Region[] {
  const inside = (circle: Circle) => (position: Position) =>
    distanceKm(circle.centre, position) < circle.radiusKm;
  const outside = (position: Position) => !circles.some((circle) => inside(circle)(position));
  return [...circles, null].map((circle) => {
    const contains = circle === null ? outside : inside(circle);
    const members = sites.flatMap((site, index) => (site && contains(site.point) ? [index] : []));
    if (members.length === 0) throw new Error('expected a place on either side of a circle');
    const among = (indices: readonly number[]): Nearness =>
      nearness(
        indices.map((index) => sites[index]!.point),
        bounds,
      );
    const near = among(members);
    const byRule = circle === null ? null : among(circle.holders);
    const evidence = members.filter((index) => sites[index]!.evidence);
    const nearest = (position: Position) => members[near.nearest(position)]!;
    return {
      circle,
      contains,
      nearest,
      nearestBeyondReach: (position) =>
        byRule === null ? nearest(position) : circle!.holders[byRule.nearest(position)]!,
      bisectors: () => [...near.bisectors(), ...(byRule?.bisectors() ?? [])],
      discs: new Discs(
        evidence.map((index) => sites[index]!.point),
        reachLimitKm,
      ),
    };
  });
}
