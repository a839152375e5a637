import { expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import type { Position } from '../model/schema';
import { BALL_SIZE, BallGrid } from './ball-grid';
import { chordOfKm, unitVectors } from './unit-vector';

const random = seededRandom(41);
const between = (least: number, most: number) => least + (most - least) * random();

/** Balls around a place, and positions near them. */
function someBalls(count: number, around: Position) {
  const near = (degrees: number): Position => [
    around[0] + between(-degrees, degrees),
    Math.min(90, around[1] + between(-degrees, degrees)),
  ];
  const balls = new Float64Array(BALL_SIZE * count);
  for (let ball = 0; ball < count; ball++) {
    balls.set([...unitVectors([near(2)]), chordOfKm(between(0, 8))], BALL_SIZE * ball);
  }
  return {
    balls,
    all: Int32Array.from({ length: count }, (_, ball) => ball),
    point: () => near(2.5),
  };
}

const listed = (grid: BallGrid, point: Position): number[] => {
  const [x, y, z] = unitVectors([point]) as unknown as [number, number, number];
  const square = grid.squareAt(x, y, z);
  if (square < 0) return [];
  return [...grid.listed.subarray(grid.startOf(square), grid.startOf(square + 1))];
};

it.each<[string, Position, number]>([
  ['in Syria', [38, 35], 12],
  ['in Syria, far', [38, 35], 150],
  ['in Syria, near', [38, 35], 0.5],
  ['beyond the antimeridian', [179.5, -10], 20],
  ['around a pole', [0, 89], 40],
])('lists every ball near a point once (%s)', (_, around, km) => {
  const { balls, all, point } = someBalls(120, around);
  const chord = chordOfKm(km);
  const grid = new BallGrid(balls, chord);
  for (let n = 0; n < 60; n++) {
    const at = point();
    const [x, y, z] = unitVectors([at]) as unknown as [number, number, number];
    const list = listed(grid, at);
    expect(new Set(list).size).toBe(list.length);
    for (const ball of all) {
      const [bx, by, bz, radius] = balls.subarray(BALL_SIZE * ball) as unknown as number[];
      const distance = Math.hypot(x - bx!, y - by!, z - bz!) - radius!;
      if (distance <= chord + grid.slack) expect(list).toContain(ball);
    }
  }
});

it('lists nothing where there are none', () => {
  expect(listed(new BallGrid(new Float64Array(0), 0.01), [38, 35])).toEqual([]);
});

it('keeps all balls of a square when one is put first', () => {
  const { balls } = someBalls(40, [38, 35]);
  const grid = new BallGrid(balls, chordOfKm(100));
  const [x, y, z] = unitVectors([[38, 35]]) as unknown as [number, number, number];
  const square = grid.squareAt(x, y, z);
  const before = listed(grid, [38, 35]);
  grid.putFirst(square, grid.startOf(square) + 3);
  const after = listed(grid, [38, 35]);
  expect(after[0]).toBe(before[3]);
  expect(after.toSorted()).toEqual(before.toSorted());
});
