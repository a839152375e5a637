import { describe, expect, it } from 'vitest';
import { type Frame, pointersTo } from './pointers';

/** A flat view of 1000 × 600 px round 38° E 35° N, 100 px a degree. */
const frame: Frame = {
  width: 1000,
  height: 600,
  padding: { top: 0, right: 0, bottom: 100, left: 300 },
  centre: [38, 35],
  occupied: [],
  project: ([lng, lat]) => ({ x: 650 + (lng - 38) * 100, y: 250 - (lat - 35) * 100 }),
};
const city = (id: string, lng: number, lat: number) => ({
  id,
  name: id,
  point: [lng, lat] as const,
});

describe('pointersTo', () => {
  it('leaves out what can be seen', () => {
    expect(pointersTo([city('near', 38.5, 35.2)], frame)).toEqual([]);
  });

  it('counts what a panel covers as not to be seen', () => {
    expect(pointersTo([city('under the panel', 34, 35)], frame).map(({ id }) => id)).toEqual([
      'under the panel',
    ]);
  });

  it('stands clear of a city that can be seen', () => {
    const seen = city('seen', 40.9, 35);
    const [east] = pointersTo([seen, city('east', 71, 35)], frame);
    const at = frame.project(seen.point);
    expect(Math.abs(east!.y - at.y)).toBeGreaterThan(40);
  });

  it('stands at the edge between the panels, and points the way', () => {
    const [east] = pointersTo([city('east', 71, 35)], frame);
    expect(east!.x).toBeLessThan(1000);
    expect(east!.x).toBeGreaterThan(880);
    expect(east!.y).toBeCloseTo(250, 5);
    expect(east!.angle).toBeCloseTo(90, 5);
    expect(east!.distanceKm).toBeGreaterThan(2900);
    const [west] = pointersTo([city('west', 6, 35)], frame);
    expect(west!.x).toBeGreaterThan(300);
  });

  it('keeps pointers apart, the nearest in its place', () => {
    const placed = pointersTo([city('far', 70, 35.1), city('near', 60, 35)], frame);
    expect(placed.map(({ id }) => id)).toEqual(['near', 'far']);
    expect(Math.abs(placed[0]!.y - placed[1]!.y)).toBeGreaterThanOrEqual(40);
  });

  it('gives way to what stands at the edge', () => {
    const occupied = [{ left: 900, right: 1000, top: 200, bottom: 300 }];
    const [east] = pointersTo([city('east', 71, 35)], { ...frame, occupied });
    expect(Math.abs(east!.y - 250)).toBeGreaterThanOrEqual(50 + 22);
  });

  it('leaves a narrow map some free ground', () => {
    const narrow = { ...frame, width: 690, padding: { ...frame.padding, left: 300 } };
    const cities = [60, 65, 70, 75, 80].map((lat) => city(`${lat}`, 38, lat));
    const placed = pointersTo(cities, narrow);
    expect(placed.length).toBeLessThanOrEqual(2);
    expect(placed[0]!.y).toBeLessThan(50);
  });

  it('draws none where panels leave no room', () => {
    const covered = { ...frame, padding: { top: 0, right: 400, bottom: 0, left: 590 } };
    expect(pointersTo([city('east', 71, 35)], covered)).toEqual([]);
  });
});
