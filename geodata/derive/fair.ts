/** Gives the lines between cells the look of territory: smooth, within the accuracy of the places, areas kept. */
import { Delaunay } from 'd3-delaunay';
import type { Position } from '../../src/model/schema';
import type { Arc } from './arcs';
import { chainArcs, type FrontierDays } from './chains';
import { findFaults } from './crossings';
import { snapLine, toSteps } from './grid';
import { linesOf, meshOf, type LineMesh } from './line-mesh';
import { keepPockets, type Pocket } from './pockets';
import { toMetric, type Point } from './projection';
import { smooth } from './smooth';

/** A vertex moves by at most this part of its distance to the nearest place: places stay in their cells. */
const SHARE_OF_CLEARANCE = 0.5;
const MAX_ROUNDS = 12;

export interface FairInput {
  readonly arcs: readonly Arc[];
  /** Points that must stay on their side of every line, `[lng, lat]`. */
  readonly places: readonly Position[];
  readonly frontierDays: readonly FrontierDays[];
  /** Small areas that keep their size. */
  readonly pockets: readonly Pocket[];
}

/** The arcs' new lines, full of vertices; on the published grid they meet only in nodes. */
export function fairLines({ arcs, places, frontierDays, pockets }: FairInput): Position[][] {
  const clearanceKm = clearanceFrom(places);
  const mesh = meshOf(arcs, clearanceKm);
  const limits = mesh.points.map((point) => SHARE_OF_CLEARANCE * clearanceKm(point));
  const smoothed = smooth(mesh, chainArcs(mesh, frontierDays), limits);
  const wanted = keepPockets(mesh, smoothed, pockets, limits);
  return withoutFaults(mesh, wanted);
}

/** Distance in km from a point of the metric plane to the nearest place. */
function clearanceFrom(places: readonly Position[]): (point: Point) => number {
  const flat = places.map(toMetric);
  const delaunay = Delaunay.from(flat.map(([x, y]): [number, number] => [x, y]));
  return ([x, y]) => {
    const nearest = flat[delaunay.find(x, y)]!;
    return Math.hypot(nearest[0] - x, nearest[1] - y);
  };
}

/** Where lines would meet, their vertices go back half of the way, again and again; in the end to where they were. */
function withoutFaults(mesh: LineMesh, wanted: readonly Point[]): Position[][] {
  const shares = new Array<number>(wanted.length).fill(1);
  for (let round = 0; ; round++) {
    const points = mesh.points.map(([x, y], vertex): Point => {
      const [goal, share] = [wanted[vertex]!, shares[vertex]!];
      return [x + (goal[0] - x) * share, y + (goal[1] - y) * share];
    });
    const lines = linesOf(mesh, points);
    const faults = findFaults(lines.map((line) => snapLine(line).map(toSteps)));
    if (faults.length === 0) return lines;
    if (round === MAX_ROUNDS) {
      const where = faults.slice(0, 5).map(([line]) => lines[line]![0]!.join(', '));
      throw new Error(
        `expected lines that meet only in nodes, found others near ${where.join('; ')}`,
      );
    }
    const retreating = new Set(faults.flat().flatMap((arc) => mesh.arcs[arc]!));
    for (const vertex of retreating)
      shares[vertex] = round < MAX_ROUNDS - 2 ? shares[vertex]! / 2 : 0;
  }
}
