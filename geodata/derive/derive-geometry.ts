/** From facts and base geometry to arcs, cells and sets: everything that is geometry. */
import { distanceKm } from '../../src/geo/sphere';
import type { GeometryTopology, Position } from '../../src/model/schema';
import type { Facts } from '../tables/facts';
import type { DrawnArc } from './arcs';
import type { BaseGeometry } from './base';
import { drawArcs } from './draw-arcs';
import { buildSets } from './sets';
import { tileCountry } from './tile-country';
import type { TiledCell } from './tiling';
import { buildGeometry, type CellHead } from './topology';

export interface DerivedGeometry {
  readonly arcs: readonly DrawnArc[];
  readonly topology: GeometryTopology;
}

export function deriveGeometry(facts: Facts, base: BaseGeometry): DerivedGeometry {
  const country = tileCountry(facts, base);
  const sets = buildSets(
    facts,
    country.cells.map(({ site }) => site),
  );
  const arcs = drawArcs(country, facts, sets);
  return { arcs, topology: buildGeometry(arcs, cellHeads(country.cells, arcs, facts), sets) };
}

function cellHeads(
  cells: readonly TiledCell[],
  arcs: readonly DrawnArc[],
  { places }: Facts,
): CellHead[] {
  const reach = new Array<number>(cells.length).fill(0);
  const extend = (cell: number, line: readonly Position[]) => {
    const { point } = places[cells[cell]!.site]!;
    for (const position of line) reach[cell] = Math.max(reach[cell]!, distanceKm(point, position));
  };
  for (const { left, right, line } of arcs) {
    extend(left, line);
    if (typeof right === 'number') extend(right, line);
  }
  return cells.map(({ site, basis }, cell) => {
    const place = places[site]!.id;
    return {
      id: basis === 'near' ? place : `${place}~${basis}`,
      place,
      basis,
      reachKm: Math.round(reach[cell]! * 10) / 10,
    };
  });
}
