import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts';
import { dayBasis } from './day-basis';

const twice = [[], []] as unknown as Parameters<typeof dayBasis>[0]['control'];

describe('dayBasis', () => {
  it.each([
    ['holder in mid-July 2017 seen in wz_module; day recalled (July 2017)', 'recalled'],
    ['days of later changes recalled: 2018 Southern Syria offensive', 'recalled'],
    ['evacuation began 21 April; end day recalled', 'recalled'],
    ['held by tribal fighters until October 2017 (recalled); back 28 December', 'recalled'],
    ['18 March 2018 is the latest date', 'latest'],
    ['latest date: border complete by 1 March', 'latest'],
    ['last part of the east Hama pocket; day is that of the area', 'area'],
    ['Barsaya sector; day of the mountain', 'area'],
    ['flag over the city 12 April (recalled), pocket declared taken 14 April 2018', undefined],
    ['SDF, government and Russian forces all reported present', undefined],
  ])('%s', (note, expected) => {
    expect(dayBasis({ control: twice, note })).toBe(expected);
  });

  it('has nothing to say of a place that never changed hands', () => {
    expect(dayBasis({ control: twice.slice(1), note: 'day recalled' })).toBeUndefined();
  });

  it('misses no note of the table that speaks of a day recalled, latest or of the area', () => {
    const missed = readFacts()
      .places.filter(({ control, dayBasis: known }) => control.length > 1 && !known)
      .filter(({ note }) => /days?\b.*\b(?:recalled|of the area)|latest date/.test(note ?? ''))
      // Dated by a page; only a detail beside it is from memory.
      .filter(({ id }) => id !== 'douma');
    expect(missed.map(({ id, note }) => `${id}: ${note}`)).toEqual([]);
  });
});
