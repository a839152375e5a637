import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import { csvOf } from '../model/report';
import { frontierMatrix } from './matrix';
import { matrixReport, neighbourMatrix } from './neighbour-matrix';
import { parseRegion, type Region } from './region';

/**
 * Rows from the north:   sdf  sdf  gov  gov
 *                        ypg [opp][opp] gov      the zone is in brackets
 *                        opp  gov  gov  tfsa
 */
const map = [
  ['opp', 'gov', 'gov', 'tfsa'],
  ['ypg', 'opp', 'opp', 'gov'],
  ['sdf', 'sdf', 'gov', 'gov'],
];
const atlas = gridAtlas({
  columns: 4,
  rows: 3,
  control: (column, row) => map[row]![column]!,
  zones: {
    middle: (column, row) => row === 1 && (column === 1 || column === 2),
    corner: (column, row) => row === 2 && column === 0,
  },
});
const date = day('2018-04-04');
const region = (text: string): Region => {
  const result = parseRegion(atlas, text);
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
};
const zones = [region('zone:middle'), region('zone:corner')];
const matrix = neighbourMatrix(atlas, date, zones);
const km = (row: number, column: string) =>
  matrix.lengthsKm[row]![matrix.columns.findIndex((id) => id === column)];

describe('neighbourMatrix', () => {
  it('measures what lies against each outline from outside, parts of a party with the party', () => {
    expect(matrix.rows).toEqual(['zone:middle', 'zone:corner']);
    expect(matrix.columns).toEqual(['gov', 'sdf', 'opp', 'tfsa', 'TR', 'sea']);
    const step = gridAtlas({ columns: 1, rows: 1, control: () => 'gov', south: 34.25 });
    const [south, , , west] = ['JO', 'IQ', 'TR', 'sea'].map(
      (side) => step.edges.find(({ right }) => right === side)!.lengthKm,
    );
    expect(km(0, 'gov')).toBeCloseTo(2 * south! + west! + north(), 6);
    expect(km(0, 'sdf')).toBeCloseTo(west! + north(), 6);
  });

  it('adds up to the perimeter', () => {
    const outline = new Set(atlas.sets.find(({ id }) => id === 'middle')!.cells);
    const perimeterKm = atlas.edges
      .filter(({ left, right }) => outline.has(left) !== outline.has(right as number))
      .reduce((sum, { lengthKm }) => sum + lengthKm, 0);
    const row = matrix.lengthsKm[0]!.reduce((sum, length) => sum + length, 0);
    expect(row).toBeCloseTo(perimeterKm, 9);
  });

  it('tells a contact in a point from a common line', () => {
    const contacts = (row: number, column: string) =>
      matrix.pointContacts[row]![matrix.columns.findIndex((id) => id === column)];
    expect([km(0, 'opp'), contacts(0, 'opp')]).toEqual([0, 1]);
    expect([km(0, 'tfsa'), contacts(0, 'tfsa')]).toEqual([0, 1]);
    expect(contacts(0, 'gov')).toBe(0);
  });

  it('agrees with the matrix of all parties', () => {
    const all = frontierMatrix(atlas, date);
    const own = neighbourMatrix(
      atlas,
      date,
      all.rows.map((id) => region(`party:${id}`)),
    );
    all.columns.forEach((column, index) => {
      const at = own.columns.indexOf(column);
      all.rows.forEach((_, row) => {
        expect(own.lengthsKm[row]![at] ?? 0).toBeCloseTo(all.lengthsKm[row]![index]!, 9);
        expect(own.pointContacts[row]![at] ?? 0).toBe(all.pointContacts[row]![index]);
      });
    });
  });
});

it('matrixReport writes lengths and point contacts apart', () => {
  const [header, first] = csvOf(matrixReport(matrix)).split('\n');
  expect(header).toBe(
    'region,perimeter_km,gov_km,sdf_km,opp_km,tfsa_km,TR_km,sea_km,touches_at_points',
  );
  expect(first).toMatch(/^zone:middle,\d+,\d+,\d+,0,0,0,0,opp:1 tfsa:1$/);
});

/** Length of the northern side of a cell of the middle row. */
function north(): number {
  const cell = atlas.sets.find(({ id }) => id === 'corner')!.cells[0]!;
  const below = cell - 4;
  return atlas.edges.find(
    ({ left, right }) => (left === cell && right === below) || (left === below && right === cell),
  )!.lengthKm;
}
