import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { byZoom } from '../scene/choices';
import type { Size } from '../scene/vocabulary';
import { distanceOf } from './expressions';

const distance = { property: 'halfWidth', gap: 0.5, most: 2.2 } as const;

/** Ems at a whole zoom for an area so many pixels wide at zoom 0, as MapLibre would read them. */
function emsAt(zoom: number, halfWidth: number, size: Size = 10): number {
  const parsed = createExpression(distanceOf(distance, size), 'distance');
  if (parsed.result === 'error') throw new Error(parsed.value[0]!.message);
  const feature = { type: 'Point', properties: { halfWidth } } as const;
  return parsed.value.evaluate({ zoom }, feature) as number;
}

describe('a distance on the ground', () => {
  it('is the half width of the area and the gap, in ems of the text', () => {
    // 0.05 px at zoom 0 are 3.2 · √2 px between the zooms 6 and 7.
    expect(emsAt(6, 0.05)).toBeCloseTo(0.5 + (3.2 * Math.SQRT2) / 10);
    expect(emsAt(7, 0.05) - 0.5).toBeCloseTo(2 * (emsAt(6, 0.05) - 0.5));
  });

  it('stops growing where the text has room inside', () => {
    expect(emsAt(9, 1)).toBe(2.2);
  });

  it('counts in ems of the size that the text has at that zoom', () => {
    const growing = byZoom([4, 10], [8, 20]);
    expect(emsAt(2, 0.02, growing)).toBeCloseTo(0.5 + (0.02 * 2 ** 2.5) / 10);
    expect(emsAt(5, 0.02, growing)).toBeCloseTo(0.5 + (0.02 * 2 ** 5.5) / 13.75);
    expect(emsAt(9, 0.02, growing)).toBeCloseTo(0.5 + (0.02 * 2 ** 9.5) / 20);
  });
});
