import { describe, expect, it } from 'vitest';
import { GRID_PARTIES, gridAtlas } from '../../tests/tilings/grid';
import { frontierEdges, parsePair } from '../geo/frontier';
import { gainersOf } from '../geo/gainers';
import { holdersOn } from '../geo/holders';
import { day } from '../model/dates';
import type { Position } from '../model/schema';
import type { Selection } from '../model/view';
import { HOVERED, SELECTED } from './choices';
import { cellStates, edgeStates, family } from './control-states';
import { DatedStates } from './dated-states';
import { piecesOf } from './pieces';
import { tilingOfAtlas } from './tiling';
import { OUTSIDE } from './arc-sides';

/**
 * Rows from the north:   gov  gov       sdf
 *                        opp  ypg→tfsa  sdf
 */
const control = [
  ['opp', 'ypg..2018-03-18;tfsa', 'sdf'],
  ['gov', 'gov', 'sdf'],
];
const atlas = gridAtlas({ columns: 3, rows: 2, control: (column, row) => control[row]![column]! });
const tiling = tilingOfAtlas(atlas);
const states = new DatedStates();
const [before, after] = [day('2018-03-17'), day('2018-03-18')];

function edgesOn(
  date: typeof before,
  selected: Selection | null = null,
  hovered: Selection | null = null,
) {
  const { states: table } = edgeStates(
    tiling,
    holdersOn(atlas, date),
    { selected, hovered },
    null,
    states,
  );
  expect(table.length).toBe(tiling.edges.features.length);
  return table.map((state, group) => ({ ...tiling.edgeGroups[group]!, state }));
}

/** Every segment of some lines, whichever way it runs. */
function segmentsOf(lines: readonly (readonly Position[])[]): string[] {
  const segments = lines.flatMap((line) =>
    line.slice(1).map((position, index) => [line[index]!, position].map(String).sort().join(' ')),
  );
  return segments.sort();
}

describe('family', () => {
  it('holds a party and those counted within it', () => {
    expect([...family(GRID_PARTIES, 'sdf')].map((index) => GRID_PARTIES[index]!.id)).toEqual([
      'sdf',
      'ypg',
    ]);
    expect(family(GRID_PARTIES, 'nobody').size).toBe(0);
  });
});

describe('tilingOfAtlas', () => {
  it('finds the same neighbours as the atlas, and the true side of outer arcs', () => {
    const pairs = (list: readonly { left: number; right: number | string }[]) =>
      list
        .map(({ left, right }) =>
          [left, typeof right === 'string' ? OUTSIDE : right].sort((a, b) => a - b).join(),
        )
        .sort();
    expect(pairs(tiling.arcs)).toEqual(pairs(atlas.edges));
    for (const { points, left, right } of tiling.arcs) {
      const [[ax, ay], [bx, by]] = [points[0]!, points.at(-1)!];
      for (const [cell, sign] of [
        [left, 1],
        [right, -1],
      ] as const) {
        if (cell === OUTSIDE) continue;
        const [west, south, east, north] = atlas.cells[cell]!.bounds;
        const cross = (bx - ax) * ((south + north) / 2 - ay) - (by - ay) * ((west + east) / 2 - ax);
        expect(Math.sign(cross)).toBe(sign);
      }
    }
  });
});

