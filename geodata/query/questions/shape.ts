import { readFileSync } from 'node:fs';
import { answerLine, type LineAnswer } from '../../../src/geo/line-answer';
import { readShape } from '../../../src/geo/shape';
import { answerPolygon, type PolygonAnswer } from '../../../src/geo/shape-answer';
import { shapeReport } from '../../../src/geo/shape-report';
import { exactly, type Asked } from '../asked';
import { BadInput, expectValue } from '../bad-input';
import { AREA, LENGTH } from '../columns';
import type { Report } from '../report';

/** `shape FILE.geojson`: who holds how much of a polygon, or through whose land a line runs. */
export function shape({ atlas, date, words }: Asked): Report {
  const [file] = exactly(words, ['FILE.geojson'], 'shape valley.geojson');
  const read = expectValue(readShape(parseFile(file)));
  const answer =
    read.kind === 'polygon'
      ? expectValue(answerPolygon(atlas, read, date))
      : answerLine(atlas, read, date);
  return {
    question: `shape ${file}`,
    date,
    summary: summaryOf(answer),
    ...shapeReport(atlas, answer),
  };
}

/** Single figures about the whole shape. */
function summaryOf(answer: PolygonAnswer | LineAnswer): Report['summary'] {
  return answer.kind === 'polygon'
    ? [
        { ...AREA, value: answer.areaKm2 },
        { key: 'in_syria_km2', kind: 'area', value: answer.inSyriaKm2 },
      ]
    : [
        { ...LENGTH, value: answer.lengthKm },
        { key: 'in_syria_km', kind: 'length', value: answer.inSyriaKm },
      ];
}

function parseFile(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`cannot read the file "${file}"`);
  }
  try {
    // Editors on Windows begin a file with a mark of its byte order.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(`the file "${file}" is not JSON`);
  }
}
