import type { Atlas } from '../../../src/model/atlas';
import { formatRegion, parseRegion } from '../../../src/geo/region';
import { refuse } from '../../../src/geo/result';
import { parseReachLine, within, type ReachLine } from '../../../src/geo/within';
import { withinReport } from '../../../src/geo/within-report';
import { exactly, type Asked } from '../asked';
import { expectValue } from '../bad-input';
import { AREA } from '../columns';
import { shapeIn } from '../shape-file';
import type { Report } from '../report';

const SHAPE = 'shape:';

function lineOf(atlas: Atlas, word: string): ReachLine {
  return word.startsWith(SHAPE)
    ? { kind: 'shape', shape: shapeIn(word.slice(SHAPE.length)) }
    : expectValue(parseReachLine(atlas, word));
}

/** `within REGION KM LINE`: land and places within reach of a line. */
export function withinReach({ atlas, date, words }: Asked): Report {
  const [regionWord, km, lineWord] = exactly(
    words,
    ['REGION', 'KM', 'LINE'],
    'within sdf 30 border:TR',
  );
  const region = expectValue(parseRegion(atlas, regionWord));
  const line = lineOf(atlas, lineWord);
  // What is not a number is refused in the words it was asked in.
  const distanceKm = /^\d+(\.\d+)?$/.test(km) ? Number(km) : Number.NaN;
  if (Number.isNaN(distanceKm)) expectValue(refuse({ code: 'bad-distance', text: km }));
  const answer = expectValue(within(atlas, region, line, distanceKm, date));
  return {
    question: `within ${formatRegion(region)} ${km} km of ${lineWord}`,
    date,
    summary: [
      { ...AREA, value: answer.areaKm2 },
      { key: 'share_of_region_pct', kind: 'percent', value: answer.share },
      { key: 'places', kind: 'count', value: answer.places.length },
    ],
    ...withinReport(atlas, answer),
  };
}
