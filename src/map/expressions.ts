/** The scene's values as MapLibre expressions. */
import type {
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { TRANSPARENT } from '../scene/choices';
import type { Choice, Depends, GroundDistance, Mark, Size } from '../scene/vocabulary';

export type Value<T> = T | ExpressionSpecification;

/** A constant, or `match` on feature-state or a property. */
export function valueOf<T extends string | number>(value: Depends<T>): Value<T> {
  if (!isChoice(value)) return value;
  const subject = [value.by === 'state' ? 'feature-state' : 'get', value.key];
  const cases = value.cases.flatMap(([key, then]) => [key, valueOf(then)]);
  // `match` refuses to stand without a case.
  if (cases.length === 0) return valueOf(value.otherwise);
  return [
    'match',
    subject,
    ...cases,
    valueOf(value.otherwise),
  ] as unknown as ExpressionSpecification;
}

/** A constant, or a line through the stops; `factor` scales each of them. */
export function sizeOf(size: Size, factor?: Value<number>): Value<number> {
  const scaled = (value: number): unknown => (factor === undefined ? value : ['*', value, factor]);
  if (typeof size === 'number') return scaled(size) as Value<number>;
  const stops = size.zoom.flatMap(([zoom, value]) => [zoom, scaled(value)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Zooms at which the map lays out its texts anew: whole ones. Beyond them nothing that is named by its ground is drawn. */
const LAYOUT_ZOOMS = Array.from({ length: 14 }, (_, zoom) => zoom);

/** A distance in ems of a text of that size. Between two layouts it is right in the middle. */
export function distanceOf(distance: number | GroundDistance, size: Size): Value<number> {
  if (typeof distance === 'number') return distance;
  const { property, gap, most } = distance;
  const stops = LAYOUT_ZOOMS.flatMap((zoom) => {
    const emsPerPixelAtZoom0 = 2 ** (zoom + 0.5) / sizeAt(size, zoom + 0.5);
    return [zoom, ['min', most, ['+', gap, ['*', ['get', property], emsPerPixelAtZoom0]]]];
  });
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** A size at one zoom. */
function sizeAt(size: Size, zoom: number): number {
  if (typeof size === 'number') return size;
  const after = size.zoom.findIndex(([stop]) => stop > zoom);
  const [, last] = size.zoom.at(-1)!;
  if (after === -1) return last;
  const [toZoom, to] = size.zoom[after]!;
  const [fromZoom, from] = size.zoom[after - 1] ?? [toZoom - 1, to];
  return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}

/**
 * 1 where a colour is seen and 0 where it is {@link TRANSPARENT}; undefined where it is seen everywhere. A line of no
 * width costs the renderer no pixel, a transparent one as many as any other.
 */
export function presenceOf(color: Depends<string>): Value<number> | undefined {
  const presence = present(color);
  return presence === 1 ? undefined : valueOf(presence);
}

function present(color: Depends<string>): Depends<number> {
  if (!isChoice(color)) return color === TRANSPARENT ? 0 : 1;
  const otherwise = present(color.otherwise);
  const cases = color.cases
    .map(([value, then]) => [value, present(then)] as const)
    .filter(([, then]) => then !== otherwise);
  return cases.length === 0 ? otherwise : { ...color, cases, otherwise };
}

/** Which features a mark takes; undefined where it takes all. */
export function filterOf(mark: Mark): FilterSpecification | undefined {
  const tests: unknown[] = [];
  if (mark.where) tests.push(['in', ['get', mark.where.key], ['literal', [...mark.where.in]]]);
  if (mark.fromZoom) tests.push(['>=', ['zoom'], ['get', mark.fromZoom]]);
  if (mark.untilZoom) tests.push(['<', ['zoom'], ['get', mark.untilZoom]]);
  if (tests.length === 0) return undefined;
  return (tests.length === 1 ? tests[0] : ['all', ...tests]) as FilterSpecification;
}

export function isChoice<T>(value: Depends<T> | Size): value is Choice<T> {
  return typeof value === 'object' && value !== null && 'by' in value;
}
