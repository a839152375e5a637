/** What stands in the table of places only to carry empty desert is told to nobody. */
import { expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { asPartyId } from '../model/ids';
import { day } from '../model/dates';
import { isListed } from '../model/listed-places';
import { placeSource } from '../scene/places';
import { frontierOn } from './frontier';
import { handOversBetween } from './hand-overs';
import { whatIsHere } from './point';
import { readShape } from './shape';
import { answerPolygon } from './shape-answer';
import { within } from './within';

const date = day('2018-04-04');
/** The middle column is `gov` until June, and its cell in the middle is empty desert. */
const atlas = gridAtlas({
  columns: 3,
  rows: 3,
  control: (column) => (column === 1 ? 'gov..2018-06-01;opp' : 'opp'),
  anchor: (column, row) => column === 1 && row === 1,
});
const anchor = atlas.places.findIndex((place) => !isListed(place));
const all = [...atlas.places.keys()];
const listed = all.filter((place) => place !== anchor);
const sorted = (places: Iterable<number>) => [...new Set(places)].sort((a, b) => a - b);

it('there is one in the grid', () => {
  expect(atlas.places[anchor]!.id).toBe('p1-1');
  expect(listed).toHaveLength(8);
});

it.each<[string, () => Iterable<number>, readonly number[]]>([
  [
    'what is here',
    () => whatIsHere(atlas, [36.4, 34.4], date).places.map(({ place }) => place),
    // The five nearest, and the anchor nearer than all.
    [1, 3, 4, 5, 7, 8],
  ],
  [
    'within reach',
    () => {
      const answer = within(atlas, [], { kind: 'point', point: [36.4, 34.4] }, 100, date);
      return answer.ok ? answer.value.places.map(({ place }) => place) : [];
    },
    all,
  ],
  [
    'in a shape',
    () => {
      const shape = readShape({
        type: 'Polygon',
        coordinates: [
          [
            [35.9, 33.9],
            [36.9, 33.9],
            [36.9, 34.9],
            [35.9, 34.9],
            [35.9, 33.9],
          ],
        ],
      });
      if (!shape.ok || shape.value.kind !== 'polygon') return [];
      const answer = answerPolygon(atlas, shape.value, date);
      return answer.ok ? answer.value.places : [];
    },
    all,
  ],
  [
    'along a frontier',
    () =>
      frontierOn(
        atlas,
        date,
        [0],
        [atlas.parties.findIndex(({ id }) => id === asPartyId('opp'))],
      ).stretches.flatMap(({ placesOfA, placesOfB }) => [...placesOfA, ...placesOfB]),
    all,
  ],
  [
    'changing hands',
    () =>
      handOversBetween(atlas, atlas.cells.keys(), date, day('2018-07-01')).flatMap(
        ({ places }) => places,
      ),
    all.filter((place) => atlas.places[place]!.id.startsWith('p1-')),
  ],
  [
    'drawn',
    () => placeSource(atlas, 'en').features.map(({ id }) => all[Number(id) - 1] ?? NaN),
    all,
  ],
])('an anchor is not among the places %s', (_, told, expected) => {
  expect(sorted(told())).toEqual(expected.filter((place) => place !== anchor));
});
