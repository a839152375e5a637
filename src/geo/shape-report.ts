import type { Atlas } from '../model/atlas';
import type { Column, FigureTable } from '../model/report';
import type { LineAnswer } from './line-answer';
import { ownLandId } from './party-group';
import type { PolygonAnswer } from './shape-answer';

const TEXTS = ['what', 'id', 'name'].map((key): Column => ({ key, kind: 'text' }));
const LENGTH: Column = { key: 'length_km', kind: 'length' };

/** What a reader's polygon or line holds as a table of figures, for the command line and for CSV of the page. */
export function shapeReport(atlas: Atlas, answer: PolygonAnswer | LineAnswer): FigureTable {
  return answer.kind === 'polygon' ? polygonReport(atlas, answer) : lineReport(atlas, answer);
}

function polygonReport(atlas: Atlas, answer: PolygonAnswer): FigureTable {
  return {
    columns: [
      ...TEXTS,
      { key: 'area_km2', kind: 'area' },
      { key: 'share_pct', kind: 'percent' },
      LENGTH,
    ],
    rows: [
      { what: 'shape', area_km2: answer.areaKm2 },
      { what: 'in Syria', area_km2: answer.inSyriaKm2 },
      ...answer.byParty.map(({ party, areaKm2 }) => ({
        what: 'land',
        id: ownLandId(atlas.parties, party),
        area_km2: areaKm2,
        share_pct: areaKm2 / answer.inSyriaKm2,
      })),
      ...answer.sets.map(({ kind, id, areaKm2, share }) => ({
        what: kind,
        id,
        area_km2: areaKm2,
        share_pct: share,
      })),
      ...answer.frontiers.map(({ pair, lengthKm }) => ({
        what: 'frontier',
        id: pair.join('+'),
        length_km: lengthKm,
      })),
      ...answer.places.map((place) => ({
        what: 'place',
        id: atlas.places[place]!.id,
        name: atlas.places[place]!.names.en,
      })),
    ],
  };
}

function lineReport(atlas: Atlas, answer: LineAnswer): FigureTable {
  return {
    columns: [
      ...TEXTS.slice(0, 2),
      LENGTH,
      { key: 'along_km', kind: 'length' },
      { key: 'bearing_degrees', kind: 'degrees' },
    ],
    rows: [
      { what: 'line', length_km: answer.lengthKm },
      { what: 'in Syria', length_km: answer.inSyriaKm },
      ...answer.legs.map(({ lengthKm, totalKm, bearing }, index) => ({
        what: 'leg',
        id: String(index + 1),
        length_km: lengthKm,
        along_km: totalKm,
        bearing_degrees: bearing,
      })),
      ...answer.byParty.map(({ party, lengthKm }) => ({
        what: 'land',
        id: ownLandId(atlas.parties, party),
        length_km: lengthKm,
      })),
      ...answer.crossings.map(({ from, to, alongKm }) => ({
        what: 'crossing',
        id: `${from ?? 'outside'}+${to ?? 'outside'}`,
        along_km: alongKm,
      })),
    ],
  };
}
