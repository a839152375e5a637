/** Arcs and sets of cells as TopoJSON. */
import type { Topology } from 'topojson-specification';
import { OUTSIDES } from '../../src/model/ids';
import type {
  CellProperties,
  GeometryTopology,
  Position,
  SetProperties,
} from '../../src/model/schema';
import type { DrawnArc } from './arcs';
import { STEPS_PER_DEGREE } from './grid';
import { Dissolver, type PolygonArcs } from './dissolve';

const TRANSLATE = [35, 32] as const;

/** A set of cells by index. */
export interface NamedSet {
  readonly id: string;
  readonly cells: readonly number[];
}

export interface NamedSets {
  readonly zones: readonly NamedSet[];
  readonly afrin: readonly NamedSet[];
  readonly governorates: readonly NamedSet[];
  readonly districts: readonly NamedSet[];
}

export type CellHead = CellProperties & { readonly id: string };

/** The transform of {@link encodeArcs}. */
export const TRANSFORM: NonNullable<Topology['transform']> = {
  scale: [1 / STEPS_PER_DEGREE, 1 / STEPS_PER_DEGREE],
  translate: [...TRANSLATE],
};

/** Lines on the grid of five decimals as delta-encoded arcs. */
export function encodeArcs(lines: readonly (readonly Position[])[]): number[][][] {
  return lines.map((line) => {
    let [x, y] = [0, 0];
    return line.map(([lng, lat]) => {
      const [nextX, nextY] = [
        Math.round((lng - TRANSLATE[0]) * STEPS_PER_DEGREE),
        Math.round((lat - TRANSLATE[1]) * STEPS_PER_DEGREE),
      ];
      const step = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return step;
    });
  });
}

/** A polygon or multipolygon of arc references; the outer ring counter-clockwise. */
export function areaGeometry(polygons: readonly PolygonArcs[]) {
  const copy = (polygon: PolygonArcs) => polygon.map((ring) => [...ring]);
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { type: 'Polygon' as const, arcs: copy(only) }
    : { type: 'MultiPolygon' as const, arcs: polygons.map(copy) };
}

/** The tiling as the file the page reads. Arcs must lie on the grid of five decimals. */
export function buildGeometry(
  arcs: readonly DrawnArc[],
  cells: readonly CellHead[],
  sets: NamedSets,
): GeometryTopology {
  const dissolver = new Dissolver(arcs);
  const polygonsByCell = polygonsOfCells(arcs, cells.length, dissolver);
  const collect = (named: readonly NamedSet[]) => ({
    type: 'GeometryCollection' as const,
    geometries: named.map(({ id, cells: members }) => {
      const included = new Set(members);
      const properties: SetProperties = { cells: [...members] };
      return { id, properties, ...areaGeometry(dissolver.polygons((cell) => included.has(cell))) };
    }),
  });
  return {
    type: 'Topology',
    transform: TRANSFORM,
    objects: {
      cells: {
        type: 'GeometryCollection',
        geometries: cells.map(({ id, ...properties }, index) => ({
          id,
          properties,
          ...areaGeometry(polygonsByCell[index]!),
        })),
      },
      neighbours: {
        type: 'GeometryCollection',
        geometries: OUTSIDES.map((id) => ({
          id,
          type: 'MultiLineString' as const,
          arcs: arcs.flatMap(({ right }, index) => (right === id ? [[index]] : [])),
        })).filter((geometry) => geometry.arcs.length > 0),
      },
      zones: collect(sets.zones),
      afrin: collect(sets.afrin),
      governorates: collect(sets.governorates),
      districts: collect(sets.districts),
      outline: areaGeometry(dissolver.polygons(() => true)),
    },
    arcs: encodeArcs(arcs.map(({ line }) => line)),
  };
}

/** Each cell by itself, from its own arcs only. */
function polygonsOfCells(
  arcs: readonly DrawnArc[],
  count: number,
  dissolver: Dissolver,
): PolygonArcs[][] {
  const touching = Array.from({ length: count }, (): number[] => []);
  for (const [index, { left, right }] of arcs.entries()) {
    touching[left]!.push(index);
    if (typeof right === 'number') touching[right]!.push(index);
  }
  return touching.map((own, cell) => dissolver.polygons((other) => other === cell, own));
}
