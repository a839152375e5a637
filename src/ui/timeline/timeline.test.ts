import { describe, expect, it } from 'vitest';
import type { SeriesEntry } from '../../geo/changes';
import { CONTROL_SPAN, DEFAULT_DATE, addDays, day } from '../../model/dates';
import { asPartyId } from '../../model/ids';
import { bandPaths } from './bands';
import { labelsThatFit, marksOf } from './marks';
import { addMonths, dateAt, fractionOf, monthTicks, monthsOf } from './time-scale';

const span = { from: day('2018-01-01'), to: day('2018-01-11') };
const [a, b] = [asPartyId('a'), asPartyId('b')];
const area = (party: typeof a, areaKm2: number) => ({
  party,
  areaKm2,
  sparseKm2: 0,
  inferredKm2: 0,
});

describe('the scale', () => {
  it('brings every day back', () => {
    for (let date = CONTROL_SPAN.from; date < CONTROL_SPAN.to; date = addDays(date, 1)) {
      expect(dateAt(CONTROL_SPAN, fractionOf(CONTROL_SPAN, date))).toBe(date);
    }
  });

  it('stays within the span', () => {
    expect(dateAt(span, -1)).toBe('2018-01-01');
    expect(dateAt(span, 1)).toBe('2018-01-10');
  });

  it('keeps the day of the month where the month has it', () => {
    expect(addMonths(day('2018-01-31'), 1)).toBe('2018-02-28');
    expect(addMonths(day('2018-03-15'), -1)).toBe('2018-02-15');
    expect(addMonths(day('2017-12-31'), 1)).toBe('2018-01-31');
    expect(monthsOf(CONTROL_SPAN)).toHaveLength(20);
  });
});

describe('the months named along the axis', () => {
  const named = (widthPx: number, labelPx: number) =>
    monthTicks(CONTROL_SPAN, widthPx, labelPx).map(
      ({ month, withYear }) => `${month.slice(2, 7)}${withYear ? ' with year' : ''}`,
    );

  it('are as many as have room, evenly, January always among them', () => {
    expect(monthTicks(CONTROL_SPAN, 2000, 100)).toHaveLength(20);
    expect(named(360, 100)).toEqual(['17-07 with year', '18-01 with year', '18-07']);
    expect(named(100, 100)).toEqual(['18-01 with year']);
  });

  it('say the year at the first and at every January', () => {
    expect(named(800, 100).filter((each) => each.includes('year'))).toEqual([
      '17-07 with year',
      '18-01 with year',
    ]);
  });
});

describe('the bands', () => {
  it('fill the height on every day, in steps', () => {
    const series: SeriesEntry[] = [
      { date: day('2018-01-01'), areas: [area(a, 30), area(b, 10)] },
      { date: day('2018-01-06'), areas: [area(a, 10), area(b, 10)] },
    ];
    expect(bandPaths(series, [a, b], span)).toEqual([
      { party: a, path: 'M0,25 5,25 5,50 10,50 10,100 5,100 5,100 0,100Z' },
      { party: b, path: 'M0,0 5,0 5,0 10,0 10,50 5,50 5,25 0,25Z' },
    ]);
  });

  it('leave out a party that never held land', () => {
    const series: SeriesEntry[] = [{ date: day('2018-01-01'), areas: [area(a, 30), area(b, 0)] }];
    expect(bandPaths(series, [a, b], span).map(({ party }) => party)).toEqual([a]);
  });
});

describe('the marks', () => {
  const meeting = (id: string, track: string, from: string) => ({
    id,
    track,
    from: day(from),
    name: { en: id },
  });
  const catalog = {
    cities: [
      {
        meetings: [
          meeting('summit', 'presidents', '2018-01-04'),
          meeting('round', 'astana', '2018-01-05'),
          meeting('talks', 'geneva', '2018-01-05'),
          meeting('later', 'astana', '2019-01-05'),
        ],
      },
    ],
    events: [],
  } as unknown as Parameters<typeof marksOf>[0];

  it('are the Astana process and the presidents within the span', () => {
    expect(marksOf(catalog, span).map(({ select }) => select.id)).toEqual(['summit', 'round']);
  });

  it('give the meeting of the day the atlas opens on more room than all others', () => {
    const [earlier, opening] = [
      meeting('earlier', 'presidents', '2018-04-01'),
      meeting('opening', 'presidents', DEFAULT_DATE),
    ];
    const april = { from: day('2018-04-01'), to: day('2018-05-01') };
    const marks = marksOf(
      { cities: [{ meetings: [earlier, opening] }], events: [] } as unknown as typeof catalog,
      april,
    );
    expect([...labelsThatFit(marks, april, 300, () => 60)].map(({ select }) => select.id)).toEqual([
      'opening',
    ]);
  });

  it('give scarce room to the more important label', () => {
    const marks = marksOf(catalog, span);
    expect([...labelsThatFit(marks, span, 100, () => 30)].map(({ select }) => select.id)).toEqual([
      'summit',
    ]);
    expect(labelsThatFit(marks, span, 1000, () => 30).size).toBe(2);
  });
});
