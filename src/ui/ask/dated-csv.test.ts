import { describe, expect, it } from 'vitest';
import { day } from '../../model/dates';
import { datedCsv } from './dated-csv';

const date = day('2018-04-04');

describe('datedCsv', () => {
  it('gives each row its day and an area its range, empty until it is estimated', () => {
    const csv = datedCsv(
      {
        columns: [{ key: 'area_km2', kind: 'area' }],
        rows: [{ area_km2: 0.2 }, { area_km2: 7.6 }],
      },
      date,
    );
    expect(csv).toBe(
      'area_km2,date,range_low_km2,range_high_km2\n<1,2018-04-04,,\n8,2018-04-04,,\n',
    );
  });

  it('has no range where there are only lengths', () => {
    const csv = datedCsv(
      { columns: [{ key: 'length_km', kind: 'length' }], rows: [{ length_km: 12.3 }] },
      date,
    );
    expect(csv).toBe('length_km,date\n12,2018-04-04\n');
  });
});
