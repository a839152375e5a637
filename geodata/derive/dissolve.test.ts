import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { joinClasses, type DrawnArc } from './arcs';
import { Dissolver } from './dissolve';
import { signedArea } from './rings';

/** A checkerboard of unit squares, each square a cell, each edge an arc; cells count from the south-west, row by row. */
function board(columns: number, rows: number): DrawnArc[] {
  const cell = (x: number, y: number) =>
    x < 0 || y < 0 || x >= columns || y >= rows ? null : y * columns + x;
  const arcs: DrawnArc[] = [];
  const add = (line: Position[], left: number | null, right: number | null) => {
    if (left !== null) arcs.push({ left, right: right ?? 'sea', line });
    else if (right !== null) arcs.push({ left: right, right: 'sea', line: line.toReversed() });
  };
  for (let x = 0; x <= columns; x++) {
    for (let y = 0; y <= rows; y++) {
      if (x < columns)
        add(
          [
            [x, y],
            [x + 1, y],
          ],
          cell(x, y),
          cell(x, y - 1),
        );
      if (y < rows)
        add(
          [
            [x, y],
            [x, y + 1],
          ],
          cell(x - 1, y),
          cell(x, y),
        );
    }
  }
  return arcs;
}

/** Signed areas of the rings of each polygon. */
function areas(arcs: readonly DrawnArc[], included: readonly number[]): number[][] {
  const dissolver = new Dissolver(arcs);
  return dissolver
    .polygons((cell) => included.includes(cell))
    .map((polygon) => polygon.map((ring) => signedArea(dissolver.line(ring))));
}

describe('Dissolver', () => {
  const arcs = board(5, 5);
  const all = Array.from({ length: 25 }, (_, cell) => cell);
  const without = (...cells: number[]) => all.filter((cell) => !cells.includes(cell));

  it.each<[string, number[], number[][]]>([
    ['one cell', [12], [[1]]],
    ['everything', all, [[25]]],
    ['two apart', [0, 2], [[1], [1]]],
    ['a hole, clockwise', without(12), [[25, -1]]],
    ['two holes', without(6, 18), [[25, -1, -1]]],
    ['a hole of two cells', without(11, 12), [[25, -2]]],
    ['an island in a hole', without(6, 7, 8, 11, 13, 16, 17, 18), [[25, -9], [1]]],
    ['cells that meet in a corner', [6, 12], [[1], [1]]],
    ['holes that meet in a corner', without(6, 12), [[25, -1, -1]]],
    ['a hole that touches the outside in a corner', [0, 1, 2, 5, 7, 10, 11], [[8, -1]]],
  ])('dissolves %s', (_, included, expected) => {
    const found = areas(arcs, included);
    const sorted = (rings: number[][]) => rings.map((ring) => ring.join()).sort();
    expect(sorted(found)).toEqual(sorted(expected));
  });

  it('takes the same cells from arcs joined by class', () => {
    const classes = all.map((cell) => (cell % 5 < 2 ? 0 : 1));
    const joined = joinClasses(arcs, (cell) => classes[cell]!);
    expect(joined).toHaveLength(3);
    expect(areas(joined, [0])).toEqual([[10]]);
    expect(areas(joined, [1])).toEqual([[15]]);
  });
});
