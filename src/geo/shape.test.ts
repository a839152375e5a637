import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import type { Position } from '../model/schema';
import { dissolve } from './dissolve';
import { frontierOn, parsePair } from './frontier';
import { answerLine } from './line-answer';
import { measure } from './measure';
import { planarRingArea } from './plane';
import { partyMask } from './region';
import { circleShape, readShape, type PolygonShape } from './shape';
import { answerPolygon } from './shape-answer';
import { shapeFromLink, shapeToLink } from './shape-link';
import { distanceKm, EARTH_RADIUS_KM } from './sphere';

const date = day('2018-04-04');
const atlas = gridAtlas({
  columns: 4,
  rows: 4,
  control: (column) => (column < 2 ? 'gov' : 'opp'),
  zones: { south: (_, row) => row === 0 },
});
const square: Position[] = [
  [36.2, 34.2],
  [36.8, 34.2],
  [36.8, 34.8],
  [36.2, 34.8],
  [36.2, 34.2],
];
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings });

function polygonOf(input: unknown): PolygonShape {
  const shape = readShape(input);
  if (!shape.ok || shape.value.kind !== 'polygon') throw new Error(JSON.stringify(shape));
  return shape.value;
}
const codeOf = (input: unknown) => {
  const shape = readShape(input);
  return shape.ok ? 'ok' : shape.reason.code;
};

