import { describe, expect, it } from 'vitest';
import { day } from '../../model/dates';
import type { Catalog } from '../../model/schema';
import { DEFAULT_VIEW } from '../../model/view';
import { tableOfSelection } from './homes';
import { isRowOf, viewOfRow } from './row-view';

const catalog = {
  events: [{ id: 'e', from: day('2017-09-03'), lastDay: day('2017-09-04') }],
  sites: [],
  cities: [
    {
      id: 'other',
      meetings: [
        { id: 'other-1', track: 'bilateral', from: day('2018-04-03'), lastDay: day('2018-04-03') },
      ],
    },
    {
      id: 'city',
      meetings: [
        { id: 'city-1', track: 'astana', from: day('2018-04-04'), lastDay: day('2018-04-04') },
      ],
    },
  ],
} as unknown as Catalog;
const view = { ...DEFAULT_VIEW, layers: ['control'] as const, table: 'events' as const };
const row = (kind: 'event' | 'pair' | 'summit', id: string) => ({
  id,
  select: { kind, id },
  cells: [],
  citations: [],
});

describe('the view of a row', () => {
  it('shows the thing on a day on which it exists, with its layer', () => {
    expect(viewOfRow(row('event', 'e'), view, catalog)).toMatchObject({
      table: null,
      select: { kind: 'event', id: 'e' },
      date: '2017-09-03',
      layers: ['control', 'events'],
      allMeetings: false,
    });
  });

  it('keeps the day where it will do, and the one the row names before all', () => {
    expect(viewOfRow(row('pair', 'sdf+gov'), view, catalog)?.date).toBe(DEFAULT_VIEW.date);
    const dated = { ...row('pair', 'sdf+gov'), date: day('2018-01-20') };
    expect(viewOfRow(dated, view, catalog)?.date).toBe('2018-01-20');
  });

  it('brings cities onto the map that only other meetings have', () => {
    expect(viewOfRow(row('summit', 'other-1'), view, catalog)?.allMeetings).toBe(true);
    expect(viewOfRow(row('summit', 'city-1'), view, catalog)?.allMeetings).toBe(false);
  });

  it('is null for what cannot be put on the map', () => {
    expect(viewOfRow({ select: null }, view, catalog)).toBeNull();
  });
});

describe('the row of a selection', () => {
  it('is found whichever way a pair is named, and for a city by each of its meetings', () => {
    expect(isRowOf(row('pair', 'gov+sdf'), { kind: 'pair', id: 'sdf+gov' }, catalog)).toBe(true);
    expect(isRowOf(row('pair', 'gov+sdf'), { kind: 'pair', id: 'sdf+opp' }, catalog)).toBe(false);
    expect(isRowOf(row('summit', 'city-1'), { kind: 'summit', id: 'city' }, catalog)).toBe(true);
    expect(isRowOf(row('summit', 'city-1'), { kind: 'summit', id: 'other' }, catalog)).toBe(false);
    expect(isRowOf(row('event', 'e'), null, catalog)).toBe(false);
  });

  it('stands in the table of its kind; a point stands in none', () => {
    expect(tableOfSelection({ kind: 'pair', id: 'sdf+gov' })).toBe('frontiers');
    expect(tableOfSelection({ kind: 'point', id: '35,38' })).toBeNull();
  });
});
