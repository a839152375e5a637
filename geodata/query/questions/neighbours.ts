import { neighboursOn } from '../../../src/geo/neighbours';
import { formatRegion, parseRegion } from '../../../src/geo/region';
import type { Asked } from '../asked';
import { expectValue } from '../bad-input';
import { LENGTH, text } from '../columns';
import type { Report } from '../report';

/** `neighbours [REGION …]`: who borders whom? */
export function neighbours({ atlas, date, words }: Asked): Report {
  const regions =
    words.length > 0 ? words : atlas.parties.flatMap(({ id, parent }) => (parent ? [] : [id]));
  return {
    question: 'neighbours',
    date,
    summary: [],
    columns: [text('region'), text('neighbour'), LENGTH, { key: 'point_contacts', kind: 'count' }],
    rows: regions.flatMap((word) => {
      const region = expectValue(parseRegion(atlas, word));
      return neighboursOn(atlas, date, region).map(({ id, lengthKm, pointContacts }) => ({
        region: formatRegion(region),
        neighbour: id,
        length_km: lengthKm,
        point_contacts: pointContacts,
      }));
    }),
  };
}
