import { matrixReport, neighbourMatrix } from '../../../src/geo/neighbour-matrix';
import { neighboursOn } from '../../../src/geo/neighbours';
import { formatRegion } from '../../../src/geo/region';
import type { Asked } from '../asked';
import { LENGTH, text } from '../columns';
import { regionsOf } from '../regions';
import type { Report } from '../report';

/** `neighbours [REGION …] [--matrix]`: who borders whom? One row a neighbour, or one a region. */
export function neighbours({ atlas, date, words, matrix }: Asked): Report {
  const regions = regionsOf(atlas, words.length > 0 ? words : ['parties']);
  const answer = { question: 'neighbours', date, summary: [] };
  if (matrix) return { ...answer, ...matrixReport(neighbourMatrix(atlas, date, regions)) };
  return {
    ...answer,
    columns: [text('region'), text('neighbour'), LENGTH, { key: 'point_contacts', kind: 'count' }],
    rows: regions.flatMap((region) =>
      neighboursOn(atlas, date, region).map(({ id, lengthKm, pointContacts }) => ({
        region: formatRegion(region),
        neighbour: id,
        length_km: lengthKm,
        point_contacts: pointContacts,
      })),
    ),
  };
}
