import { expect, it } from 'vitest';
import type { Position } from '../model/schema';
import { clickSketch, type SketchKind } from './sketch';

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
