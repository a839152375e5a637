/**
 * The bottom sheet of a narrow screen: three heights and the rules for going from one to another. Pure, so that the
 * component only carries out what is decided here.
 */

export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** What the panel covers of the map, px: at its side, or at its lower edge. */
export interface Cover {
  readonly start: number;
  readonly bottom: number;
  /** Whether nothing is left for the controls at the top of the map. */
  readonly reachesTop: boolean;
}

/** Of a panel that is not there. */
export const NO_COVER: Cover = { start: 0, bottom: 0, reachesTop: false };

/** A drag faster than this, in px per ms, goes one height further in its direction, however short it was. */
const FLICK_SPEED = 0.5;

/** Px of a card that half a sheet shows at least, however low the screen: its name and the first lines. */
const LEAST_BODY = 120;

/**
 * The height of the sheet in px.
 * @param available px between the top of the screen and whatever the sheet stands on.
 * @param peek px of the part that always stays in sight.
 */
export function sheetPixels(height: SheetHeight, available: number, peek: number): number {
  if (height === 'peek') return Math.min(peek, available);
  const half = Math.max(peek + LEAST_BODY, Math.round(available * 0.5));
  return height === 'half' ? Math.min(half, available) : available;
}

/** One height up (`step` 1) or down (-1); stays where there is none. */
export function stepHeight(height: SheetHeight, step: 1 | -1): SheetHeight {
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + step] ?? height;
}

/**
 * Where the sheet settles when a drag ends.
 * @param from the height before the drag.
 * @param pixels the sheet's height when it was let go.
 * @param speed px per ms, upward positive.
 */
export function settle(
  from: SheetHeight,
  pixels: number,
  speed: number,
  available: number,
  peek: number,
): SheetHeight {
  if (Math.abs(speed) > FLICK_SPEED) return stepHeight(from, speed > 0 ? 1 : -1);
  const distance = (height: SheetHeight) => Math.abs(sheetPixels(height, available, peek) - pixels);
  return [...SHEET_HEIGHTS].sort((a, b) => distance(a) - distance(b))[0] ?? from;
}
