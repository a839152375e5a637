import { whatIsHere, type Bearing } from '../../geo/point';
import type { Outside, PartyId } from '../../model/ids';
import type { Citation, Names, Place, Position } from '../../model/schema';
import type { Selection } from '../../model/view';
import type { Value } from './card';
import { citationsOf, holderOfPlace, partyById, type CardSource } from './card-source';

/** A place near a point: how far, who holds it on the day, and from which source that is known. */
export interface NearPlace {
  readonly place: Place;
  readonly away: Value;
  readonly holder: PartyId | null;
  /** The first of its sources; null where none is recorded. */
  readonly source: Citation | null;
}

/** The nearest point of one kind of frontier. */
export interface NearFrontier {
  readonly select: Selection;
  readonly names: readonly [Names, Names];
  readonly away: Value;
}

/** What lies round a point on the day, nearest first in each list. */
export interface Surroundings {
  readonly places: readonly NearPlace[];
  readonly frontiers: readonly NearFrontier[];
  readonly borders: readonly { readonly outside: Outside; readonly away: Value }[];
}

/** The places, frontiers and borders nearest to a point, `[lng, lat]`, with distance and direction. */
export function surroundingsOf(source: CardSource, point: Position): Surroundings {
  const answer = whatIsHere(source.atlas, point, source.date);
  return {
    places: answer.places.map((near) => {
      const place = source.atlas.places[near.place]!;
      return {
        place,
        away: awayOf(near),
        holder: holderOfPlace(source, place, source.date)?.id ?? null,
        source: citationsOf(source, place.citations)[0] ?? null,
      };
    }),
    frontiers: answer.frontiers.flatMap((near) => {
      const [a, b] = near.pair.map((id) => partyById(source, id as PartyId)?.names);
      if (a === undefined || b === undefined) return [];
      return [
        {
          select: { kind: 'pair', id: near.pair.join('+') },
          names: [a, b] as const,
          away: awayOf(near),
        },
      ];
    }),
    borders: answer.borders.map((near) => ({ outside: near.outside, away: awayOf(near) })),
  };
}

/** "12 km north-east". */
function awayOf({ distanceKm, compass }: Bearing): Value {
  return {
    type: 'message',
    key: 'here.away',
    params: {
      length: { type: 'length', km: distanceKm },
      direction: { type: 'message', key: `compass.${compass}` },
    },
  };
}