describe('readShape', () => {
  it('turns a clockwise ring and closes an open one', () => {
    const expected = polygonOf(polygon(square));
    expect(planarRingArea(expected.polygons[0]![0]!)).toBeGreaterThan(0);
    const turned = polygonOf(polygon(square.toReversed()));
    expect(planarRingArea(turned.polygons[0]![0]!)).toBeGreaterThan(0);
    expect(polygonOf(polygon(square.slice(0, -1)))).toEqual(expected);
  });

  it('takes features, collections and heights', () => {
    const high = square.map(([lng, lat]) => [lng, lat, 300]);
    const feature = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [high] },
    };
    expect(polygonOf({ type: 'FeatureCollection', features: [feature] })).toEqual(
      polygonOf(polygon(square)),
    );
  });

  it('takes positions as a link does', () => {
    const fine = square.map(([lng, lat]): Position => [lng + 0.000_001_4, lat - 0.000_003]);
    expect(polygonOf(polygon(fine))).toEqual(polygonOf(polygon(square)));
  });

  it('takes as it is what is too fine for a link', () => {
    // A square of 30 centimetres beside the large one.
    const side = 3e-6;
    const speck: Position[] = [
      [36, 34],
      [36 + side, 34],
      [36 + side, 34 + side],
      [36, 34 + side],
      [36, 34],
    ];
    const shape = readShape({ type: 'MultiPolygon', coordinates: [[square], [speck]] });
    if (!shape.ok || shape.value.kind !== 'polygon') throw new Error(JSON.stringify(shape));
    expect(shape.value.polygons[1]![0]).toEqual(speck);
    expect(shapeToLink(shape.value).ok).toBe(false);
  });

  it('takes parts and rings that touch', () => {
    const beside: Position[] = [
      [36.8, 34.2],
      [37, 34.2],
      [37, 34.8],
      [36.8, 34.8],
      [36.8, 34.2],
    ];
    expect(codeOf({ type: 'MultiPolygon', coordinates: [[square], [beside]] })).toBe('ok');
    const enclave: Position[] = [
      [36.4, 34.4],
      [36.6, 34.4],
      [36.6, 34.6],
      [36.4, 34.4],
    ];
    expect(codeOf({ type: 'MultiPolygon', coordinates: [[square, enclave], [enclave]] })).toBe(
      'ok',
    );
  });

  const bowtie: Position[] = [
    [36, 34],
    [37, 35],
    [37, 34],
    [36, 35],
    [36, 34],
  ];
  const throughCorner: Position[] = [
    [36, 34],
    [36.5, 34.5],
    [37, 35],
    [37, 34],
    [36.5, 34.5],
    [36, 35],
    [36, 34],
  ];
  const spike: Position[] = [
    [36, 34],
    [37, 34],
    [37, 35],
    [37, 34.5],
    [36, 34.5],
    [36, 34],
  ];
  const box = (west: number, south: number, east: number, north: number): Position[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const inner = box(36.4, 34.4, 36.6, 34.6);
  const innermost = box(36.45, 34.45, 36.55, 34.55);
  const lowerHalf = box(36.2, 34.2, 36.8, 34.5);
  const far = square.map(([lng, lat]): Position => [lng + 2, lat]);
  const shifted = square.map(([lng, lat]): Position => [lng + 0.1, lat + 0.1]);
  it.each([
    ['self-intersection', polygon(bowtie)],
    ['self-intersection', polygon(throughCorner)],
    ['self-intersection', polygon(spike)],
    ['crossing-rings', polygon(square, far)],
    // A hole as large as the polygon, the same hole twice, and a hole in a hole.
    ['crossing-rings', polygon(square, square)],
    ['crossing-rings', polygon(square, inner, inner)],
    ['crossing-rings', polygon(square, inner, innermost)],
    ['overlapping-parts', { type: 'MultiPolygon', coordinates: [[square], [square]] }],
    ['overlapping-parts', { type: 'MultiPolygon', coordinates: [[square], [lowerHalf]] }],
    ['crossing-rings', polygon(square, shifted)],
    ['overlapping-parts', { type: 'MultiPolygon', coordinates: [[square], [shifted]] }],
    [
      'overlapping-parts',
      {
        type: 'MultiPolygon',
        coordinates: [
          [square],
          [
            [
              [36.4, 34.4],
              [36.6, 34.4],
              [36.6, 34.6],
              [36.4, 34.4],
            ],
          ],
        ],
      },
    ],
    [
      'self-intersection',
      polygon([
        [36, 34],
        [37, 34],
        [38, 34],
        [36, 34],
      ]),
    ],
    [
      'crosses-antimeridian',
      polygon([
        [170, 10],
        [-170, 10],
        [-170, 20],
        [170, 20],
        [170, 10],
      ]),
    ],
    [
      'not-degrees',
      polygon([
        [4_000_000, 4_300_000],
        [4_100_000, 4_300_000],
        [4_100_000, 4_400_000],
      ]),
    ],
    [
      'crosses-antimeridian',
      polygon([
        [170, 10],
        [190, 10],
        [190, 20],
        [170, 10],
      ]),
    ],
    [
      'bad-position',
      polygon([
        [36, 34],
        [390, 34],
        [38, 35],
        [36, 34],
      ]),
    ],
    ['bad-position', JSON.parse('{"type":"LineString","coordinates":[[1e999,35],[36,34]]}')],
    [
      'bad-position',
      polygon([
        [36, 95],
        [37, 34],
        [38, 35],
        [36, 95],
      ]),
    ],
    [
      'bad-position',
      {
        type: 'Polygon',
        coordinates: [
          [
            ['36', 34],
            [37, 34],
            [38, 35],
          ],
        ],
      },
    ],
    [
      'too-few-points',
      polygon([
        [36, 34],
        [37, 34],
        [36, 34],
      ]),
    ],
    ['too-few-points', { type: 'LineString', coordinates: [[36, 34]] }],
    ['unsupported-geometry', { type: 'Point', coordinates: [36, 34] }],
    [
      'unsupported-geometry',
      {
        type: 'GeometryCollection',
        geometries: [polygon(square), { type: 'LineString', coordinates: square }],
      },
    ],
    ['not-geojson', { type: 'FeatureCollection' }],
    ['not-geojson', { type: 'Polygon', coordinates: 7 }],
    ['not-geojson', { type: 'MultiPolygon', coordinates: null }],
    ['not-geojson', { type: 'MultiLineString', coordinates: 7 }],
    ['not-geojson', null],
    ['not-geojson', 'Polygon'],
    ['no-shape', { type: 'FeatureCollection', features: [] }],
    [
      'too-many-points',
      {
        type: 'LineString',
        coordinates: Array.from({ length: 20_001 }, (_, i) => [36 + i / 1e5, 34]),
      },
    ],
    // More than fit the arguments of a call.
    [
      'too-many-points',
      {
        type: 'MultiLineString',
        coordinates: Array(200_000).fill([
          [36, 34],
          [37, 35],
        ]),
      },
    ],
  ])('refuses with %s', (code, input) => {
    expect(codeOf(input)).toBe(code);
  });
});

