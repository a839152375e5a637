import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { areasOn } from '../../geo/areas';
import { CONTROL_SPAN, addDays, day } from '../../model/dates';
import { asPartyId } from '../../model/ids';
import type { Party } from '../../model/schema';
import { published } from '../../../tests/unit/golden/published-land';
import {
  fractionUnder,
  rangePath,
  spreadLabels,
  stepPath,
  ticksUpTo,
  xOf,
  type Plot,
} from './plot';
import { pointsOf, readSeries, rowOn, seriesCsv, seriesOf } from './series-file';

const HEADER =
  'party,date,area_km2,share_of_syria,sparse_km2,inferred_km2,range_low_km2,range_high_km2';
const party = (id: string, parent?: string) =>
  ({ id: asPartyId(id), ...(parent ? { parent: asPartyId(parent) } : {}) }) as Party;
const span = { from: day('2018-01-01'), to: day('2018-01-11') };
const plot: Plot = {
  span,
  left: 0,
  right: 100,
  top: 0,
  bottom: 50,
  maxKm2: 100,
  rightToLeft: false,
};

describe('series.csv', () => {
  const text = `${HEADER}
a,2018-01-01,10.00,0.1,1.00,0.00,8.00,12.00
a,2018-01-06,20.00,0.2,1.00,0.00,,
b,2018-01-01,5.00,0.05,0.00,2.00,,
`;
  it('is read with its ranges, and with none where they are not estimated', () => {
    const rows = readSeries(text).get(asPartyId('a'));
    expect(rows?.map(({ date, areaKm2, rangeKm2 }) => [date, areaKm2, rangeKm2])).toEqual([
      ['2018-01-01', 10, [8, 12]],
      ['2018-01-06', 20, null],
    ]);
  });

  it.each([
    ['party,date\n', 'line 1'],
    [`${HEADER}\na,2018-02-30,1,1,1,1,,\n`, 'line 2'],
    [`${HEADER}\na,2018-01-01,much,1,1,1,,\n`, 'line 2'],
    [`${HEADER}\na,2018-01-01,1,1,1\n`, 'line 2'],
    [`${HEADER}\na,2018-01-01,,1,1,1,,\n`, 'line 2'],
  ])('in another form is refused with the line', (bad, line) => {
    expect(() => readSeries(bad)).toThrow(line);
  });

  it('gives a party with those counted within it, and no range to a sum', () => {
    const [a, b] = seriesOf(readSeries(text), [party('a'), party('b', 'a')]);
    expect(a!.rows.map(({ date, areaKm2, rangeKm2 }) => [date, areaKm2, rangeKm2])).toEqual([
      ['2018-01-01', 15, null],
      ['2018-01-06', 25, null],
    ]);
    expect(b!.rows).toHaveLength(1);
    expect(pointsOf([a!, b!])).toEqual(['2018-01-01', '2018-01-06']);
    expect(rowOn(a!.rows, day('2018-01-05'))?.areaKm2).toBe(15);
    expect(rowOn(a!.rows, day('2017-12-31'))).toBeUndefined();
  });

  it('comes out again as it was read', () => {
    const alone = seriesOf(readSeries(text), [party('a')]);
    expect(seriesCsv(alone).split('\n')[1]).toBe(
      'a,,2018-01-01,10.00,0.100000,1.00,0.00,8.00,12.00',
    );
    const both = seriesOf(readSeries(text), [party('a'), party('b', 'a')]);
    expect(seriesCsv(both)).toContain('a,b,2018-01-06,25.00,0.250000,1.00,2.00,,');
  });
});

describe('the published series', () => {
  it('says on every tenth day what the map and the legend say', () => {
    const atlas = loadAtlas();
    const series = seriesOf(readSeries(published('series.csv')), atlas.parties);
    expect(series).toHaveLength(atlas.parties.length);
    for (let date = CONTROL_SPAN.from; date < CONTROL_SPAN.to; date = addDays(date, 10)) {
      const areas = areasOn(atlas, date);
      for (const {
        party: { id },
        includes,
        rows,
      } of series) {
        const km2 = areas
          .filter((area) => area.party === id || includes.includes(area.party))
          .reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
        expect(rowOn(rows, date)!.areaKm2, `${id} on ${date}`).toBeCloseTo(km2, 1);
      }
    }
  });
});

describe('the chart', () => {
  const row = (
    date: string,
    areaKm2: number,
    rangeKm2: readonly [number, number] | null = null,
  ) => ({
    date: day(date),
    areaKm2,
    shareOfSyria: 0,
    sparseKm2: 0,
    inferredKm2: 0,
    rangeKm2,
  });

  it('draws steps from the first day to the end of the last', () => {
    const rows = [row('2018-01-01', 100), row('2018-01-06', 0)];
    expect(stepPath(plot, rows)).toBe('M0,0 L50,0 L50,50 L100,50');
    expect(stepPath({ ...plot, rightToLeft: true }, rows)).toBe('M100,0 L50,0 L50,50 L0,50');
  });

  it('draws a band only where there are ranges', () => {
    expect(rangePath(plot, [row('2018-01-01', 50)])).toBe('');
    expect(rangePath(plot, [row('2018-01-01', 50, [40, 60])])).toBe('M0,20 L100,20 L100,30 L0,30Z');
  });

  it('finds the day under a pixel, whichever way time runs', () => {
    for (const rightToLeft of [false, true]) {
      const mirrored = { ...plot, rightToLeft };
      expect(fractionUnder(mirrored, xOf(mirrored, day('2018-01-04')))).toBeCloseTo(0.3, 9);
    }
  });

  it('has round ticks that reach the largest area', () => {
    expect(ticksUpTo(114_238)).toEqual([0, 20_000, 40_000, 60_000, 80_000, 100_000, 120_000]);
    expect(ticksUpTo(2_400)).toEqual([0, 500, 1000, 1500, 2000, 2500]);
    expect(ticksUpTo(0)).toEqual([0, 10, 20, 30, 40, 50, 60]);
  });

  it('moves labels apart and keeps them in the chart', () => {
    expect(spreadLabels([10, 50, 12], 20, 0, 100)).toEqual([10, 50, 30]);
    const low = spreadLabels([98, 99, 100], 20, 0, 100);
    expect(low).toEqual([60, 80, 100]);
  });
});
