import { frontierOn, parsePair } from '../../../src/geo/frontier';
import { exactly, type Asked } from '../asked';
import { expectValue } from '../bad-input';
import { LENGTH, text } from '../columns';
import type { Report } from '../report';

/** `frontier PAIR`: a frontier and the places on either side. */
export function frontier({ atlas, date, words }: Asked): Report {
  const [word] = exactly(words, ['PAIR'], 'frontier sdf+gov');
  const pair = expectValue(parsePair(atlas, word));
  const [idOfA = '', idOfB = ''] = word.split('+');
  const answer = frontierOn(atlas, date, ...pair);
  return {
    question: `frontier ${word}`,
    date,
    summary: [
      { ...LENGTH, value: answer.lengthKm },
      { key: 'stretches', kind: 'count', value: answer.stretches.length },
      { key: 'point_contacts', kind: 'count', value: answer.pointContacts },
    ],
    columns: [{ key: 'stretch', kind: 'count' }, LENGTH, text('side'), text('place'), text('name')],
    rows: answer.stretches.flatMap((stretch, number) =>
      (
        [
          [idOfA, stretch.placesOfA],
          [idOfB, stretch.placesOfB],
        ] as const
      ).flatMap(([side, places]) =>
        places.map((place) => ({
          stretch: number + 1,
          length_km: stretch.lengthKm,
          side,
          place: atlas.places[place]!.id,
          name: atlas.places[place]!.names.en,
        })),
      ),
    ),
  };
}
