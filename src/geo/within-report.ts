import type { Atlas } from '../model/atlas';
import type { FigureTable } from '../model/report';
import { ownLandId } from './party-group';
import type { WithinAnswer } from './within';

/** All land, land by party and places within reach as a table of figures, for the command line and for CSV of the page. */
export function withinReport(
  atlas: Atlas,
  {
    areaKm2,
    share,
    byParty,
    places,
  }: Pick<WithinAnswer, 'areaKm2' | 'share' | 'byParty' | 'places'>,
): FigureTable {
  return {
    columns: [
      { key: 'what', kind: 'text' },
      { key: 'id', kind: 'text' },
      { key: 'name', kind: 'text' },
      { key: 'area_km2', kind: 'area' },
      { key: 'share_of_region_pct', kind: 'percent' },
      { key: 'distance_km', kind: 'length' },
    ],
    rows: [
      { what: 'all', area_km2: areaKm2, share_of_region_pct: share },
      ...byParty.map(({ party, areaKm2 }) => ({
        what: 'land',
        id: ownLandId(atlas.parties, party),
        area_km2: areaKm2,
      })),
      ...places.map(({ place, distanceKm }) => ({
        what: 'place',
        id: atlas.places[place]!.id,
        name: atlas.places[place]!.names.en,
        distance_km: distanceKm,
      })),
    ],
  };
}
