import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import {
  addStretchesBeyond,
  addStretchesWithout,
  CircleStretch,
  FIRST,
  LAST,
  PLANE_SIZE,
  pointAt,
  setPlane,
  type Circle,
  Stretches,
} from './circles';

const random = seededRandom(11);
const between = (least: number, most: number) => least + (most - least) * random();

/** A circle around the axis with a stretch of it, and a plane as it meets that. */
function circleAndPlane() {
  const radius = between(0.01, 1);
  const last = between(0.01, 0.99);
  const turn = between(-Math.PI, Math.PI);
  const [cos, sin] = [radius * Math.cos(turn), radius * Math.sin(turn)];
  const center = [0, 0, Math.sqrt(1 - radius ** 2)];
  const circle: Circle = new Float64Array([...center, cos, sin, 0, -sin, cos, 0, -last, last]);
  const normal = [between(-1, 1), between(-1, 1), between(-1, 1)] as const;
  const least = between(-0.7, 0.7);
  const plane = new Float64Array(PLANE_SIZE);
  setPlane(plane, 0, circle, ...normal, least);
  const beyond = (sine: number) => {
    const [x, y, z] = pointAt(circle, sine);
    return x * normal[0] + y * normal[1] + z * normal[2] - least;
  };
  return { circle, plane, beyond };
}

/** Sines along the stretch of a circle, without its ends. */
const along = (circle: Circle) =>
  Array.from({ length: 39 }, (_, i) => {
    return circle[FIRST]! + ((circle[LAST]! - circle[FIRST]!) * (i + 1)) / 40;
  });

const holds = (stretches: Stretches, sine: number) => {
  for (let i = 0; i < stretches.count; i++) {
    if (sine > stretches.from(i) && sine < stretches.to(i)) return true;
  }
  return false;
};

describe('addStretchesBeyond', () => {
  it('finds what of a circle lies beyond a plane, in none, one or two stretches', () => {
    const counts = [0, 0, 0];
    for (let n = 0; n < 4000; n++) {
      const { circle, plane, beyond } = circleAndPlane();
      const found = new Stretches();
      addStretchesBeyond(plane, 0, circle[FIRST]!, circle[LAST]!, found);
      counts[found.count]!++;
      for (const sine of along(circle)) {
        const value = beyond(sine);
        if (Math.abs(value) > 1e-9) expect(holds(found, sine)).toBe(value > 0);
      }
    }
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });
});

describe('CircleStretch', () => {
  it('tells on which side of a plane it lies, as all of its points do', () => {
    const told = { 1: 0, 0: 0, [-1]: 0 };
    for (let n = 0; n < 2000; n++) {
      const { circle, plane, beyond } = circleAndPlane();
      const stretch = new CircleStretch();
      stretch.set(circle[FIRST]!, circle[LAST]!);
      const side = stretch.sideOf(plane, 0);
      told[side]++;
      if (side === 0) continue;
      for (const sine of along(circle)) expect(Math.sign(beyond(sine))).toBe(side);
    }
    expect(Math.min(...Object.values(told))).toBeGreaterThan(100);
  });

  it('leaves out what is at its ends, and says what is not', () => {
    const stretch = new CircleStretch();
    const ends = () => [stretch.from, stretch.to];
    stretch.set(-0.5, 0.5);
    expect(stretch.leaveOut(-1, -0.3)).toBe(true);
    expect(stretch.leaveOut(0.3, 0.9)).toBe(true);
    expect(stretch.leaveOut(-0.1, 0.1)).toBe(false);
    expect(ends()).toEqual([-0.3, 0.3]);
    expect(stretch.leaveOut(-0.5, 0.9)).toBe(true);
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
