import { formatRegion, parseRegion } from '../../../src/geo/region';
import { refuse } from '../../../src/geo/result';
import { parseReachLine, within } from '../../../src/geo/within';
import { exactly, type Asked } from '../asked';
import { expectValue } from '../bad-input';
import { AREA, DISTANCE, text } from '../columns';
import type { Report } from '../report';

/** `within REGION KM LINE`: land and places within reach of a line. */
export function withinReach({ atlas, date, words }: Asked): Report {
  const [regionWord, km, lineWord] = exactly(
    words,
    ['REGION', 'KM', 'LINE'],
    'within sdf 30 border:TR',
  );
  const region = expectValue(parseRegion(atlas, regionWord));
  const line = expectValue(parseReachLine(atlas, lineWord));
  // What is not a number is refused in the words it was asked in.
  const distanceKm = Number(km);
  if (Number.isNaN(distanceKm)) expectValue(refuse({ code: 'bad-distance', text: km }));
  const answer = expectValue(within(atlas, region, line, distanceKm, date));
  return {
    question: `within ${formatRegion(region)} ${km} km of ${lineWord}`,
    date,
    summary: [
      { ...AREA, value: answer.areaKm2 },
      { key: 'share_of_region_pct', kind: 'percent', value: answer.share },
      { key: 'places', kind: 'count', value: answer.places.length },
    ],
    columns: [text('what'), text('id'), text('name'), AREA, DISTANCE],
    rows: [
      ...answer.byParty.map(({ party, areaKm2 }) => ({
        what: 'land',
        id: party,
        area_km2: areaKm2,
      })),
      ...answer.places.map(({ place, distanceKm }) => ({
        what: 'place',
        id: atlas.places[place]!.id,
        name: atlas.places[place]!.names.en,
        distance_km: distanceKm,
      })),
    ],
  };
}
