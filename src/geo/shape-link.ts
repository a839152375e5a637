import type { Position } from '../model/schema';
import { ok, refuse, type Result } from './result';
import { circleShape, POSITION_STEPS, readShape, type ReaderShape } from './shape';

/** The longest form of a shape that a link may carry: beyond it, mail and chat programs cut links off. */
export const MAX_SHAPE_LINK_LENGTH = 1500;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DECIMAL = /^-?\d+(\.\d+)?(e-\d+)?$/;
const RING_END = '.';
const PART_END = '~';

/**
 * A shape as it stands in a link: `circle:lat,lng,km` for a circle, else `polygon:` or `line:` with the differences
 * between positions (latitude first, 1e-5°) in the manner of encoded polylines, `.` between rings and `~` between parts.
 * Refused where it is too long for a link, or so fine that
 * nothing usable would come back: it can be saved as a file instead.
 */
export function shapeToLink(shape: ReaderShape): Result<string> {
  const text = linkText(shape);
  return text.length <= MAX_SHAPE_LINK_LENGTH && shapeFromLink(text).ok
    ? ok(text)
    : refuse({ code: 'too-big-for-link', found: text.length, limit: MAX_SHAPE_LINK_LENGTH });
}

function linkText(shape: ReaderShape): string {
  if (shape.kind === 'line') return `line:${shape.lines.map(encodeLine).join(PART_END)}`;
  if (shape.circle) {
    const { center, radiusKm } = shape.circle;
    return `circle:${rounded(center[1])},${rounded(center[0])},${radiusKm}`;
  }
  const polygons = shape.polygons.map((rings) =>
    // The last position of a ring repeats the first.
    rings.map((ring) => encodeLine(ring.slice(0, -1))).join(RING_END),
  );
  return `polygon:${polygons.join(PART_END)}`;
}

/** The inverse of {@link shapeToLink}; total: any text gives a valid shape or a reason. */
export function shapeFromLink(text: string): Result<ReaderShape> {
  const colon = text.indexOf(':');
  const [kind, body] = [text.slice(0, colon), text.slice(colon + 1)];
  if (text.length > MAX_SHAPE_LINK_LENGTH) {
    return refuse({ code: 'too-big-for-link', found: text.length, limit: MAX_SHAPE_LINK_LENGTH });
  }
  if (kind === 'circle') {
    const fields = body.split(',');
    if (fields.length !== 3 || !fields.every((field) => DECIMAL.test(field))) {
      return refuse({ code: 'unknown-shape', text });
    }
    const [lat, lng, radiusKm] = fields.map(Number) as [number, number, number];
    return circleShape([lng, lat], radiusKm);
  }
  if (kind !== 'polygon' && kind !== 'line') return refuse({ code: 'unknown-shape', text });
  const parts = body.split(PART_END).map((part) => part.split(RING_END).map(decodeLine));
  if (parts.flat().includes(null)) return refuse({ code: 'unknown-shape', text });
  return readShape(
    kind === 'polygon'
      ? { type: 'MultiPolygon', coordinates: parts }
      : { type: 'MultiLineString', coordinates: parts.flat() },
  );
}

function encodeLine(line: readonly Position[]): string {
  let [lastLat, lastLng] = [0, 0];
  let text = '';
  for (const [lng, lat] of line) {
    const [stepLat, stepLng] = [Math.round(lat * POSITION_STEPS), Math.round(lng * POSITION_STEPS)];
    text += encodeNumber(stepLat - lastLat) + encodeNumber(stepLng - lastLng);
    [lastLat, lastLng] = [stepLat, stepLng];
  }
  return text;
}

function decodeLine(text: string): Position[] | null {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit === -1) return null;
    value += (digit & 31) * scale;
    scale *= 32;
    if (digit < 32) {
      numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      [value, scale] = [0, 1];
    }
  }
  if (scale !== 1 || numbers.length % 2 !== 0) return null;
  let [lat, lng] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, index): Position => {
    lat += numbers[2 * index]!;
    lng += numbers[2 * index + 1]!;
    return [lng / POSITION_STEPS, lat / POSITION_STEPS];
  });
}

/** Five bits a letter, least significant first, the sign in the lowest bit; the highest bit says that more follow. */
function encodeNumber(number: number): string {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  while (rest >= 32) {
    text += DIGITS.charAt(32 + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  return text + DIGITS.charAt(rest);
}

const rounded = (degrees: number): number => Math.round(degrees * POSITION_STEPS) / POSITION_STEPS;
