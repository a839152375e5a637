import { describe, expect, it } from 'vitest';
import { day } from '../../src/model/dates';
import type { Position } from '../../src/model/schema';
import type { Facts } from '../tables/facts';
import { barrierLines } from './barriers';

type BarrierRow = Facts['barriers'][number];

/** A river that runs due east on the 35th parallel: a tenth of a degree is 9.1 km. */
const RIVER: Position[] = [
  [38, 35],
  [40, 35],
];

function row(cut: BarrierRow['cut'], west: number, east: number, lat = 35): BarrierRow {
  const polyline: Position[] = [
    [west, lat],
    [east, lat],
  ];
  return {
    id: `${cut}-${west}`,
    name: 'River',
    kind: 'river',
    cut,
    extent: 'all of it',
    polyline,
    centre: undefined,
    radiusKm: undefined,
    from: day('2017-05-01'),
    to: undefined,
    sideA: undefined,
    sideB: undefined,
    use: 'cut',
    exceptions: undefined,
    basis: 'recalled',
    citations: [],
    note: undefined,
    line: 2,
  };
}

const extents = (lines: Position[][]) =>
  lines.map((line) => [line[0]![0].toFixed(1), line.at(-1)![0].toFixed(1)].join('-'));

describe('barrierLines', () => {
  it('takes the course of the river between the ends of a row', () => {
    const lines = barrierLines([row('hard', 38.5, 39, 35.02)], RIVER);
    expect(extents(lines)).toEqual(['38.5-39.0']);
    for (const [, lat] of lines[0]!) expect(lat).toBe(35);
  });

  it('joins stretches that nearly meet', () => {
    const rows = [row('hard', 38.2, 38.6), row('hard', 38.65, 39)];
    expect(extents(barrierLines(rows, RIVER))).toEqual(['38.2-39.0']);
  });

  it('keeps an exception between them open', () => {
    const rows = [row('hard', 38.2, 38.6), row('exception', 38.6, 38.65), row('hard', 38.65, 39)];
    expect(extents(barrierLines(rows, RIVER))).toEqual(['38.2-38.6', '38.7-39.0']);
  });

  it('leaves out rows that do not cut', () => {
    expect(barrierLines([row('none', 38.2, 38.6)], RIVER)).toEqual([]);
  });

  it('refuses a row that is not on the river', () => {
    expect(() => barrierLines([row('hard', 38.2, 38.6, 35.2)], RIVER)).toThrow(
      /hard-38\.2: expected ends within 6 km of the river, found 38\.2, 35\.2 22\.\d km away/,
    );
  });
});
