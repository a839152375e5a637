import type { MultiLineString, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { veilSource } from './answer';

/** A square round (35, 35), counter-clockwise unless it is a hole. */
function square(halfWidth: number, isHole = false): [number, number][] {
  const [low, high] = [35 - halfWidth, 35 + halfWidth];
  const ring: [number, number][] = [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ];
  return isHole ? ring.reverse() : ring;
}
const veil = (...coordinates: [number, number][][]) => {
  const outline: MultiLineString = { type: 'MultiLineString', coordinates };
  return veilSource(outline).features.map(({ geometry }) => (geometry as MultiPolygon).coordinates);
};

describe('the veil over what lies out of reach', () => {
  it('is not there without an answer', () => {
    expect(veilSource(null).features).toEqual([]);
    expect(veil()).toEqual([]);
  });

  it('covers the world and leaves out what is reached', () => {
    const [polygons] = veil(square(4));
    expect(polygons).toHaveLength(1);
    expect(polygons![0]!.slice(1)).toEqual([square(4)]);
  });

  it('covers a hole again, and spares what is reached within that', () => {
    const [polygons] = veil(square(4), square(1), square(2, true));
    expect(polygons).toHaveLength(2);
    expect(polygons![0]!.slice(1)).toEqual([square(4)]);
    expect(polygons![1]).toEqual([square(2, true), square(1)]);
  });
});
