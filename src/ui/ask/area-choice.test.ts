import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../../tests/tilings/grid';
import { day } from '../../model/dates';
import { choiceOf, chosenArea, regionOf } from './area-choice';

const date = day('2018-04-04');
/** West to east: opp, gov, gov, tfsa; the zone is all but the east, the other the two in the middle. */
const atlas = gridAtlas({
  columns: 4,
  rows: 1,
  control: (column) => ['opp', 'gov', 'gov', 'tfsa'][column]!,
  basis: (column) => (column === 2 ? 'sparse' : 'near'),
  zones: { west: (column) => column < 3, middle: (column) => column === 1 || column === 2 },
});
const answer = (text: string) => {
  const result = chosenArea(atlas, text, date);
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
};
const cell = atlas.cells[0]!.areaKm2;

describe('a choice', () => {
  it.each(['party:gov', 'party:gov+tfsa,zone:idlib', 'zone:idlib,governorate:hama', undefined])(
    'survives the way through the form: %s',
    (region) => expect(regionOf(choiceOf(region))).toBe(region),
  );

  it('leaves out what is not chosen and what is chosen twice', () => {
    expect(regionOf({ parties: [], inside: ['', 'zone:a', 'zone:a'] })).toBe('zone:a');
    expect(regionOf({ parties: [], inside: [''] })).toBeUndefined();
  });
});

describe('chosenArea', () => {
  it('measures parties together inside a set, as a share of the set and of the country', () => {
    const { figure, within } = answer('party:opp+tfsa,zone:west');
    expect(figure.areaKm2).toBeCloseTo(cell, 6);
    expect(figure.shareOfSyria).toBeCloseTo(1 / 4, 9);
    expect(within).toMatchObject({ region: 'zone:west' });
    expect(within?.share).toBeCloseTo(1 / 3, 9);
  });

  it('intersects two sets, and counts sparse desert apart', () => {
    const { figure, within } = answer('party:gov,zone:west,zone:middle');
    expect(figure.areaKm2).toBeCloseTo(2 * cell, 6);
    expect(figure.evidencedKm2).toBeCloseTo(cell, 6);
    expect(figure.shareOfEvidenced).toBeCloseTo(1 / 3, 9);
    expect(within?.share).toBeCloseTo(1, 9);
  });

  it('has no share of a set where none is chosen, or nobody', () => {
    expect(answer('party:gov').within).toBeNull();
    expect(answer('zone:west').within).toBeNull();
  });

  it('says what it does not know', () => {
    expect(chosenArea(atlas, 'party:gov,zone:nowhere', date)).toEqual({
      ok: false,
      reason: { code: 'unknown-region', text: 'zone:nowhere' },
    });
  });
});
