/** In which order a reader meets things on the map: rows from the top, in each row the way the text runs. Pure. */
import type { Frame } from '../model/frame';
import type { Position } from '../model/schema';

/** A place in the frame: 0 to 1 from its left and from its top; beyond that, outside. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Things whose heights differ by less than this share of the frame stand in one row. */
const ROW = 1 / 8;

/** Mercator's ordinate, in which the screen is even. */
const ordinate = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * (180 / Math.PI);

/** A function that tells where in the frame a position lies. A frame without extent holds nothing. */
export function spotsIn({ topLeft, topRight, bottomLeft }: Frame): (point: Position) => Spot {
  const [originX, originY] = [topLeft[0], ordinate(topLeft[1])];
  const across = [topRight[0] - originX, ordinate(topRight[1]) - originY] as const;
  const down = [bottomLeft[0] - originX, ordinate(bottomLeft[1]) - originY] as const;
  const size = across[0] * down[1] - across[1] * down[0];
  return ([lng, lat]) => {
    const [x, y] = [lng - originX, ordinate(lat) - originY];
    return {
      x: (x * down[1] - y * down[0]) / size,
      y: (y * across[0] - x * across[1]) / size,
    };
  };
}

/** The position at a spot; the inverse of {@link spotsIn}. */
export function positionAt({ topLeft, topRight, bottomLeft }: Frame, { x, y }: Spot): Position {
  const along = (from: number, right: number, below: number) =>
    from + x * (right - from) + y * (below - from);
  const north = along(ordinate(topLeft[1]), ordinate(topRight[1]), ordinate(bottomLeft[1]));
  return [
    along(topLeft[0], topRight[0], bottomLeft[0]),
    (Math.atan(Math.exp((north * Math.PI) / 180)) * 360) / Math.PI - 90,
  ];
}

export const isInside = ({ x, y }: Spot): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/**
 * The things row by row. A row begins with the highest thing left and takes all that are lower by less than
 * {@link ROW}; it runs from the left, or from the right where the text does.
 */
export function readingOrder<Thing>(
  things: readonly Thing[],
  spotOf: (thing: Thing) => Spot,
  direction: 'ltr' | 'rtl',
): Thing[] {
  const ahead = direction === 'rtl' ? -1 : 1;
  const left = things
    .map((thing) => ({ thing, ...spotOf(thing) }))
    .sort((a, b) => a.y - b.y || ahead * (a.x - b.x));
  const ordered: Thing[] = [];
  for (let start = 0; start < left.length;) {
    const top = left[start]!.y;
    const end = left.findIndex(({ y }, index) => index > start && y - top >= ROW);
    const row = left.slice(start, end === -1 ? left.length : end);
    ordered.push(...row.sort((a, b) => ahead * (a.x - b.x)).map(({ thing }) => thing));
    start += row.length;
  }
  return ordered;
}
