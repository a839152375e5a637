/**
 * The two planes of the derivation.
 *
 * *Metric plane*: a spherical Lambert conformal conic for Syria, in which nearness is decided. Its scale is exact on
 * the two standard parallels, 0.04 % too small half-way between them and at most 0.07 % too large at the ends of the
 * country (32.3° and 37.3° N), so a line of equal distance is off by less than 10 m over 20 km.
 *
 * *Equal-area plane*: (longitude, sine of latitude) on an integer grid of about a decimetre. All cutting happens here:
 * areas are exact shoelaces, and the areas of parts add up to the whole.
 */
import type { Position } from '../../src/model/schema';
import { EARTH_RADIUS_KM, RADIANS } from '../../src/geo/sphere';

/** A point of a plane. */
export type Point = readonly [x: number, y: number];

const SOUTH_PARALLEL = 33.2 * RADIANS;
const NORTH_PARALLEL = 36.5 * RADIANS;
const ORIGIN: Position = [38.5, 34.9];

const isometric = (lat: number) => Math.tan(Math.PI / 4 + lat / 2);
const CONE =
  Math.log(Math.cos(SOUTH_PARALLEL) / Math.cos(NORTH_PARALLEL)) /
  Math.log(isometric(NORTH_PARALLEL) / isometric(SOUTH_PARALLEL));
const SCALE =
  (EARTH_RADIUS_KM * Math.cos(SOUTH_PARALLEL) * isometric(SOUTH_PARALLEL) ** CONE) / CONE;
const RADIUS_AT_ORIGIN = SCALE / isometric(ORIGIN[1] * RADIANS) ** CONE;

/** `[lng, lat]` to km in the metric plane. */
export function toMetric([lng, lat]: Position): Point {
  const radius = SCALE / isometric(lat * RADIANS) ** CONE;
  const angle = CONE * (lng - ORIGIN[0]) * RADIANS;
  return [radius * Math.sin(angle), RADIUS_AT_ORIGIN - radius * Math.cos(angle)];
}

/** The inverse of {@link toMetric}. */
export function fromMetric([x, y]: Point): Position {
  const fromPole = RADIUS_AT_ORIGIN - y;
  const radius = Math.hypot(x, fromPole);
  const lat = 2 * Math.atan((SCALE / radius) ** (1 / CONE)) - Math.PI / 2;
  return [ORIGIN[0] + Math.atan2(x, fromPole) / CONE / RADIANS, lat / RADIANS];
}

/** Grid units in a degree of longitude (and in a 57.3th of the sine of latitude): about 0.1 m. */
const UNITS_PER_DEGREE = 1e6;
/** Origin of the equal-area grid; keeps all coordinates of the region positive. */
const WEST = 33;
const SOUTH_SINE = Math.sin(31 * RADIANS) / RADIANS;

/** km² of one square unit of the equal-area grid. */
export const KM2_PER_SQUARE_UNIT = ((EARTH_RADIUS_KM * RADIANS) / UNITS_PER_DEGREE) ** 2;
/** `[lng, lat]` to whole units of the equal-area grid. */
export function toGrid([lng, lat]: Position): Point {
  return [
    Math.round((lng - WEST) * UNITS_PER_DEGREE),
    Math.round((Math.sin(lat * RADIANS) / RADIANS - SOUTH_SINE) * UNITS_PER_DEGREE),
  ];
}

/** The inverse of {@link toGrid}; takes fractions of units too. */
export function fromGrid([x, y]: Point): Position {
  return [
    WEST + x / UNITS_PER_DEGREE,
    Math.asin((SOUTH_SINE + y / UNITS_PER_DEGREE) * RADIANS) / RADIANS,
  ];
}
