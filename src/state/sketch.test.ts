import { expect, it } from 'vitest';
import type { Position } from '../model/schema';
import { distanceKm } from '../geo/sphere';
import { clickSketch, sketchLengthKm, sketchOf, type SketchKind } from './sketch';

const same = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.1;
const corners: Position[] = [
  [37, 36],
  [38, 36],
  [38, 37],
];

function clicks(kind: SketchKind, points: readonly Position[]) {
  let state: ReturnType<typeof clickSketch> = { positions: [], drawn: null };
  for (const point of points) state = clickSketch(kind, state.positions, point, same);
  return state;
}

it('ends a polygon at its first corner', () => {
  expect(clicks('polygon', [...corners, [37.01, 36]])).toEqual({
    positions: [],
    drawn: { type: 'Polygon', coordinates: [corners] },
  });
});

it('ends a line at its last point, as a double click does', () => {
  expect(clicks('line', [...corners, [38, 37]]).drawn).toEqual({
    type: 'LineString',
    coordinates: corners,
  });
});

it('does not end a shape that has too few corners', () => {
  const twice: Position[] = [
    [37, 36],
    [38, 36],
    [38, 36],
  ];
  expect(clicks('polygon', twice)).toEqual({ positions: twice.slice(0, 2), drawn: null });
});

it('takes the second click of a circle as its rim', () => {
  const { drawn } = clicks('circle', [
    [37, 36],
    [37, 37],
  ]);
  expect(drawn).toMatchObject({ type: 'Circle', center: [37, 36] });
  expect(drawn?.type === 'Circle' && drawn.radiusKm).toBeCloseTo(111.19, 1);
});

it('shows what a click at the pointer would add', () => {
  const pointer: Position = [37.5, 36.5];
  expect(sketchOf('polygon', corners, pointer)).toEqual({ corners, line: [...corners, pointer] });
  expect(sketchOf('polygon', corners, null)).toEqual({ corners, line: corners });
  const [first] = corners;
  const circle = sketchOf('circle', [first!], pointer);
  expect(circle.corners).toEqual([first]);
  for (const position of circle.line) {
    expect(distanceKm(first!, position) / distanceKm(first!, pointer)).toBeCloseTo(1, 3);
  }
  // A long leg bends, and its corners stay the corners.
  const long = sketchOf('line', [[0, 35]], [100, 35]);
  expect(long.corners).toEqual([[0, 35]]);
  expect(Math.max(...long.line.map(([, lat]) => lat))).toBeGreaterThan(45);
  for (const kind of [null, 'line', 'polygon', 'circle'] as const) {
    expect(sketchOf(kind, [], pointer).line).toEqual([]);
  }
});

it('measures a line so far and the reach of a circle', () => {
  const [a, b] = corners as [Position, Position];
  expect(sketchLengthKm('line', [a], b)).toBe(distanceKm(a, b));
  expect(sketchLengthKm('line', [a, b], null)).toBe(distanceKm(a, b));
  expect(sketchLengthKm('circle', [a], b)).toBe(distanceKm(a, b));
  expect(sketchLengthKm('line', [a], null)).toBeNull();
  expect(sketchLengthKm('polygon', corners, b)).toBeNull();
  expect(sketchLengthKm(null, [a], b)).toBeNull();
});
