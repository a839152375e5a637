/** Tiles Syria: facts and base geometry become cells and the arcs between them, as nearness alone draws them. */
import { distanceKm } from '../../src/geo/sphere';
import { CONTROL_SPAN, addDays } from '../../src/model/dates';
import type { Facts } from '../tables/facts';
import { holderOn } from '../tables/holder';
import { joinBorders, type Arc } from './arcs';
import { barrierLines } from './barriers';
import type { BaseGeometry } from './base';
import { contractShortArcs } from './contract';
import { outsideFinder } from './outside';
import type { Circle } from './regions';
import { spatialOrder } from './spatial-order';
import { tile, type TiledCell } from './tiling';

/**
 * Land farther than this from any real place counts as sparsely evidenced. Nine tenths of Syria lie nearer (half of it
 * nearer than 7 km); what lies beyond in one piece is steppe and desert. With 15 km a tenth of Hasakah's farmland would
 * count as well, with 25 km whole tracts between the desert's roads would not.
 */
const REACH_LIMIT_KM = 20;

/** A few steps of the published grid. */
const SHORTEST_ARC_KM = 0.005;

export interface TiledCountry {
  /** `site` is the index of the cell's place. */
  readonly cells: readonly TiledCell[];
  readonly arcs: readonly Arc[];
}

export function tileCountry(facts: Facts, base: BaseGeometry): TiledCountry {
  const { places } = facts;
  const tiling = tile({
    sites: places.map(({ id, point, anchor }) => ({ id, point, evidence: anchor !== true })),
    outline: base.syria,
    enclave: {
      site: places.findIndex(({ kind }) => kind === 'occupied territory'),
      ring: base.golan,
    },
    barriers: barrierLines(facts.barriers, base.euphrates),
    circles: circlesOf(facts),
    reachLimitKm: REACH_LIMIT_KM,
  });
  const arcs = joinBorders(tiling, outsideFinder(base.neighbours));
  return inSpatialOrder(tiling.cells, contractShortArcs(arcs, SHORTEST_ARC_KM), facts);
}

/** Cells and arcs numbered so that neighbours follow one another. */
function inSpatialOrder(
  cells: readonly TiledCell[],
  arcs: readonly Arc[],
  { places }: Facts,
): TiledCountry {
  const order = spatialOrder(cells.map(({ site }) => places[site]!.point));
  const numbers = new Int32Array(cells.length);
  order.forEach((cell, number) => (numbers[cell] = number));
  const middles = arcs.map(({ line }) => line[line.length >> 1]!);
  return {
    cells: order.map((cell) => cells[cell]!),
    arcs: spatialOrder(middles).map((index) => {
      const arc = arcs[index]!;
      const right = typeof arc.right === 'number' ? numbers[arc.right]! : arc.right;
      return { ...arc, left: numbers[arc.left]!, right };
    }),
  };
}

/** Deconfliction circles, each with the places held at the end of the span by whoever holds its centre. */
function circlesOf({ barriers, places }: Facts): Circle[] {
  const lastDay = addDays(CONTROL_SPAN.to, -1);
  return barriers
    .filter(({ cut }) => cut === 'circle')
    .map(({ id, centre, radiusKm }) => {
      if (!centre || radiusKm === undefined) {
        throw new Error(`barriers.tsv ${id}: expected a centre and a radius, found none`);
      }
      const inside = places.flatMap(({ point }, index) =>
        distanceKm(point, centre) < radiusKm ? [index] : [],
      );
      const holder = (index: number) => holderOn(places[index]!.control, lastDay);
      const nearest = inside.reduce((a, b) =>
        distanceKm(places[b]!.point, centre) < distanceKm(places[a]!.point, centre) ? b : a,
      );
      return {
        centre,
        radiusKm,
        holders: inside.filter((index) => holder(index) === holder(nearest)),
      };
    });
}
