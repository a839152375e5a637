import { describe, expect, it } from 'vitest';
import { day } from '../../model/dates';
import { dayDoubt } from './day-doubt';

const taken = day('2018-03-18');
const verified = { basis: 'verified', confidence: 'high' } as const;

describe('dayDoubt', () => {
  it('is silent where a page seen states the day', () => {
    expect(dayDoubt(verified, taken)).toBeNull();
  });

  it('names what the day rests on instead', () => {
    expect(dayDoubt({ ...verified, dayBasis: 'latest' }, taken)).toBe('changes.dayLatest');
    expect(dayDoubt({ ...verified, dayBasis: 'area' }, taken)).toBe('changes.dayOfArea');
    expect(dayDoubt({ basis: 'recalled', confidence: 'high' }, taken)).toBe('changes.dayRecalled');
    expect(dayDoubt({ basis: 'verified', confidence: 'low' }, taken)).toBe('changes.dayUnsure');
  });

  it('says nothing of the day on which the table begins', () => {
    expect(dayDoubt({ basis: 'recalled', confidence: 'low' }, day('2017-05-01'))).toBeNull();
  });
});