describe('answerPolygon', () => {
  it('says who holds how much, and what lies within', () => {
    const answer = answerPolygon(atlas, polygonOf(polygon(square)), date);
    if (!answer.ok) throw new Error(answer.reason.code);
    const { value } = answer;
    expect(value.byParty.map(({ party }) => party).sort()).toEqual(['gov', 'opp']);
    expect(value.byParty[0]!.areaKm2).toBeCloseTo(value.byParty[1]!.areaKm2, 4);
    expect(value.inSyriaKm2).toBeCloseTo(value.areaKm2, 6);
    expect(value.sets.map(({ id }) => id)).toEqual(['south']);
    expect(value.places.map((place) => atlas.places[place]!.id)).toEqual([
      'p1-1',
      'p2-1',
      'p1-2',
      'p2-2',
    ]);
    expect(value.frontiers).toHaveLength(1);
    expect(value.frontiers[0]!.lengthKm).toBeCloseTo(distanceKm([36.5, 34.2], [36.5, 34.8]), 6);
  });

  it('answers neighbours and enclaves as the one shape they make', () => {
    const enclave: Position[] = square.map(([lng, lat]) => [
      36.5 + (lng - 36.5) / 3,
      34.5 + (lat - 34.5) / 3,
    ]);
    const half = (west: number, east: number): Position[] => [
      [west, 34.2],
      [east, 34.2],
      [east, 34.8],
      [west, 34.8],
      [west, 34.2],
    ];
    const whole = answerPolygon(atlas, polygonOf(polygon(square)), date);
    for (const coordinates of [
      [[square, enclave], [enclave]],
      // Along the frontier, and somewhere else.
      [[half(36.2, 36.5)], [half(36.5, 36.8)]],
      [[half(36.2, 36.37)], [half(36.37, 36.8)]],
      [
        [
          half(36.2, 36.8)
            .slice(0, 2)
            .concat([
              [36.8, 34.4],
              [36.2, 34.4],
              [36.2, 34.2],
            ]),
        ],
        [
          [
            [36.2, 34.4],
            [36.8, 34.4],
            [36.8, 34.8],
            [36.2, 34.8],
            [36.2, 34.4],
          ],
        ],
      ],
    ]) {
      const answer = answerPolygon(atlas, polygonOf({ type: 'MultiPolygon', coordinates }), date);
      if (!answer.ok || !whole.ok) throw new Error(JSON.stringify(answer));
      expect(answer.value.inSyriaKm2).toBeCloseTo(whole.value.inSyriaKm2, 6);
      expect(answer.value.byParty.map(({ party }) => party)).toEqual(
        whole.value.byParty.map(({ party }) => party),
      );
      expect(answer.value.places).toEqual(whole.value.places);
      expect(answer.value.frontiers[0]!.lengthKm).toBeCloseTo(
        whole.value.frontiers[0]!.lengthKm,
        5,
      );
    }
  });

  it('tells no frontier along the boundary of a shape exported from here', () => {
    const bent = gridAtlas({
      columns: 6,
      rows: 6,
      jitter: 0.3,
      seed: 5,
      control: (column, row) => (row < 3 ? 'gov' : column < 3 ? 'opp' : 'sdf'),
    });
    const rounded = ([lng, lat]: Position): Position => [
      Math.round(lng * 1e5) / 1e5,
      Math.round(lat * 1e5) / 1e5,
    ];
    const exported = dissolve(bent, partyMask(bent, [1, 3], date));
    const polygons = exported.coordinates as unknown as Position[][][];
    const answer = answerPolygon(
      bent,
      polygonOf({
        type: 'MultiPolygon',
        coordinates: polygons.map((rings) => rings.map((ring) => ring.map(rounded))),
      }),
      date,
    );
    if (!answer.ok) throw new Error(answer.reason.code);
    const { frontiers } = answer.value;
    expect(frontiers.map(({ pair }) => pair)).toEqual([['sdf', 'opp']]);
    const pair = parsePair(bent, 'sdf+opp');
    if (!pair.ok) throw new Error(pair.reason.code);
    expect(frontiers[0]!.lengthKm).toBeCloseTo(frontierOn(bent, date, ...pair.value).lengthKm, 2);
  });

  it('counts only what lies in the country', () => {
    const across = square.map(([lng, lat]): Position => [lng - 0.5, lat]);
    const answer = answerPolygon(atlas, polygonOf(polygon(across)), date);
    if (!answer.ok) throw new Error(answer.reason.code);
    expect(answer.value.inSyriaKm2 / answer.value.areaKm2).toBeCloseTo(0.5, 6);
    expect(answer.value.frontiers.map(({ pair }) => pair)).toEqual([['gov', 'sea']]);
  });

  it('refuses what lies outside', () => {
    const away = square.map(([lng, lat]): Position => [lng - 20, lat]);
    expect(answerPolygon(atlas, polygonOf(polygon(away)), date)).toEqual({
      ok: false,
      reason: { code: 'outside-syria' },
    });
  });

  it('notices latitude before longitude', () => {
    const swapped = square.map(([lng, lat]): Position => [lat, lng]);
    expect(answerPolygon(atlas, polygonOf(polygon(swapped)), date)).toEqual({
      ok: false,
      reason: { code: 'swapped-positions' },
    });
  });
});

