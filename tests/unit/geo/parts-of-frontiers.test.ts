/** Frontiers inside a reader's shapes, on the built atlas: what strips across Syria hold of them adds up to the whole. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { dissolve } from '../../../src/geo/dissolve';
import { frontierMatrix } from '../../../src/geo/matrix';
import { parseRegion, regionMask } from '../../../src/geo/region';
import { readShape, type PolygonShape } from '../../../src/geo/shape';
import { answerPolygon, type PolygonAnswer } from '../../../src/geo/shape-answer';
import { DEFAULT_DATE, day, type IsoDate } from '../../../src/model/dates';
import type { Position } from '../../../src/model/schema';

const atlas = loadAtlas();

function answer(coordinates: readonly (readonly (readonly Position[])[])[], date: IsoDate) {
  const shape = readShape({ type: 'MultiPolygon', coordinates });
  if (!shape.ok || shape.value.kind !== 'polygon') throw new Error(JSON.stringify(shape));
  const found = answerPolygon(atlas, shape.value satisfies PolygonShape, date);
  if (!found.ok) throw new Error(found.reason.code);
  return found.value;
}

/** The land of a region as a file with five decimals has it. */
function exported(text: string): Position[][][] {
  const region = parseRegion(atlas, text);
  if (!region.ok) throw new Error(region.reason.code);
  const land = dissolve(atlas, regionMask(atlas, region.value, DEFAULT_DATE));
  const polygons = land.coordinates as unknown as Position[][][];
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([lng, lat]): Position => [Number(lng.toFixed(5)), Number(lat.toFixed(5))]),
    ),
  );
}

/** Beyond Syria in the west and the east; what lies between cuts frontiers anywhere. */
const MERIDIANS = [35, 36.37, 37.11, 38.731, 40.003, 43];
const strips = MERIDIANS.slice(1).map((east, i): Position[] => {
  const west = MERIDIANS[i]!;
  return [
    [west, 32],
    [east, 32],
    [east, 38],
    [west, 38],
    [west, 32],
  ];
});

describe('frontiers inside shapes', () => {
  it.each(['2017-05-01', '2018-04-04', '2018-12-31'].map(day))(
    'add up to the whole, on %s',
    (date) => {
      const sums = new Map<string, number>();
      const add = ({ frontiers }: PolygonAnswer) => {
        for (const { pair, lengthKm } of frontiers) {
          const id = pair.join('+');
          sums.set(id, (sums.get(id) ?? 0) + lengthKm);
        }
      };
      for (const strip of strips) add(answer([[strip]], date));
      const { rows, columns, lengthsKm } = frontierMatrix(atlas, date);
      let pairs = 0;
      rows.forEach((a, row) =>
        columns.slice(row + 1).forEach((b, offset) => {
          const lengthKm = lengthsKm[row]![row + 1 + offset]!;
          const found = sums.get(`${a}+${b}`) ?? 0;
          // Cut between two corners, a great circle is another by a little.
          expect(Math.abs(found - lengthKm), `${a}+${b}`).toBeLessThanOrEqual(1e-7 * lengthKm);
          if (lengthKm > 0) pairs++;
        }),
      );
      expect(sums.size).toBe(pairs);
    },
  );

  it('go on where the parts of a shape meet', () => {
    const whole = answer([[strips[1]!], [strips[2]!]], DEFAULT_DATE);
    const sum = [1, 2].map((strip) => answer([[strips[strip]!]], DEFAULT_DATE));
    expect(whole.inSyriaKm2).toBeCloseTo(sum[0]!.inSyriaKm2 + sum[1]!.inSyriaKm2, 6);
    const split = [0, 1].map((side) =>
      exported(side === 0 ? 'governorate:idlib' : 'governorate:hama'),
    );
    const both = answer(split.flat(), DEFAULT_DATE);
    const apart = split.map((part) => answer(part, DEFAULT_DATE));
    expect(both.inSyriaKm2).toBeCloseTo(apart[0]!.inSyriaKm2 + apart[1]!.inSyriaKm2, 3);
    // The frontier runs along the common boundary, too, where neither has it alone.
    const length = ({ frontiers }: PolygonAnswer) =>
      frontiers.find(({ pair }) => pair.join('+') === 'gov+opp')?.lengthKm ?? 0;
    expect(length(both)).toBeGreaterThan(length(apart[0]!) + length(apart[1]!) + 1);
  });

  it.each(['sdf', 'ypg', 'gov', 'opp', 'tfsa', 'zone:idlib', 'governorate:aleppo'])(
    'are none of the boundary of %s, exported with five decimals',
    (text) => {
      const found = answer(exported(text), DEFAULT_DATE);
      const inside = found.byParty.map(({ party }) => party);
      for (const { pair } of found.frontiers) {
        for (const side of pair) expect(inside, pair.join('+')).toContain(side);
      }
    },
  );
});
