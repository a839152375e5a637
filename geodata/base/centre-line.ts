/**
 * Centre line of a river whose source is a chain of polygons with gaps: the cheapest way over a fine grid, where
 * ground costs the more the farther it lies from water, and water the more the nearer it lies to its bank.
 */
import type { Position } from '../../src/model/schema';
import { spread } from './cheapest-way';
import { KM_PER_DEGREE, Lattice } from './lattice';
import type { Polygons, Ring } from './plane';
import { distanceToSegmentM } from './simplify';

/** A place known to lie on one bank, seen downstream; the line keeps it there. */
interface BankPlace {
  readonly point: Position;
  readonly bank: 'left' | 'right';
}

export interface CentreLineOptions {
  /** Rough course, first to last point of the line; decides which water counts. */
  readonly guide: readonly Position[];
  readonly banks: readonly BankPlace[];
  /** Ground farther than this from the guide is out of reach. */
  readonly corridorKm: number;
  readonly stepKm: number;
  /** Half width of the window over which the way is smoothed. */
  readonly smoothKm: number;
}

/** Cost of a kilometre of way, added for each kilometre between it and the nearest water. */
const OFF_WATER_COST = 25;
/** Cost added in water for lying at its bank; falls off with the distance from it. */
const BANK_COST = 1.2;

/** How far the line stays from a place of a known bank; more than smoothing may move it. */
const CLEARANCE_KM = 0.4;

/** The line from the guide's first to its last point. Throws where the corridor does not join them. */
export function centreLine(water: Polygons, options: CentreLineOptions): Ring {
  const { guide, banks, corridorKm, stepKm, smoothKm } = options;
  const lattice = new Lattice(guide, stepKm, corridorKm);
  const wet = new Uint8Array(lattice.width * lattice.height);
  lattice.rasterize(water, wet);
  const nodesOf = (wanted: number): number[] => [...wet.keys()].filter((node) => wet[node] === wanted);

  const guideNodes = new Set<number>();
  lattice.trace(guide, (node) => guideNodes.add(node));
  const steps = { guide: spread(lattice, guideNodes, () => 1).cost, water: spread(lattice, nodesOf(1), () => 1).cost };
  const bank = spread(lattice, nodesOf(0), () => 1).cost;

  const walls = new Set<number>();
  for (const place of banks) {
    // Two nodes thick, so that no diagonal step slips through.
    lattice.trace(wallBehind(place, guide, corridorKm), (node) => walls.add(node).add(node + 1));
  }
  const costOf = (node: number): number => {
    if (walls.has(node) || steps.guide[node]! * stepKm > corridorKm) return Infinity;
    if (wet[node] === 0) return 1 + BANK_COST + OFF_WATER_COST * steps.water[node]! * stepKm;
    return 1 + BANK_COST / (1 + bank[node]! * stepKm);
  };
  const [start, end] = [lattice.index(guide[0]!), lattice.index(guide.at(-1)!)];
  const { previous } = spread(lattice, [start], costOf);

  const way: [number, number][] = [];
  for (let node = end; node !== -1; node = previous[node]!) {
    way.push([node % lattice.width, Math.floor(node / lattice.width)]);
  }
  if (way.length < 2) throw new Error('centre line: expected a way along the guide, found none within the corridor');
  return smooth(way.reverse(), smoothKm / stepKm).map(([column, row]) => lattice.position(column, row));
}

/** From beside the place, on its river side, away from the river to the edge of the corridor. */
function wallBehind({ point, bank }: BankPlace, guide: readonly Position[], corridorKm: number): Position[] {
  const distances = guide.slice(1).map((end, i) => distanceToSegmentM(point, guide[i]!, end));
  const nearest = distances.indexOf(Math.min(...distances));
  const [from, to] = [guide[nearest]!, guide[nearest + 1]!];
  const scale = Math.cos((point[1] * Math.PI) / 180);
  const [along, up] = [(to[0] - from[0]) * scale, to[1] - from[1]];
  const side = (bank === 'left' ? 1 : -1) / (Math.hypot(along, up) * KM_PER_DEGREE);
  const at = (km: number): Position => [
    point[0] + (-up * side * km) / scale,
    point[1] + along * side * km,
  ];
  return [at(-CLEARANCE_KM), at(2 * corridorKm)];
}

/** Weighted mean over a triangular window; the ends stay. */
function smooth(way: readonly [number, number][], halfWidth: number): [number, number][] {
  const reach = Math.round(halfWidth);
  return way.map((_, i) => {
    const near = Math.min(reach, i, way.length - 1 - i);
    let [column, row, weight] = [0, 0, 0];
    for (let k = -near; k <= near; k++) {
      const w = near + 1 - Math.abs(k);
      column += way[i + k]![0] * w;
      row += way[i + k]![1] * w;
      weight += w;
    }
    return [column / weight, row / weight];
  });
}
