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
    columns: [
      text('what'),
      { key: 'stretch', kind: 'count' },
      LENGTH,
      { key: 'point_contacts', kind: 'count' },
      text('side'),
      text('place'),
      text('name'),
    ],
    rows: [
      { what: 'all', length_km: answer.lengthKm, point_contacts: answer.pointContacts },
      ...answer.stretches.flatMap((stretch, index) => [
        { what: 'stretch', stretch: index + 1, length_km: stretch.lengthKm },
        ...(
          [
            [idOfA, stretch.placesOfA],
            [idOfB, stretch.placesOfB],
          ] as const
        ).flatMap(([side, places]) =>
          places.map((place) => ({
            what: 'place',
            stretch: index + 1,
            side,
            place: atlas.places[place]!.id,
            name: atlas.places[place]!.names.en,
          })),
        ),
      ]),
    ],
  };
}
