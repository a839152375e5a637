import { expect, it } from 'vitest';
import { seededRandom } from '../../tests/tilings/random';
import type { Position } from '../model/schema';
import { SegmentGrid } from './segment-grid';
import { squaredChord, waysBetween, WAY_SIZE } from './sphere-segments';
import { chordOfKm, unitVectors } from './unit-vector';

const random = seededRandom(41);
const between = (least: number, most: number) => least + (most - least) * random();

/** The ways of short segments around a place, and a position near them. */
function someWays(count: number, around: Position) {
  const near = ([lng, lat]: Position, degrees: number): Position => [
    lng + between(-degrees, degrees),
    Math.min(90, lat + between(-degrees, degrees)),
  ];
  const positions = Array.from({ length: count }, () => near(around, 2)).flatMap((from) => [
    from,
    near(from, 0.05),
  ]);
  const ends = Int32Array.from(positions, (_, i) => i);
  return { ways: waysBetween(unitVectors(positions), ends), point: () => near(around, 2.5) };
}

const listed = (grid: SegmentGrid, point: Position): number[] => {
  const [x, y, z] = unitVectors([point]) as unknown as [number, number, number];
  const square = grid.squareAt(x, y, z);
  if (square < 0) return [];
  return [...grid.segments.subarray(grid.startOf(square), grid.startOf(square + 1))];
};

it.each<[string, Position, number]>([
  ['in Syria', [38, 35], 12],
  ['in Syria, far', [38, 35], 150],
  ['in Syria, near', [38, 35], 0.5],
  ['beyond the antimeridian', [179.5, -10], 20],
  ['around a pole', [0, 89], 40],
])('lists every segment near a point once (%s)', (_, around, km) => {
  const { ways, point } = someWays(120, around);
  const chord = chordOfKm(km);
  const grid = new SegmentGrid(ways, chord);
  for (let n = 0; n < 60; n++) {
    const at = point();
    const [x, y, z] = unitVectors([at]) as unknown as [number, number, number];
    const list = listed(grid, at);
    expect(new Set(list).size).toBe(list.length);
    for (let segment = 0; segment < ways.length / WAY_SIZE; segment++) {
      const distance = Math.sqrt(squaredChord(ways, segment, x, y, z));
      if (distance <= chord + grid.slack) expect(list).toContain(segment);
    }
  }
});

it('lists nothing where there are no segments', () => {
  expect(listed(new SegmentGrid(new Float64Array(0), 0.01), [38, 35])).toEqual([]);
});

it('keeps all segments of a square when one is put first', () => {
  const { ways } = someWays(40, [38, 35]);
  const grid = new SegmentGrid(ways, chordOfKm(100));
  const [x, y, z] = unitVectors([[38, 35]]) as unknown as [number, number, number];
  const square = grid.squareAt(x, y, z);
  const before = listed(grid, [38, 35]);
  grid.putFirst(square, grid.startOf(square) + 3);
  const after = listed(grid, [38, 35]);
  expect(after[0]).toBe(before[3]);
  expect(after.toSorted()).toEqual(before.toSorted());
});