describe('edgeStates', () => {
  const kinds = (date: typeof before) => edgesOn(date).map(({ state }) => state['kind']);

  it('tells frontier, kin and outline apart, and lands that one party holds for now', () => {
    for (const { left, right, state } of edgesOn(before)) {
      if (left === OUTSIDE || right === OUTSIDE) expect(state['kind']).toBe('outer');
      const held = new Set([state['left'], state['right']]);
      if (state['kind'] === 'kin') expect(held).toEqual(new Set(['sdf', 'ypg']));
      if (state['kind'] === 'frontier') expect(held.size).toBe(2);
    }
    expect(new Set(kinds(before))).toEqual(new Set(['outer', 'frontier', 'kin']));
    expect(new Set(kinds(after))).not.toContain('kin');
    const joining = gridAtlas({
      columns: 2,
      rows: 1,
      control: (x) => ['gov', 'sdf..2018-03-18;gov'][x]!,
    });
    const joined = tilingOfAtlas(joining);
    const lights = { selected: null, hovered: null };
    const { states: table } = edgeStates(joined, holdersOn(joining, after), lights, null, states);
    expect(new Set(table.map(({ kind }) => kind))).toEqual(new Set(['outer', 'none']));
  });

  it('changes nothing but the edges of the cell that changed hands', () => {
    const [was, is] = [edgesOn(before), edgesOn(after)];
    was.forEach(({ left, right, state }, group) => {
      if (state !== is[group]!.state) expect([left, right]).toContain(1);
    });
    expect(edgesOn(before).map(({ state }) => state)).toEqual(was.map(({ state }) => state));
    expect(edgesOn(before).every(({ state }, group) => state === was[group]!.state)).toBe(true);
  });

  it('lights the rim of a party with those within it, and the frontier of a pair', () => {
    const lit = (selection: Selection) =>
      edgesOn(before, selection)
        .filter(({ state }) => state['lit'] === SELECTED)
        .map(({ state }) => [state['left'], state['right']].sort().join('|'));
    expect(lit({ kind: 'party', id: 'sdf' })).not.toContain('sdf|ypg');
    expect(new Set(lit({ kind: 'party', id: 'sdf' }))).toEqual(
      new Set(['|sdf', '|ypg', 'gov|sdf', 'gov|ypg', 'opp|ypg']),
    );
    expect(new Set(lit({ kind: 'pair', id: 'opp+sdf' }))).toEqual(new Set(['opp|ypg']));
  });

  it.each(['gov+TR', 'sdf+IQ', 'sdf+JO', 'opp+sea', 'gov+sdf', 'sdf-without-ypg+gov', 'ypg+gov'])(
    'lights exactly the edges that are measured for %s',
    (id) => {
      const pair = parsePair(atlas, id);
      if (!pair.ok) throw new Error(pair.reason.code);
      const measured = frontierEdges(atlas, before, ...pair.value).map(
        (edge) => atlas.arcs[atlas.edges[edge]!.arc]!,
      );
      const lit = edgesOn(before, { kind: 'pair', id }).flatMap(({ lines, state }) =>
        state['lit'] === SELECTED ? lines : [],
      );
      expect(measured.length).toBeGreaterThan(0);
      expect(segmentsOf(lit)).toEqual(segmentsOf(measured));
    },
  );

  it('lights the rim of several parties together', () => {
    const lit = edgesOn(before, { kind: 'party', id: 'gov+opp' })
      .filter(({ state }) => state['lit'] === SELECTED)
      .map(({ state }) => [state['left'], state['right']].sort().join('|'));
    expect(new Set(lit)).toEqual(new Set(['|gov', '|opp', 'gov|sdf', 'gov|ypg', 'opp|ypg']));
  });

  it('lights what is hovered more weakly', () => {
    const lits = edgesOn(before, null, { kind: 'party', id: 'opp' }).map(
      ({ state }) => state['lit'],
    );
    expect(lits).toContain(HOVERED);
    expect(lits).not.toContain(SELECTED);
  });
});

describe('gainers', () => {
  const gainers = gainersOf(holdersOn(atlas, before), holdersOn(atlas, after));
  const lights = { selected: null, hovered: null };

  it('are told of each cell, and the rim of what they gained', () => {
    const cells = cellStates(tiling, holdersOn(atlas, after), () => 0, gainers, states);
    expect(cells.states.map(({ gainer }) => gainer)).toEqual(['', 'tfsa', '', '', '', '']);
    const edges = edgeStates(tiling, holdersOn(atlas, after), lights, gainers, states);
    edges.states.forEach(({ gain }, group) => {
      const { left, right } = tiling.edgeGroups[group]!;
      expect(gain).toBe(left === 1 || right === 1 ? 1 : 0);
    });
  });

  it('are named as nobody where nothing is compared, so that a renderer forgets them', () => {
    const { states: table } = cellStates(tiling, holdersOn(atlas, after), () => 0, null, states);
    expect(table.map(({ gainer }) => gainer)).toEqual(['', '', '', '', '', '']);
  });
});

describe('piecesOf', () => {
  it('joins neighbours of one holder, and puts the point inside them', () => {
    const pieces = piecesOf(atlas, holdersOn(atlas, before), tiling);
    const byParty = pieces.map(({ party, cells }) => `${atlas.parties[party]!.id} ${cells.length}`);
    expect(byParty.sort()).toEqual(['gov 2', 'opp 1', 'sdf 2', 'ypg 1']);
    for (const { cells, point } of pieces) {
      const inside = cells.some((cell) => {
        const [west, south, east, north] = atlas.cells[cell]!.bounds;
        return point[0] > west && point[0] < east && point[1] > south && point[1] < north;
      });
      expect(inside).toBe(true);
    }
    const total = pieces.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(total).toBeCloseTo(
      atlas.cells.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
      6,
    );
  });
});
