import { areaReport } from '../../../src/geo/area-report';
import { areaTable } from '../../../src/geo/area-table';
import { areaOf } from '../../../src/geo/areas';
import { formatRegion } from '../../../src/geo/region';
import type { Asked } from '../asked';
import { regionsOf } from '../regions';
import type { Report } from '../report';

/** `area [REGION …]`: how much? */
export function area({ atlas, date, words }: Asked): Report {
  const rows =
    words.length === 0
      ? areaTable(atlas, date)
      : regionsOf(atlas, words).map((region) => ({
          id: formatRegion(region),
          figure: areaOf(atlas, region, date),
        }));
  return { question: 'area', date, summary: [], ...areaReport(rows) };
}
