import { describe, expect, it } from 'vitest';
import { areaFigure, lengthFigure, percentFigure, roundsToNothing } from './figures';

describe('figures', () => {
  it('print whole km², whole km from 10 on, and one decimal of a percentage', () => {
    expect([0.4, -0.4, 7.137, 109_514.05].map(areaFigure)).toEqual([0, 0, 7, 109_514]);
    expect([0.04, 3.008, 9.949, 9.95, 765.4].map(lengthFigure)).toEqual([0, 3, 9.9, 10, 765]);
    expect([0, 0.25749, 1].map(percentFigure)).toEqual([0, 25.7, 100]);
  });

  it('are what the values of the exported files round to', () => {
    for (const km2 of [60_062.4965, 0.4999, 12.4949]) {
      expect(areaFigure(km2)).toBe(areaFigure(Number(km2.toFixed(2))));
    }
    expect(areaFigure(60_062.4965)).toBe(60_063);
    expect(percentFigure(0.3204996)).toBe(percentFigure(0.3205));
  });

  it('tell an area that rounds to nothing from none', () => {
    const told = [0, 1e-9, 0.49, 0.5, 3].map(roundsToNothing);
    expect(told).toEqual([false, true, true, false, false]);
  });
});
