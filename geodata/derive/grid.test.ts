import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { chooseDrafts, snapLine } from './grid';

const STRAIGHT: Position[] = [
  [38, 35],
  [38.2, 35],
];
const DETOUR: Position[] = [
  [38, 35],
  [38.1, 35.1],
  [38.2, 35],
];
/** Crosses the straight line, and passes below the detour. */
const OTHER: Position[] = [
  [38.1, 35.05],
  [38.1, 34.9],
];
const CLEAR: Position[] = [
  [38.1, 35.05],
  [38.12, 35.02],
];

describe('chooseDrafts', () => {
  it('takes the wanted drafts where they do not meet', () => {
    expect(chooseDrafts([[STRAIGHT, DETOUR], [CLEAR]])).toEqual([STRAIGHT, CLEAR]);
  });

  it('falls back, line by line, until nothing meets', () => {
    expect(
      chooseDrafts([
        [STRAIGHT, DETOUR],
        [CLEAR, CLEAR],
      ]),
    ).toEqual([STRAIGHT, CLEAR]);
    expect(chooseDrafts([[STRAIGHT], [OTHER, CLEAR]])).toEqual([STRAIGHT, CLEAR]);
  });

  it('says where lines meet that have nothing to fall back on', () => {
    expect(() => chooseDrafts([[STRAIGHT], [OTHER]])).toThrow(/meet only in nodes.*38, 35/);
  });
});

describe('snapLine', () => {
  it('puts points on five decimals and drops repeats', () => {
    const line: Position[] = [
      [38.000001, 35],
      [38.000002, 35.000001],
      [38.123456, 35.5],
    ];
    expect(snapLine(line)).toEqual([
      [38, 35],
      [38.12346, 35.5],
    ]);
  });
});
