import { describe, expect, it } from 'vitest';
import type { Outside } from '../model/ids';
import type { Position } from '../model/schema';
import { OUTSIDE, type SidedArc } from './arc-sides';
import { edgeGroupsOf } from './edge-groups';

const [A, B, C, D]: readonly Position[][] = [[[0, 0]], [[1, 0]], [[2, 1]], [[3, 1]]];
const line = (...corners: readonly (Position[] | undefined)[]): Position[] =>
  corners.map((corner) => corner![0]!);

function arcs(...sides: readonly [left: number, right: number, points: Position[]][]): SidedArc[] {
  return sides.map(([left, right, points], arc) => ({ left, right, points, arc }));
}

function groups(
  list: readonly SidedArc[],
  histories: readonly string[],
  outsides: ReadonlyMap<number, Outside> = new Map(),
) {
  return edgeGroupsOf(list, histories, outsides);
}

describe('edgeGroupsOf', () => {
  it('joins edges between the same two histories, whichever way each of them runs', () => {
    // Areas 0 and 1 have one history, 2 and 3 another; the middle edge runs the other way.
    const found = groups(arcs([0, 2, line(A, B)], [3, 1, line(C, B)], [1, 2, line(C, D)]), [
      'gov',
      'gov',
      'sdf',
      'sdf',
    ]);
    expect(found).toEqual([{ left: 0, right: 2, beyond: null, lines: [line(A, B, C, D)] }]);
  });

  it('keeps the side of each land: the first history in order lies to the left', () => {
    const [group] = groups(arcs([0, 1, line(A, B)]), ['sdf', 'gov']);
    expect(group).toMatchObject({ left: 1, right: 0, lines: [line(B, A)] });
  });

  it('leaves out edges between lands that change hands together', () => {
    expect(groups(arcs([0, 1, line(A, B)]), ['gov', 'gov'])).toEqual([]);
  });

  it('tells apart what lies beyond', () => {
    const found = groups(
      arcs([0, OUTSIDE, line(A, B)], [0, OUTSIDE, line(B, C)], [OUTSIDE, 0, line(D, C)]),
      ['gov'],
      new Map([
        [0, 'TR'],
        [1, 'IQ'],
        [2, 'IQ'],
      ]),
    );
    expect(found.map(({ beyond, lines }) => [beyond, lines])).toEqual([
      ['TR', [line(A, B)]],
      ['IQ', [line(B, C, D)]],
    ]);
  });

  it('closes a ring, and parts where lines branch', () => {
    const ring = groups(arcs([0, 1, line(A, B)], [0, 1, line(C, A)], [0, 1, line(B, C)]), [
      'gov',
      'sdf',
    ]);
    expect(ring[0]!.lines).toEqual([line(A, B, C, A)]);
    const branches = groups(arcs([0, 1, line(A, B)], [0, 1, line(B, C)], [0, 1, line(B, D)]), [
      'gov',
      'sdf',
    ]);
    expect(branches[0]!.lines).toEqual([line(A, B, C), line(B, D)]);
  });
});
