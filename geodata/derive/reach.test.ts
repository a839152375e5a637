import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/geo/sphere';
import type { Position } from '../../src/model/schema';
import { Discs } from './reach';

const RADIUS_KM = 20;
const beside = (km: number): Position => [38 + km / (111.195 * Math.cos((35 * Math.PI) / 180)), 35];

/** Ends of open arcs, each with how many arcs end there. */
function looseEnds(arcs: readonly (readonly Position[])[]) {
  const count = new Map<string, number>();
  for (const arc of arcs) {
    for (const end of [arc[0]!, arc.at(-1)!])
      count.set(end.join(), (count.get(end.join()) ?? 0) + 1);
  }
  return [...count.values()];
}

describe('Discs', () => {
  it('covers what lies within the radius of a centre', () => {
    const discs = new Discs([beside(0), beside(60)], RADIUS_KM);
    expect(discs.covers(beside(19.9))).toBe(true);
    expect(discs.covers(beside(20.1))).toBe(false);
    expect(discs.covers(beside(40.1))).toBe(true);
  });

  it('has the whole circle of a lone disc as rim', () => {
    const [rim, ...more] = new Discs([beside(0)], RADIUS_KM).rim();
    expect(more).toEqual([]);
    expect(rim![0]).toEqual(rim!.at(-1));
    for (const position of rim!) expect(distanceKm(position, beside(0))).toBeCloseTo(RADIUS_KM, 6);
  });

  it.each([1, 10, 25, 39])('joins the rims of two discs %s km apart without a gap', (km) => {
    const centres = [beside(0), beside(km)];
    const rim = new Discs(centres, RADIUS_KM).rim();
    expect(rim).toHaveLength(2);
    expect(looseEnds(rim)).toEqual([2, 2]);
    for (const position of rim.flat()) {
      const nearest = Math.min(...centres.map((centre) => distanceKm(centre, position)));
      expect(nearest).toBeCloseTo(RADIUS_KM, 6);
    }
  });

  it('has no rim inside the union of many discs', () => {
    const centres = Array.from({ length: 40 }, (_, index): Position => [
      38 + 0.13 * (index % 8) + 0.01 * Math.sin(index),
      35 + 0.11 * Math.floor(index / 8) + 0.01 * Math.cos(3 * index),
    ]);
    const rim = new Discs(centres, RADIUS_KM).rim();
    expect(looseEnds(rim).every((count) => count === 2)).toBe(true);
    for (const position of rim.flat()) {
      for (const centre of centres) {
        expect(distanceKm(centre, position)).toBeGreaterThan(RADIUS_KM - 1e-6);
      }
    }
  });
});
