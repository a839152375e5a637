import { byZoom } from './choices';
import type { ByZoom } from './vocabulary';

/** Weights of the frontier, by zoom: line, light casing, and the parties' own rims on both sides. */
export const LINE = byZoom([3, 0.6], [6, 1], [9, 1.5], [12, 2.4]);
export const CASING = byZoom([3, 1.5], [6, 2.4], [9, 3.4], [12, 5]);
export const RIM = byZoom([3, 0.5], [6, 1.3], [9, 2.2], [12, 3.8]);
export const BAND = byZoom([3, 1], [6, 2.8], [9, 5], [12, 7]);

/** The distance at which a band of this width lies just outside the casing. */
export function beside(band: ByZoom, side: 1 | -1): ByZoom {
  return {
    zoom: CASING.zoom.map(
      ([zoom, casing], stop) => [zoom, side * (casing / 2 + band.zoom[stop]![1] / 2)] as const,
    ),
  };
}
