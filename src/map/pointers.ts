/** Where to put a pointer at the map's edge to a city outside the view. Pure: pixels and degrees in, pixels out. */
import { distanceKm } from '../geo/sphere';
import type { Language } from '../model/ids';
import type { Position } from '../model/schema';
import type { Padding } from './adapter';

export interface City {
  readonly id: string;
  readonly name: string;
  /** The language the name is in. */
  readonly lang?: Language;
  readonly point: Position;
}

export interface Pointer extends City {
  readonly x: number;
  readonly y: number;
  /** Direction on the screen, degrees clockwise from up. */
  readonly angle: number;
  /** From the middle of the view. */
  readonly distanceKm: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
  readonly centre: Position;
  /** What else stands on the map, px: no pointer may cover it. */
  readonly occupied: readonly Rectangle[];
  readonly project: (point: Position) => Pixel;
}

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half of the room a pointer takes, its distance from the edge included. */
const HALF = { x: 78, y: 22 } as const;
/** Half of the room that a city's symbol takes where it can be seen. */
const SYMBOL = 24;
/** A narrow map keeps some ground free: so many pointers at most on each so many pixels of its width. */
const PIXELS_PER_POINTER = 110;
const NARROW_PIXELS = 480;

/** Pointers to the cities that cannot be seen, the nearest first. */
export function pointersTo(cities: readonly City[], frame: Frame): Pointer[] {
  const box = boxOf(frame);
  if (box.right <= box.left || box.bottom <= box.top) return [];
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const seen: Rectangle[] = [];
  const candidates = cities.flatMap((city): Pointer[] => {
    const at = frame.project(city.point);
    if (isVisible(at, frame)) {
      seen.push(around(at));
      return [];
    }
    const [dx, dy] = [at.x - middle.x, at.y - middle.y];
    const { x, y } = onEdge(box, middle, dx, dy);
    return [
      {
        ...city,
        x,
        y,
        angle: (Math.atan2(dx, -dy) * 180) / Math.PI,
        distanceKm: distanceKm(frame.centre, city.point),
      },
    ];
  });
  const most = Math.max(1, Math.floor((box.right - box.left) / PIXELS_PER_POINTER));
  const nearest = candidates.toSorted((a, b) => a.distanceKm - b.distanceKm);
  return apart(nearest, box, [...frame.occupied, ...seen]).slice(0, most);
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Where a ray from the middle meets the edge; on a narrow map above or below, for at the sides it would hide the land. */
function onEdge(box: Rectangle, middle: Pixel, dx: number, dy: number): Pixel {
  const toSide = Math.abs((dx > 0 ? box.right - middle.x : box.left - middle.x) / (dx || 1e-9));
  const toEnd = Math.abs((dy > 0 ? box.bottom - middle.y : box.top - middle.y) / (dy || 1e-9));
  const isNarrow = box.right - box.left < NARROW_PIXELS;
  const scale = isNarrow ? toEnd : Math.min(toSide, toEnd);
  const x = Math.min(box.right, Math.max(box.left, middle.x + dx * scale));
  return { x, y: middle.y + dy * scale };
}

function boxOf({ width, height, padding }: Frame): Rectangle {
  return {
    left: padding.left + HALF.x,
    right: width - padding.right - HALF.x,
    top: padding.top + HALF.y,
    bottom: height - padding.bottom - HALF.y,
  };
}

function isVisible(at: Pixel, frame: Frame): boolean {
  const { width, height, padding } = frame;
  return (
    at.x > padding.left &&
    at.x < width - padding.right &&
    at.y > padding.top &&
    at.y < height - padding.bottom
  );
}

/** Slides pointers along the edge until none covers another or what stands there, and leaves out what finds no room. */
function apart(
  pointers: readonly Pointer[],
  box: Rectangle,
  occupied: readonly Rectangle[],
): Pointer[] {
  const taken = [...occupied];
  const placed: Pointer[] = [];
  for (const pointer of pointers) {
    const onSide = Math.abs(pointer.y - box.top) > 1 && Math.abs(pointer.y - box.bottom) > 1;
    const step = onSide ? { x: 0, y: HALF.y } : { x: HALF.x, y: 0 };
    const found = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
      .map((n) => ({ x: pointer.x + n * step.x, y: pointer.y + n * step.y }))
      .find(
        ({ x, y }) =>
          x >= box.left - 1 &&
          x <= box.right + 1 &&
          y >= box.top - 1 &&
          y <= box.bottom + 1 &&
          !taken.some((other) => overlap(other, room(x, y))),
      );
    if (!found) continue;
    taken.push(room(found.x, found.y));
    placed.push({ ...pointer, ...found });
  }
  return placed;
}

function room(x: number, y: number): Rectangle {
  return { left: x - HALF.x, right: x + HALF.x, top: y - HALF.y, bottom: y + HALF.y };
}

/** The room that a city's symbol takes on the map. */
function around({ x, y }: Pixel): Rectangle {
  return { left: x - SYMBOL, right: x + SYMBOL, top: y - SYMBOL, bottom: y + SYMBOL };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
