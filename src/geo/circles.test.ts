import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import {
  addStretchesBeyond,
  addStretchesWithout,
  CircleStretch,
  pointAt,
  type Circle,
  Stretches,
} from './circles';

/** A circle around the axis, with no stretch of it meant. */
const parallelOfRadius = (radius: number): Circle =>
  new Float64Array([0, 0, Math.sqrt(1 - radius ** 2), radius, 0, 0, 0, radius, 0, 0, 0]);

const holds = (stretches: Stretches, t: number) => {
  for (let i = 0; i < stretches.count; i++) {
    if (t > stretches.from(i) && t < stretches.to(i)) return true;
  }
  return false;
};

describe('addStretchesBeyond', () => {
  it('finds what of a circle lies beyond a plane, wherever the stretch begins', () => {
    const random = seededRandom(11);
    const between = (least: number, most: number) => least + (most - least) * random();
    for (let n = 0; n < 200; n++) {
      const radius = between(0.01, 1);
      const circle = parallelOfRadius(radius);
      const normal = [between(-1, 1), between(-1, 1), between(-1, 1)] as const;
      const from = between(-7, 7);
      const to = from + between(0, 2 * Math.PI);
      const least = between(-1, 1);
      const found = new Stretches();
      addStretchesBeyond(circle, ...normal, least, from, to, found);
      for (let step = 1; step < 40; step++) {
        const t = from + ((to - from) * step) / 40;
        const [x, y, z] = pointAt(circle, t);
        const value = x * normal[0] + y * normal[1] + z * normal[2];
        if (Math.abs(value - least) > 1e-9) expect(holds(found, t)).toBe(value > least);
      }
    }
  });
});

describe('CircleStretch', () => {
  it('tells on which side of a plane it lies, as all of its points do', () => {
    const random = seededRandom(12);
    const between = (least: number, most: number) => least + (most - least) * random();
    const told = { 1: 0, 0: 0, [-1]: 0 };
    for (let n = 0; n < 2000; n++) {
      const radius = between(0.01, 1);
      const circle = parallelOfRadius(radius);
      const from = between(-7, 7);
      const to = from + between(0.01, 2);
      const normal = [between(-1, 1), between(-1, 1), between(-1, 1)] as const;
      const least = between(-0.5, 0.5);
      const stretch = new CircleStretch();
      stretch.set(circle, from, to);
      const side = stretch.sideOf(...normal, least);
      told[side]++;
      if (side === 0) continue;
      for (let step = 0; step <= 40; step++) {
        const [x, y, z] = pointAt(circle, from + ((to - from) * step) / 40);
        const value = x * normal[0] + y * normal[1] + z * normal[2] - least;
        expect(Math.sign(value)).toBe(side);
      }
    }
    expect(Math.min(...Object.values(told))).toBeGreaterThan(100);
  });

  it('leaves out what is at its ends, and says what is not', () => {
    const stretch = new CircleStretch();
    const ends = () => [stretch.from, stretch.to];
    stretch.set(new Float64Array([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]), 0, 1);
    expect(stretch.leaveOut(-1, 0.2)).toBe(true);
    expect(stretch.leaveOut(0.8, 2)).toBe(true);
    expect(stretch.leaveOut(0.4, 0.6)).toBe(false);
    expect(ends()).toEqual([0.2, 0.8]);
    expect(stretch.leaveOut(0, 3)).toBe(true);
    expect(stretch.to).toBeLessThanOrEqual(stretch.from);
  });
});

describe('addStretchesWithout', () => {
  const listOf = (...stretches: readonly (readonly [number, number])[]) => {
    const list = new Stretches();
    for (const [from, to] of stretches) list.add(from, to);
    return list;
  };
  const numbersOf = (list: Stretches) =>
    Array.from({ length: list.count }, (_, i) => [list.from(i), list.to(i)]);

  it('leaves what none of the others takes, joined to what came before', () => {
    const left = listOf([0, 1]);
    addStretchesWithout(1, 10, listOf([6, 7], [3, 5], [4, 6.5], [9, 10]), left);
    expect(numbersOf(left)).toEqual([
      [0, 3],
      [7, 9],
    ]);
  });

  it('leaves nothing where others take all, and all where there are none', () => {
    const left = listOf();
    addStretchesWithout(0, 4, listOf([2, 4], [0, 2.5]), left);
    expect(numbersOf(left)).toEqual([]);
    addStretchesWithout(0, 4, listOf(), left);
    expect(numbersOf(left)).toEqual([[0, 4]]);
  });
});
