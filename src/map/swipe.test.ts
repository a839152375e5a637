import { describe, expect, it } from 'vitest';
import { day } from '../model/dates';
import {
  dividerAt,
  percentAfterKey,
  percentAt,
  secondSpan,
  showsSecondOnly,
  sidesOf,
} from './swipe';

const room = { left: 320, right: 1280 };
const [january, april] = [day('2018-01-19'), day('2018-04-04')];

describe('the divider', () => {
  it('stands between the panels, counted from where text begins', () => {
    expect(dividerAt(0, room, false)).toBe(320);
    expect(dividerAt(25, room, false)).toBe(560);
    expect(dividerAt(25, room, true)).toBe(1040);
    expect(dividerAt(100, room, true)).toBe(320);
  });

  it.each([false, true])('comes back from its place (right to left: %s)', (isRtl) => {
    for (const percent of [0, 12.5, 50, 100])
      expect(percentAt(dividerAt(percent, room, isRtl), room, isRtl)).toBeCloseTo(percent, 9);
    expect(percentAt(-50, room, isRtl)).toBe(isRtl ? 100 : 0);
    expect(percentAt(5000, room, isRtl)).toBe(isRtl ? 0 : 100);
  });

  it('survives a map that the panels cover', () => {
    expect(percentAt(10, { left: 10, right: 10 }, false)).toBe(0);
  });

  it('goes where arrows point, by ten with Page, and to the ends', () => {
    expect(percentAfterKey('ArrowRight', 50, false)).toBe(52);
    expect(percentAfterKey('ArrowRight', 50, true)).toBe(48);
    expect(percentAfterKey('ArrowLeft', 1, false)).toBe(0);
    expect(percentAfterKey('PageUp', 95, false)).toBe(100);
    expect(percentAfterKey('PageDown', 50, true)).toBe(40);
    expect(percentAfterKey('Home', 50, true)).toBe(0);
    expect(percentAfterKey('End', 50, false)).toBe(100);
    expect(percentAfterKey('a', 50, false)).toBeNull();
  });
});

describe('the second map', () => {
  const [before, after] = [sidesOf(april, january), sidesOf(january, april)];

  it('shows the other day, on the side of its place in time', () => {
    expect(before).toEqual({ earlier: january, later: april, isSecondEarlier: true });
    expect(after).toEqual({ earlier: january, later: april, isSecondEarlier: false });
    expect(secondSpan(50, 800, 1280, before, false)).toEqual([0, 800]);
    expect(secondSpan(50, 800, 1280, after, false)).toEqual([800, 1280]);
    expect(secondSpan(50, 800, 1280, before, true)).toEqual([800, 1280]);
    expect(secondSpan(50, 800, 1280, after, true)).toEqual([0, 800]);
  });

  it('is seen everywhere or nowhere at the ends', () => {
    expect(secondSpan(100, 1280, 1280, before, false)).toEqual([0, 1280]);
    expect(secondSpan(0, 320, 1280, before, false)).toEqual([0, 0]);
    expect(secondSpan(0, 320, 1280, after, false)).toEqual([0, 1280]);
    expect(secondSpan(100, 320, 1280, after, true)).toEqual([0, 0]);
  });

  it('stands alone only where the divider says so', () => {
    expect([0, 50, 99, 100].map((percent) => showsSecondOnly(percent, before))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect([0, 50, 100].map((percent) => showsSecondOnly(percent, after))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
