import { parseCoordinates } from '../../../src/geo/parse-coordinates';
import { whatIsHere } from '../../../src/geo/point';
import type { Asked } from '../asked';
import { BadInput } from '../bad-input';
import { DISTANCE, text } from '../columns';
import type { Report } from '../report';

/** `here COORDINATES`: what is here, how sure is that, and from which places with which sources is it known? */
export function here({ atlas, date, words }: Asked): Report {
  const written = words.join(' ');
  const point = parseCoordinates(written);
  if (!point) {
    throw new BadInput(
      `bad coordinates "${written}": expected latitude and longitude, as in: here 36.2,37.15`,
    );
  }
  const answer = whatIsHere(atlas, point, date);
  const nameOf = (place: number) => ({
    id: atlas.places[place]!.id,
    name: atlas.places[place]!.names.en,
    known: atlas.places[place]!.basis,
    confidence: atlas.places[place]!.confidence,
    sources: atlas.places[place]!.citations.join(' '),
  });
  const { land } = answer;
  const direction = ({ bearing, compass }: { bearing: number; compass: string }) => ({
    bearing_degrees: bearing,
    direction: compass,
  });
  return {
    question: `here ${point[1]},${point[0]}`,
    date,
    summary: [
      { key: 'holder', kind: 'text', value: land ? land.holder : 'outside Syria' },
      { key: 'basis', kind: 'text', value: land?.basis ?? null },
    ],
    columns: [
      text('what'),
      text('id'),
      text('name'),
      DISTANCE,
      { key: 'bearing_degrees', kind: 'degrees' },
      text('direction'),
      text('known'),
      text('confidence'),
      text('sources'),
    ],
    rows: [
      { what: 'holder', id: land ? land.holder : 'outside Syria', known: land?.basis ?? null },
      ...(land ? [{ what: 'decided by', ...nameOf(land.place), distance_km: land.toPlaceKm }] : []),
      ...answer.sets.map(({ kind, id }) => ({ what: kind, id })),
      ...answer.places.map((near) => ({
        what: 'place',
        ...nameOf(near.place),
        distance_km: near.distanceKm,
        ...direction(near),
      })),
      ...answer.frontiers.map((near) => ({
        what: 'frontier',
        id: near.pair.join('+'),
        distance_km: near.distanceKm,
        ...direction(near),
      })),
      ...answer.borders.map((near) => ({
        what: 'border',
        id: near.outside,
        distance_km: near.distanceKm,
        ...direction(near),
      })),
    ],
  };
}
