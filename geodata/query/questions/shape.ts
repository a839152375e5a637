import { answerLine, type LineAnswer } from '../../../src/geo/line-answer';
import { answerPolygon, type PolygonAnswer } from '../../../src/geo/shape-answer';
import { shapeReport } from '../../../src/geo/shape-report';
import { exactly, type Asked } from '../asked';
import { expectValue } from '../bad-input';
import { AREA, LENGTH } from '../columns';
import type { Report } from '../report';
import { shapeIn } from '../shape-file';

/** `shape FILE.geojson`: who holds how much of a polygon, or through whose land a line runs. */
export function shape({ atlas, date, words }: Asked): Report {
  const [file] = exactly(words, ['FILE.geojson'], 'shape valley.geojson');
  const read = shapeIn(file);
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