describe('answerLine', () => {
  it('says through whose land a line runs and where it crosses', () => {
    const shape = readShape({
      type: 'LineString',
      coordinates: [
        [35.75, 34.1],
        [37.25, 34.1],
      ],
    });
    if (!shape.ok || shape.value.kind !== 'line') throw new Error('expected a line');
    const answer = answerLine(atlas, shape.value, date);
    expect(answer.crossings.map(({ from, to }) => [from, to])).toEqual([
      [null, 'gov'],
      ['gov', 'opp'],
      ['opp', null],
    ]);
    expect(answer.crossings[1]!.point[0]).toBeCloseTo(36.5, 6);
    expect(answer.inSyriaKm / answer.lengthKm).toBeCloseTo(2 / 3, 4);
  });

  it('has the length of its great circles, as measured leg by leg', () => {
    const lines: Position[][] = [
      [
        [-60, 10],
        [100, 60],
      ],
      [
        [41.84154, 36.08228],
        [39.02569, 36.70955],
        [36.1, 34.2],
      ],
    ];
    for (const line of lines) {
      const answer = answerLine(atlas, { kind: 'line', lines: [line] }, date);
      const legs = measure([line]);
      expect(answer.lengthKm / legs.at(-1)!.totalKm).toBeCloseTo(1, 8);
    }
  });
});

describe('circleShape', () => {
  it('has the area of the circle', () => {
    const circle = circleShape([36.5, 34.5], 10);
    if (!circle.ok || circle.value.kind !== 'polygon') throw new Error('expected a circle');
    const answer = answerPolygon(atlas, circle.value, date);
    if (!answer.ok) throw new Error(answer.reason.code);
    const cap = 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(10 / EARTH_RADIUS_KM));
    expect(answer.value.areaKm2 / cap).toBeCloseTo(1, 6);
  });

  it.each([0, -1, NaN, 5000])('refuses the radius %d', (radius) => {
    expect(circleShape([36, 34], radius)).toMatchObject({
      ok: false,
      reason: { code: 'bad-distance' },
    });
  });
});

describe('a shape in a link', () => {
  const hole: Position[] = [
    [36.4, 34.4],
    [36.4, 34.6],
    [36.6, 34.6],
    [36.4, 34.4],
  ];
  const circle = circleShape([36.5, 34.5], 12.5);
  it.each([
    readShape(polygon(square, hole)),
    readShape({
      type: 'MultiPolygon',
      coordinates: [[square], [square.map(([x, y]) => [x + 1, -y])]],
    }),
    readShape({
      type: 'MultiLineString',
      coordinates: [
        [
          [36, 34],
          [-37.12345, 35],
        ],
        [
          [38, 34],
          [39, 35],
        ],
      ],
    }),
    circle,
  ])('comes back the same', (shape) => {
    if (!shape.ok) throw new Error(shape.reason.code);
    const link = shapeToLink(shape.value);
    if (!link.ok) throw new Error(link.reason.code);
    expect(link.value).toMatch(/^[a-z]+:[\w.~,-]+$/);
    expect(shapeFromLink(link.value)).toEqual(shape);
  });

  it('is refused when too long', () => {
    const line = Array.from({ length: 900 }, (_, i) => [36 + (i % 2), 34 + i / 1000]);
    const shape = readShape({ type: 'LineString', coordinates: line });
    if (!shape.ok) throw new Error(shape.reason.code);
    expect(shapeToLink(shape.value)).toMatchObject({
      ok: false,
      reason: { code: 'too-big-for-link' },
    });
  });

  it.each([
    '',
    'polygon:',
    'polygon:A',
    'polygon:!!',
    'circle:',
    'circle:36',
    'circle:,36.9,20',
    'circle:36.5,36.9,20,7',
    'circle:99,200,1',
    'line:AA',
    'hexagon:AA',
    'polygon:____',
  ])('never throws: %j', (text) => {
    expect(shapeFromLink(text).ok).toBe(false);
  });
});
