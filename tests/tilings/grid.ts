/**
 * A made-up country for tests: a grid of cells with known answers, in the form of the real files. North of it lies TR,
 * east IQ, south JO, west the sea. Every four cells meet in one point, which Voronoi cells hardly ever do.
 */
import { buildAtlas } from '../../src/geo/build-atlas';
import type { Atlas } from '../../src/model/atlas';
import { day } from '../../src/model/dates';
import { asPartyId, asPlaceId } from '../../src/model/ids';
import type {
  CellBasis,
  ControlFile,
  ControlInterval,
  GeometryTopology,
  Party,
} from '../../src/model/schema';
import { seededRandom } from './random';

export interface GridOptions {
  readonly columns: number;
  readonly rows: number;
  /** Control in the words of the tables: `gov` or `ypg..2018-03-18;tfsa`. */
  readonly control: (column: number, row: number) => string;
  /** South-western corner and cell size, degrees. */
  readonly west?: number;
  readonly south?: number;
  readonly step?: number;
  /** How far inner corners are moved, as a share of `step`. */
  readonly jitter?: number;
  readonly seed?: number;
  readonly basis?: (column: number, row: number) => CellBasis;
  readonly zones?: Readonly<Record<string, (column: number, row: number) => boolean>>;
  /** Which places are anchors of empty desert. */
  readonly anchor?: (column: number, row: number) => boolean;
  /** Points put on each edge between its corners. */
  readonly pointsPerEdge?: number;
}

const GRID = 1e-5;
const party = (id: string, more: Partial<Party> = {}): Party => ({
  id: asPartyId(id),
  names: { en: id },
  term: id,
  fill: { light: '#000000', dark: '#000000' },
  line: { light: '#000000', dark: '#000000' },
  pattern: 'none',
  counted: true,
  ...more,
});

export const GRID_PARTIES: readonly Party[] = [
  party('gov'),
  party('sdf'),
  party('ypg', { parent: asPartyId('sdf') }),
  party('opp'),
  party('tfsa'),
  party('occupied', { counted: false }),
];

/** The files of a grid country; row 0 is the southernmost. */
export function gridFiles(options: GridOptions): {
  topology: GeometryTopology;
  control: ControlFile;
} {
  const { columns, rows, west = 36, south = 34, step = 0.25, jitter = 0, seed = 1 } = options;
  const { pointsPerEdge = 3 } = options;
  const random = seededRandom(seed);
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column): [number, number] => {
      const inner = row > 0 && row < rows && column > 0 && column < columns;
      const move = () => (inner ? (random() - 0.5) * 2 * jitter * step : 0);
      return [
        Math.round((column * step + move()) / GRID),
        Math.round((row * step + move()) / GRID),
      ];
    }),
  );
  const arcs: [number, number][][] = [];
  const addArc = (a: [number, number], b: [number, number]): number => {
    const line = Array.from({ length: pointsPerEdge + 2 }, (_, index): [number, number] => {
      const t = index / (pointsPerEdge + 1);
      return [Math.round(a[0] + (b[0] - a[0]) * t), Math.round(a[1] + (b[1] - a[1]) * t)];
    });
    return (
      arcs.push(
        line.map(([x, y], i) => (i === 0 ? [x, y] : [x - line[i - 1]![0], y - line[i - 1]![1]])),
      ) - 1
    );
  };
  const horizontal = corners.map((line) =>
    line.slice(1).map((corner, column) => addArc(line[column]!, corner)),
  );
  const vertical = corners
    .slice(1)
    .map((line, row) => line.map((corner, column) => addArc(corners[row]![column]!, corner)));
  const all = Array.from({ length: rows * columns }, (_, index) => ({
    column: index % columns,
    row: Math.floor(index / columns),
  }));
  const idOf = (column: number, row: number) => asPlaceId(`p${column}-${row}`);
  const topology = {
    type: 'Topology',
    transform: { scale: [GRID, GRID], translate: [west, south] },
    arcs,
    objects: {
      cells: {
        type: 'GeometryCollection',
        geometries: all.map(({ column, row }) => ({
          type: 'Polygon',
          id: idOf(column, row),
          properties: {
            place: idOf(column, row),
            basis: options.basis?.(column, row) ?? 'near',
            reachKm: 10,
          },
          arcs: [
            [
              horizontal[row]![column]!,
              vertical[row]![column + 1]!,
              ~horizontal[row + 1]![column]!,
              ~vertical[row]![column]!,
            ],
          ],
        })),
      },
      neighbours: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'MultiLineString', id: 'TR', arcs: horizontal[rows]!.map((arc) => [arc]) },
          { type: 'MultiLineString', id: 'IQ', arcs: vertical.map((line) => [line[columns]!]) },
          { type: 'MultiLineString', id: 'JO', arcs: horizontal[0]!.map((arc) => [arc]) },
          { type: 'MultiLineString', id: 'sea', arcs: vertical.map((line) => [line[0]!]) },
        ],
      },
      zones: {
        type: 'GeometryCollection',
        geometries: Object.entries(options.zones ?? {}).map(([id, contains]) => ({
          type: 'MultiPolygon',
          id,
          arcs: [],
          properties: {
            cells: all.flatMap(({ column, row }, cell) => (contains(column, row) ? [cell] : [])),
          },
        })),
      },
      afrin: { type: 'GeometryCollection', geometries: [] },
      governorates: { type: 'GeometryCollection', geometries: [] },
      districts: { type: 'GeometryCollection', geometries: [] },
      outline: { type: 'Polygon', arcs: [] },
    },
  } as unknown as GeometryTopology;
  const control: ControlFile = {
    span: [day('2017-05-01'), day('2019-01-01')],
    places: all.map(({ column, row }) => {
      const id = idOf(column, row);
      return {
        id,
        names: { en: id },
        point: [west + (column + 0.5) * step, south + (row + 0.5) * step] as const,
        kind: 'town',
        governorate: 'g',
        district: 'd',
        control: intervals(options.control(column, row)),
        basis: 'verified',
        confidence: 'high',
        citations: [],
        coordinateBasis: 'computed',
        ...(options.anchor?.(column, row) && { anchor: true as const }),
      };
    }),
  };
  return { topology, control };
}

/** {@link gridFiles} built into an atlas. */
export function gridAtlas(options: GridOptions): Atlas {
  const { topology, control } = gridFiles(options);
  return buildAtlas(topology, control, GRID_PARTIES);
}

function intervals(text: string): ControlInterval[] {
  let from = day('2017-05-01');
  return text.split(';').map((part): ControlInterval => {
    const [id = '', until] = part.split('..');
    const to = day(until ?? '2019-01-01');
    const interval: ControlInterval = [asPartyId(id), from, to];
    from = to;
    return interval;
  });
}
