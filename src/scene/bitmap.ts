/** Pictures of patterns and icons, computed without a canvas: the same bytes in a browser, a worker or a test. */
import type { Icon, Pattern, PatternShape, Point } from './vocabulary';

/** RGBA, row by row, colours not multiplied with alpha. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One tile of the pattern. Shapes that leave the tile come back in on the other side. */
export function patternBitmap(pattern: Pattern, pixelRatio: number): Bitmap {
  const width = Math.round(pattern.size * pixelRatio);
  const [red, green, blue] = channels(pattern.color);
  const scale = pattern.size / width;
  const data = new Uint8Array(width * width * 4);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const at: Point = [(x + 0.5) * scale, (y + 0.5) * scale];
      const distance = nearestShape(pattern, at);
      data.set([red, green, blue, alpha(distance / scale)], (y * width + x) * 4);
    }
  }
  return { width, height: width, data };
}

/** The icon on a transparent ground. */
export function iconBitmap(icon: Icon, pixelRatio: number): Bitmap {
  const width = Math.round(icon.size * pixelRatio);
  const scale = icon.size / width;
  const fill = channels(icon.fill);
  const edge = channels(icon.stroke);
  const half = icon.strokeWidth / 2;
  const data = new Uint8Array(width * width * 4);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const distance = distanceToPolygon([(x + 0.5) * scale, (y + 0.5) * scale], icon.outline);
      const covered = alpha((distance - half) / scale);
      const inner = alpha((distance + half) / scale) / 255;
      const mixed = [0, 1, 2].map((c) => fill[c]! * inner + edge[c]! * (1 - inner));
      data.set([...mixed, covered], (y * width + x) * 4);
    }
  }
  return { width, height: width, data };
}

/** Coverage of a pixel whose centre lies this many pixels outside (negative: inside) of a shape. */
function alpha(distancePixels: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, 0.5 - distancePixels)));
}

function nearestShape({ size, shapes }: Pattern, [x, y]: Point): number {
  let nearest = Infinity;
  for (const shape of shapes) {
    for (const dx of [-size, 0, size]) {
      for (const dy of [-size, 0, size]) {
        nearest = Math.min(nearest, distanceToShape([x + dx, y + dy], shape));
      }
    }
  }
  return nearest;
}

function distanceToShape(at: Point, shape: PatternShape): number {
  if (shape.kind === 'disc')
    return Math.hypot(at[0] - shape.at[0], at[1] - shape.at[1]) - shape.radius;
  return distanceToSegment(at, shape.from, shape.to) - shape.width / 2;
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Negative inside. */
function distanceToPolygon(at: Point, outline: readonly Point[]): number {
  let nearest = Infinity;
  let inside = false;
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length]!;
    nearest = Math.min(nearest, distanceToSegment(at, a, b));
    const crosses = a[1] > at[1] !== b[1] > at[1];
    if (crosses && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside ? -nearest : nearest;
}

/** The channels of `#rrggbb`, 0–255. */
function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  if (!/^#[0-9a-f]{6}$/i.test(color))
    throw new Error(`expected a colour #rrggbb, found "${color}"`);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
