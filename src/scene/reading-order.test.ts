import { describe, expect, it } from 'vitest';
import type { Frame } from '../model/frame';
import { isInside, positionAt, readingOrder, spotsIn } from './reading-order';

const northUp: Frame = { topLeft: [36, 37], topRight: [40, 37], bottomLeft: [36, 33] };

describe('spotsIn', () => {
  it('counts from the left and from the top', () => {
    const spot = spotsIn(northUp);
    expect(spot([36, 37])).toEqual({ x: expect.closeTo(0), y: expect.closeTo(0) });
    expect(spot([40, 33])).toEqual({ x: expect.closeTo(1), y: expect.closeTo(1) });
    expect(spot([38, 37]).x).toBeCloseTo(0.5);
  });

  it('follows the screen, not the degrees: half the height lies a little north of half the latitudes', () => {
    expect(spotsIn(northUp)([38, 35]).y).toBeGreaterThan(0.5);
    expect(spotsIn(northUp)([38, 35]).y).toBeLessThan(0.52);
  });

  it('turns with the map: with south up, what lies in the north is at the bottom', () => {
    const southUp: Frame = { topLeft: [40, 33], topRight: [36, 33], bottomLeft: [40, 37] };
    const spot = spotsIn(southUp);
    expect(spot([39, 36.5]).y).toBeGreaterThan(0.8);
    expect(spot([39, 36.5]).x).toBeCloseTo(0.25);
  });

  it('has an inverse', () => {
    const turned: Frame = { topLeft: [36, 35], topRight: [38, 37], bottomLeft: [37.6, 33.2] };
    const back = positionAt(turned, spotsIn(turned)([37.4, 35.2]));
    expect(back[0]).toBeCloseTo(37.4, 9);
    expect(back[1]).toBeCloseTo(35.2, 9);
  });

  it('holds nothing in a frame without extent', () => {
    const none: Frame = { topLeft: [36, 37], topRight: [36, 37], bottomLeft: [36, 37] };
    expect(isInside(spotsIn(none)([36, 37]))).toBe(false);
  });
});

describe('readingOrder', () => {
  const things = {
    northEast: { x: 0.8, y: 0.1 },
    northWest: { x: 0.1, y: 0.15 },
    middle: { x: 0.5, y: 0.5 },
    southEast: { x: 0.9, y: 0.88 },
    southWest: { x: 0.2, y: 0.9 },
  };
  type Name = keyof typeof things;
  const order = (direction: 'ltr' | 'rtl') =>
    readingOrder(Object.keys(things) as Name[], (name) => things[name], direction);

  it('goes by rows from the top, each from the left', () => {
    expect(order('ltr')).toEqual(['northWest', 'northEast', 'middle', 'southWest', 'southEast']);
  });

  it('goes from the right in each row where the text does', () => {
    expect(order('rtl')).toEqual(['northEast', 'northWest', 'middle', 'southEast', 'southWest']);
  });

  it('keeps every thing exactly once', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      x: (index * 37) % 101,
      y: ((index * 61) % 97) / 97,
    }));
    const ordered = readingOrder(many, (spot) => spot, 'ltr');
    expect(new Set(ordered).size).toBe(200);
    expect(readingOrder([], (spot: { x: number; y: number }) => spot, 'ltr')).toEqual([]);
  });
});
