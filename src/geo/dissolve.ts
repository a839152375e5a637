import type { MultiPolygon } from 'geojson';
import type { Atlas } from '../model/atlas';
import type { Position } from '../model/schema';
import { acrossFrom } from './neighbours';
import { nodesOf } from './nodes';
import { planarRingArea } from './plane';

/** An arc of a boundary, run so that the dissolved land lies to its left. */
interface Step {
  readonly line: readonly Position[];
  readonly from: number;
  readonly to: number;
}

/**
 * Some cells as polygons without the edges between them: outer rings counter-clockwise, holes clockwise, `[lng, lat]`.
 * Valid also where parts touch in a point: they stay separate polygons. A party's land on a day is
 * `dissolve(atlas, partyMask(atlas, parties, date))`.
 */
export function dissolve(atlas: Atlas, mask: Uint8Array): MultiPolygon {
  const outers: Position[][] = [];
  const holes: Position[][] = [];
  for (const ring of ringsAround(atlas, mask)) {
    (planarRingArea(ring) > 0 ? outers : holes).push(ring);
  }
  const polygons = outers.map((ring) => ({ rings: [ring], area: planarRingArea(ring) }));
  // The smallest ring around a hole is the one it lies in.
  polygons.sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    polygons.find(({ rings }) => ringContains(rings[0]!, hole))?.rings.push(hole);
  }
  polygons.reverse();
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map(({ rings }) => rings as unknown as [number, number][][]),
  };
}

function ringsAround(atlas: Atlas, mask: Uint8Array): Position[][] {
  const steps = boundarySteps(atlas, mask);
  const leaving = new Map<number, Step[]>();
  for (const step of steps) {
    const others = leaving.get(step.from);
    if (others) others.push(step);
    else leaving.set(step.from, [step]);
  }
  const used = new Set<Step>();
  const rings: Position[][] = [];
  for (const first of steps) {
    if (used.has(first)) continue;
    const loop: Step[] = [];
    let step = first;
    do {
      used.add(step);
      loop.push(step);
      step = sharpestLeft(step, leaving.get(step.to)!);
    } while (step !== first);
    rings.push(...simpleRings(loop));
  }
  return rings;
}

function boundarySteps(atlas: Atlas, mask: Uint8Array): Step[] {
  const nodes = nodesOf(atlas);
  return atlas.edges.flatMap((edge): Step[] => {
    const other = acrossFrom(edge, mask);
    if (other === null) return [];
    const { arc } = edge;
    const line = atlas.arcs[arc]!;
    const landOnLeft = (other === edge.right) === edge.forward;
    return landOnLeft
      ? [{ line, from: nodes.start[arc]!, to: nodes.end[arc]! }]
      : [{ line: line.toReversed(), from: nodes.end[arc]!, to: nodes.start[arc]! }];
  });
}

/** Where several ways lead on, the one that keeps to the same piece of land: the first clockwise from the way back. */
function sharpestLeft(arriving: Step, candidates: readonly Step[]): Step {
  if (candidates.length === 1) return candidates[0]!;
  const back = direction(arriving.line.at(-1)!, arriving.line.at(-2)!);
  let best = candidates[0]!;
  let bestTurn = Infinity;
  for (const candidate of candidates) {
    const turn = back - direction(candidate.line[0]!, candidate.line[1]!);
    const clockwise = turn > 0 ? turn : turn + 2 * Math.PI;
    if (clockwise < bestTurn) {
      best = candidate;
      bestTurn = clockwise;
    }
  }
  return best;
}

const direction = (from: Position, to: Position): number =>
  Math.atan2(to[1] - from[1], to[0] - from[0]);

/** Splits a loop that passes a node twice, so that a hole touching the outer ring becomes a ring of its own. */
function simpleRings(loop: readonly Step[]): Position[][] {
  const rings: Position[][] = [];
  const open: Step[] = [];
  for (const step of loop) {
    open.push(step);
    const start = open.findIndex(({ from }) => from === step.to);
    if (start !== -1) rings.push(joined(open.splice(start)));
  }
  return rings;
}

function joined(steps: readonly Step[]): Position[] {
  const ring = [steps[0]!.line[0]!];
  for (const { line } of steps) for (let i = 1; i < line.length; i++) ring.push(line[i]!);
  return ring;
}

/** Whether a ring lies in another. They may touch where edges meet, so the middle of a segment decides. */
function ringContains(outer: readonly Position[], inner: readonly Position[]): boolean {
  const [[ax, ay], [bx, by]] = [inner[0]!, inner[1]!];
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  let odd = false;
  for (let i = 1; i < outer.length; i++) {
    const [x1, y1] = outer[i - 1]!;
    const [x2, y2] = outer[i]!;
    if (y1 > y === y2 > y) continue;
    if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
  }
  return odd;
}
