import { readFileSync } from 'node:fs';
import { answerLine } from '../../../src/geo/line-answer';
import { readShape, type LineShape, type PolygonShape } from '../../../src/geo/shape';
import { answerPolygon } from '../../../src/geo/shape-answer';
import { exactly, type Asked } from '../asked';
import { BadInput, expectValue } from '../bad-input';
import { AREA, LENGTH, text } from '../columns';
import type { Report } from '../report';

/** `shape FILE.geojson`: who holds how much of a polygon, or through whose land a line runs. */
export function shape(asked: Asked): Report {
  const [file] = exactly(asked.words, ['FILE.geojson'], 'shape valley.geojson');
  const read = expectValue(readShape(parseFile(file)));
  return read.kind === 'polygon' ? polygon(asked, file, read) : line(asked, file, read);
}

function polygon({ atlas, date }: Asked, file: string, input: PolygonShape): Report {
  const answer = expectValue(answerPolygon(atlas, input, date));
  return {
    question: `shape ${file}`,
    date,
    summary: [
      { ...AREA, value: answer.areaKm2 },
      { key: 'in_syria_km2', kind: 'area', value: answer.inSyriaKm2 },
    ],
    columns: [
      text('what'),
      text('id'),
      text('name'),
      AREA,
      { key: 'share_pct', kind: 'percent' },
      LENGTH,
    ],
    rows: [
      ...answer.byParty.map(({ party, areaKm2 }) => ({
        what: 'land',
        id: party,
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

function line({ atlas, date }: Asked, file: string, input: LineShape): Report {
  const answer = answerLine(atlas, input, date);
  return {
    question: `shape ${file}`,
    date,
    summary: [
      { ...LENGTH, value: answer.lengthKm },
      { key: 'in_syria_km', kind: 'length', value: answer.inSyriaKm },
    ],
    columns: [text('what'), text('id'), LENGTH, { key: 'along_km', kind: 'length' }],
    rows: [
      ...answer.byParty.map(({ party, lengthKm }) => ({
        what: 'land',
        id: party,
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

function parseFile(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`cannot read the file "${file}"`);
  }
  try {
    return JSON.parse(content);
  } catch {
    throw new BadInput(`the file "${file}" is not JSON`);
  }
}
