import { expect, it } from 'vitest';
import { boundsOfShape } from './bounds';
import { readShape } from './shape';

const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];

it.each([
  {
    what: 'every polygon',
    geometry: { type: 'MultiPolygon', coordinates: [square(36, 34), square(40, 32)] },
    bounds: [36, 32, 41, 35],
  },
  {
    what: 'every line',
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [37, 35],
          [36, 36],
        ],
        [
          [38, 33],
          [39, 34],
        ],
      ],
    },
    bounds: [36, 33, 39, 36],
  },
])('the box around a shape holds $what of it', ({ geometry, bounds }) => {
  const shape = readShape(geometry);
  if (!shape.ok) throw new Error(`expected a shape, found ${JSON.stringify(shape.reason)}`);
  expect(boundsOfShape(shape.value)?.map((degrees) => Number(degrees.toFixed(9)))).toEqual(bounds);
});
