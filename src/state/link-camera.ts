/** `map=zoom/lat/lng[/bearing[/pitch]]`: MapLibre's own hash form, with its precision rule. */
import type { Camera } from '../model/view';
import type { NoticeReason } from './notice';

/** The limits of the atlas's map; a link beyond them is clamped. Latitude: the edge of web Mercator. */
export const CAMERA_LIMITS = { minZoom: 1, maxZoom: 14, maxLat: 85.0511, maxPitch: 60 } as const;

/** Nine digits before the point at most: more is no coordinate, and far more would be no finite number. */
const DECIMAL = /^[+-]?(\d{1,9}(?:\.\d*)?|\.\d+)$/;

/** Decimals at which half a pixel of a 512-px world is told apart at this zoom (MapLibre's `Hash`). */
function decimalsAt(zoom: number): number {
  return Math.max(0, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
}

/** Rounds half away from zero without leaving -0 behind. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

/** The camera as a link would bring it back. */
export function roundCamera(camera: Camera): Camera {
  const zoom = rounded(camera.zoom, 2);
  const decimals = decimalsAt(zoom);
  return {
    zoom,
    lat: rounded(camera.lat, decimals),
    lng: rounded(camera.lng, decimals),
    bearing: rounded(camera.bearing, 1),
    pitch: rounded(camera.pitch, 0),
  };
}

export function encodeCamera(camera: Camera): string {
  const { zoom, lat, lng, bearing, pitch } = roundCamera(camera);
  const parts = [String(zoom), lat.toFixed(decimalsAt(zoom)), lng.toFixed(decimalsAt(zoom))];
  if (bearing !== 0 || pitch !== 0) parts.push(String(bearing));
  if (pitch !== 0) parts.push(String(pitch));
  return parts.join('/');
}

/** The camera of a link, or null; `reason` where it was dropped or moved. */
export function decodeCamera(text: string): { camera: Camera | null; reason: NoticeReason | null } {
  const parts = text
    .replace(/\/+$/, '')
    .split('/')
    .map((part) => part.trim());
  if (parts.length < 3 || parts.length > 5 || !parts.every((part) => DECIMAL.test(part))) {
    return { camera: null, reason: 'malformed' };
  }
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const { minZoom, maxZoom, maxLat, maxPitch } = CAMERA_LIMITS;
  const camera = {
    zoom: clamp(zoom, minZoom, maxZoom),
    lat: clamp(lat, -maxLat, maxLat),
    lng: wrapDegrees(lng),
    bearing: wrapDegrees(bearing),
    pitch: clamp(pitch, 0, maxPitch),
  };
  const moved = camera.zoom !== zoom || camera.lat !== lat || camera.pitch !== pitch;
  return { camera: roundCamera(camera), reason: moved ? 'clamped' : null };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The same direction or meridian within [-180, 180]. */
function wrapDegrees(degrees: number): number {
  if (Math.abs(degrees) <= 180) return degrees;
  const turned = (((degrees + 180) % 360) + 360) % 360;
  return turned - 180;
}
