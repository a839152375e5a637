import { describe, expect, it } from 'vitest';
import { CONTROL_SPAN } from '../../src/model/dates';
import { asPartyId } from '../../src/model/ids';
import type { ControlInterval, Position } from '../../src/model/schema';
import { seededRandom } from '../../tests/tilings/random';
import { joinBorders } from './arcs';
import { contractShortArcs } from './contract';
import { findFaults } from './crossings';
import { Dissolver } from './dissolve';
import { fairLines } from './fair';
import { frontierDaysOf, openingDayPockets, timelinesOf } from './frontier-days';
import { snapLine, toSteps } from './grid';
import { containsPoint, signedArea } from './rings';
import { toMetric } from './projection';
import { tile } from './tiling';

const OUTLINE: Position[] = [
  [38, 35],
  [39, 35],
  [39, 36],
  [38, 36],
  [38, 35],
];

/** Twenty places by twenty, pushed about; the west is held by `a`, the east by `b`, and two villages far east by `a`. */
function country() {
  const random = seededRandom(7);
  const places: { id: string; point: Position; control: ControlInterval[] }[] = [];
  for (let x = 0; x < 20; x++) {
    for (let y = 0; y < 20; y++) {
      const point: Position = [
        38 + (x + 0.5 + 0.7 * (random() - 0.5)) / 20,
        35 + (y + 0.5 + 0.7 * (random() - 0.5)) / 20,
      ];
      const pocket = y === 10 && (x === 15 || x === 16);
      const party = asPartyId(x < 8 || pocket ? 'a' : 'b');
      const control: ControlInterval[] = [[party, CONTROL_SPAN.from, CONTROL_SPAN.to]];
      places.push({ id: `${x}-${y}`, point, control });
    }
  }
  return places;
}

const places = country();
const tiling = tile({
  sites: places.map(({ id, point }) => ({ id, point, evidence: true })),
  outline: [OUTLINE],
  enclave: null,
  barriers: [],
  circles: [],
  reachLimitKm: 100,
});
const arcs = contractShortArcs(
  joinBorders(tiling, () => 'sea'),
  0.005,
);
const timelines = timelinesOf(tiling.cells.map(({ site }) => places[site]!.control));
const pockets = openingDayPockets(arcs, timelines);
const lines = fairLines({
  arcs,
  places: places.map(({ point }) => point),
  frontierDays: frontierDaysOf(
    arcs,
    timelines,
    tiling.cells.map(({ basis }) => basis),
  ),
  pockets,
});
const before = new Dissolver(arcs);
const after = new Dissolver(arcs.map((arc, index) => ({ ...arc, line: snapLine(lines[index]!) })));

function areaOf(dissolver: Dissolver, includes: (cell: number) => boolean): number {
  const rings = dissolver.polygons(includes).flat();
  return rings.reduce((sum, ring) => sum + signedArea(dissolver.line(ring).map(toMetric)), 0);
}

const isPocket = (cell: number) => /^1[56]-10$/.test(places[tiling.cells[cell]!.site]!.id);
const isWest = (cell: number) => timelines[cell]![0] === 'a' && !isPocket(cell);

/** The sum of the angles by which a closed line turns, in full turns; 1 where it has no dent. */
function turns(line: readonly Position[]): number {
  const flat = line.map(toMetric);
  let sum = 0;
  for (const [index, p] of flat.entries()) {
    const [o, q] = [flat.at(index - 1)!, flat[(index + 1) % flat.length]!];
    const turn = Math.atan2(q[1] - p[1], q[0] - p[0]) - Math.atan2(p[1] - o[1], p[0] - o[0]);
    sum += Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  }
  return sum / (2 * Math.PI);
}

describe('fairLines', () => {
  it('leaves every place in its own cell', () => {
    for (const [cell, { site }] of tiling.cells.entries()) {
      const [polygon] = after.polygons((other) => other === cell);
      expect(containsPoint(after.line(polygon![0]!), places[site]!.point), places[site]!.id).toBe(
        true,
      );
    }
  });

  it('lets lines meet only in nodes', () => {
    expect(findFaults(lines.map((line) => snapLine(line).map(toSteps)))).toEqual([]);
  });

  it('does not move the outline', () => {
    const all = () => true;
    expect(areaOf(after, all) / areaOf(before, all)).toBeCloseTo(1, 6);
  });

  it('finds the small pocket and keeps its size', () => {
    expect(pockets).toHaveLength(1);
    expect(areaOf(after, isPocket) / areaOf(before, isPocket)).toBeCloseTo(1, 1);
    expect(Math.abs(areaOf(after, isPocket) / areaOf(before, isPocket) - 1)).toBeLessThan(0.01);
  });

  it('keeps the area on either side of a long front', () => {
    expect(Math.abs(areaOf(after, isWest) / areaOf(before, isWest) - 1)).toBeLessThan(0.01);
  });

  it('takes most of the turns out of a front', () => {
    const turnsOf = (dissolver: Dissolver) => {
      const [polygon] = dissolver.polygons(isWest);
      return turns(dissolver.line(polygon![0]!));
    };
    expect(turnsOf(before)).toBeGreaterThan(5);
    expect(turnsOf(after)).toBeLessThan(0.5 * turnsOf(before));
  });
});
