import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../../tests/tilings/grid';
import { day } from '../../model/dates';
import { byDay, changeList, filterChanges } from './change-list';

/** Four columns of two: two taken on different days, one that went there and back, one untouched. */
const atlas = gridAtlas({
  columns: 4,
  rows: 2,
  control: (column) =>
    [
      'opp..2018-01-10;gov',
      'ypg..2018-02-01;tfsa',
      'sdf..2018-01-20;gov..2018-02-10;sdf',
      'sdf..2018-03-01;ypg',
    ][column]!,
});
const list = changeList(atlas, day('2018-01-01'), day('2018-04-04'));
const ids = (rows: typeof list.rows) => rows.map(({ place }) => place.id).sort();

describe('the list of changes', () => {
  it('has the places that another party holds at the end, by the day it came', () => {
    expect(byDay(list.rows).map(({ day: on, rows }) => [on, rows.map(({ to }) => to.id)])).toEqual([
      ['2018-01-10', ['gov', 'gov']],
      ['2018-02-01', ['tfsa', 'tfsa']],
      ['2018-03-01', ['ypg', 'ypg']],
    ]);
  });

  it('gives each day to the new holder: the day of capture changes, the eve of it does not', () => {
    expect(changeList(atlas, day('2018-01-09'), day('2018-01-10')).rows).toHaveLength(2);
    expect(changeList(atlas, day('2018-01-08'), day('2018-01-09')).rows).toHaveLength(0);
    expect(changeList(atlas, day('2018-01-10'), day('2018-01-11')).rows).toHaveLength(0);
  });

  it('tells what each party won or lost, the largest gain first, without counting the YPG twice', () => {
    expect(
      list.differences
        .map(({ party }) => party.id)
        .slice(-2)
        .sort(),
    ).toEqual(['opp', 'sdf']);
    expect(list.differences.map(({ party }) => party.id)).not.toContain('ypg');
    const sum = list.differences.reduce((total, { differenceKm2 }) => total + differenceKm2, 0);
    expect(sum).toBeCloseTo(0, 6);
    const km2 = list.differences.map(({ differenceKm2 }) => differenceKm2);
    expect(km2).toEqual(km2.toSorted((a, b) => b - a));
  });

  it('tells who took land from whom, and narrows the places to one passage or to words', () => {
    expect(list.passages.map(({ from, to }) => `${from.id} ${to.id}`).sort()).toEqual([
      'opp gov',
      'sdf ypg',
      'ypg tfsa',
    ]);
    const passage = list.passages.find(({ from }) => from.id === 'opp')!;
    const land = list.rows.filter(({ to }) => to.id === 'gov');
    expect(ids(filterChanges(list.rows, '', passage))).toEqual(ids(land));
    expect(passage.areaKm2).toBeCloseTo(
      land.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
      6,
    );
    expect(filterChanges(list.rows, list.rows[0]!.place.names.en, passage)).toHaveLength(1);
    expect(filterChanges(list.rows, 'no such words', passage)).toEqual([]);
  });
});
