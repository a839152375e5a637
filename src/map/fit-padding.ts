/** What a fitted box has to keep clear of: the panels, and smaller things that stand on the map. Pure. */
import type { Padding } from './adapter';
import type { Rectangle } from './pointers';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Px between what is fitted and the edges of the map and of panels. */
const MARGIN = 24;
/** Px between what is fitted and a thing that stands on the map, which has a margin of its own. */
const OBSTACLE_MARGIN = 8;
/** So much of the map is left to what is fitted, however much is covered. */
const LEAST_SHARE = 0.2;

/**
 * The paddings within which nothing covers the map, margins included. A panel takes a whole side. A thing that stands on
 * the map can be passed beside it or above or below it, whichever leaves more for what is fitted: each way is given.
 */
export function clearPaddings(
  panels: Padding,
  obstacles: readonly Rectangle[],
  size: Size,
): Padding[] {
  return obstacles
    .reduce((ways, obstacle) => ways.flatMap((way) => waysPast(obstacle, way, size)), [panels])
    .map((way) => withMargin(way, size));
}

/** The ways past an obstacle, each at the side to which it stands nearer; one that is covered already is passed anyway. */
function waysPast(
  obstacle: Rectangle,
  { top, right, bottom, left }: Padding,
  size: Size,
): Padding[] {
  const by = MARGIN - OBSTACLE_MARGIN;
  const farRight = size.width - right;
  const farBottom = size.height - bottom;
  const isOutside =
    obstacle.right <= left ||
    obstacle.left >= farRight ||
    obstacle.bottom <= top ||
    obstacle.top >= farBottom;
  if (isOutside) return [{ top, right, bottom, left }];
  const isRight = obstacle.left + obstacle.right > left + farRight;
  const isLow = obstacle.top + obstacle.bottom > top + farBottom;
  return [
    isRight
      ? { top, right: size.width - obstacle.left - by, bottom, left }
      : { top, right, bottom, left: obstacle.right - by },
    isLow
      ? { top, right, bottom: size.height - obstacle.top - by, left }
      : { top: obstacle.bottom - by, right, bottom, left },
  ];
}

function withMargin({ top, right, bottom, left }: Padding, { width, height }: Size): Padding {
  const [inLeft, inRight] = held(left + MARGIN, right + MARGIN, width);
  const [inTop, inBottom] = held(top + MARGIN, bottom + MARGIN, height);
  return { top: inTop, right: inRight, bottom: inBottom, left: inLeft };
}

/** Both sides, made smaller where next to nothing would be left between them. */
function held(a: number, b: number, size: number): readonly [number, number] {
  const shrink = Math.min(1, ((1 - LEAST_SHARE) * size) / (a + b));
  return [a * shrink, b * shrink];
}
