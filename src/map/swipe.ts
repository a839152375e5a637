/** Where two days meet on the map. Pure; pixels run from the left edge of the map, whatever the direction of text. */
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { IsoDate } from '../model/dates';
import type { SwipePercent } from '../model/view';
import type { Frame, Rectangle } from './pointers';

/** The map that is what the reader sees at a point, where that is not the first one. */
export type CoveredBy = (point: MapMouseEvent['point']) => MapLibre | null;

/** Below this width two halves are too narrow to read, and one whole map is shown at a time, px. */
export const TWO_HALVES_WIDTH = 720;

/** The part of the map between the panels, px. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** The two days in their order. The map's own day is the first map's, the other the second's. */
export interface Sides {
  readonly earlier: IsoDate;
  readonly later: IsoDate;
  readonly isSecondEarlier: boolean;
}

export function sidesOf(date: IsoDate, compare: IsoDate): Sides {
  return compare <= date
    ? { earlier: compare, later: date, isSecondEarlier: true }
    : { earlier: date, later: compare, isSecondEarlier: false };
}

/** The divider's place. The earlier day lies where lines of text begin. */
export function dividerAt(percent: number, { left, right }: Room, isRtl: boolean): number {
  const part = ((right - left) * percent) / 100;
  return isRtl ? right - part : left + part;
}

/** The inverse of {@link dividerAt}, held between 0 and 100. */
export function percentAt(x: number, { left, right }: Room, isRtl: boolean): number {
  const part = (isRtl ? right - x : x - left) / Math.max(1, right - left);
  return Math.min(100, Math.max(0, part * 100));
}

/** What a key does to the divider, or null. Arrows go where they point; Home and End to the ends of the line. */
export function percentAfterKey(key: string, percent: number, isRtl: boolean): SwipePercent | null {
  const ahead = isRtl ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: percent + 2 * ahead,
    ArrowLeft: percent - 2 * ahead,
    ArrowUp: percent + 2,
    ArrowDown: percent - 2,
    PageUp: percent + 10,
    PageDown: percent - 10,
    Home: 0,
    End: 100,
  };
  const found = steps[key];
  return found === undefined ? null : Math.min(100, Math.max(0, Math.round(found)));
}

/**
 * The columns of pixels in which the second map is seen, as `[from, to)`. At the ends of the divider's way it is seen
 * nowhere or everywhere, also under the panels.
 */
export function secondSpan(
  percent: number,
  x: number,
  width: number,
  { isSecondEarlier }: Sides,
  isRtl: boolean,
): readonly [from: number, to: number] {
  const share = isSecondEarlier ? percent : 100 - percent;
  if (share <= 0) return [0, 0];
  if (share >= 100) return [0, width];
  return isSecondEarlier === isRtl ? [x, width] : [0, x];
}

/** Where one map is shown at a time: whether it is the second. Only a divider at the very end says so. */
export function showsSecondOnly(percent: SwipePercent, { isSecondEarlier }: Sides): boolean {
  return isSecondEarlier ? percent >= 100 : percent <= 0;
}

/** Half of the two days at the head of the divider, and of the button that stands in its place, px. */
const DAYS = { x: 125, y: 34 } as const;
const TOGGLE = { x: 140, y: 68 } as const;

/** Where divider (at `x`) or button (null) stand, as rectangles of px. */
export function controlsAt(
  x: number | null,
  { width, height, padding }: Pick<Frame, 'width' | 'height' | 'padding'>,
): readonly Rectangle[] {
  const { top } = padding;
  const bottom = height - padding.bottom;
  if (x === null)
    return [
      {
        left: width / 2 - TOGGLE.x,
        right: width / 2 + TOGGLE.x,
        top: bottom - TOGGLE.y,
        bottom,
      },
    ];
  return [
    { left: x - DAYS.x, right: x + DAYS.x, top, bottom: top + DAYS.y },
    { left: x, right: x, top, bottom },
  ];
}
