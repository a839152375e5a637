/** What must hold for any map: checked on random grids with random holders. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridAtlas, gridFiles, GRID_PARTIES } from '../../tests/tilings/grid';
import type { Atlas } from '../model/atlas';
import { day } from '../model/dates';
import type { Position } from '../model/schema';
import { areasOn, syriaArea } from './areas';
import { buildAtlas } from './build-atlas';
import { cellAt } from './cell-at';
import { cellPolygons } from './cell-rings';
import { frontierOn, parsePair } from './frontier';
import { frontierMatrix } from './matrix';
import { neighboursOn } from './neighbours';
import { lineLengthKm } from './sphere';
import { dissolve } from './dissolve';
import { overlapWith } from './overlap';
import { flatPoints } from './plane';
import { parseRegion, partyMask, type Region } from './region';
import { planeLines } from './shape';

const date = day('2018-04-04');
const ids = ['gov', 'sdf', 'ypg', 'opp', 'tfsa'];
const [columns, rows] = [5, 4];
const holders = fc.array(fc.constantFrom(...ids), {
  minLength: columns * rows,
  maxLength: columns * rows,
});
const options = (map: readonly string[], seed = 1) => ({
  columns,
  rows,
  jitter: 0.3,
  seed,
  control: (column: number, row: number) => map[row * columns + column]!,
});
const region = (atlas: Atlas, text: string): Region => {
  const parsed = parseRegion(atlas, text);
  if (!parsed.ok) throw new Error(parsed.reason.code);
  return parsed.value;
};

describe('on any map', () => {
  it('the areas of the parties add up to the country', () => {
    fc.assert(
      fc.property(holders, (map) => {
        const atlas = gridAtlas(options(map));
        const sum = areasOn(atlas, date).reduce((total, { areaKm2 }) => total + areaKm2, 0);
        expect(sum).toBeCloseTo(syriaArea(atlas).areaKm2, 6);
      }),
    );
  });

  it('a frontier is the same from both sides, in length and in the matrix', () => {
    fc.assert(
      fc.property(holders, (map) => {
        const atlas = gridAtlas(options(map));
        const {
          rows: parties,
          lengthsKm,
          pointContacts,
        } = frontierMatrix(atlas, date, { apart: true });
        parties.forEach((a, i) => {
          parties.forEach((b, j) => {
            expect(lengthsKm[i]![j]).toBe(lengthsKm[j]![i]);
            expect(pointContacts[i]![j]).toBe(pointContacts[j]![i]);
            const apart = (id: string) => (id === 'sdf' ? 'sdf-without-ypg' : id);
            const pair = parsePair(atlas, `${apart(a)}+${apart(b)}`);
            if (i === j || !pair.ok) return;
            expect(frontierOn(atlas, date, ...pair.value).lengthKm).toBeCloseTo(
              lengthsKm[i]![j]!,
              9,
            );
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('the perimeter of a party is the sum of its frontiers', () => {
    fc.assert(
      fc.property(holders, fc.constantFrom(...ids), (map, id) => {
        const atlas = gridAtlas(options(map));
        const own = region(atlas, id);
        const [term] = own;
        if (term?.kind !== 'party') throw new Error('expected a party');
        const outline = dissolve(atlas, partyMask(atlas, term.parties, date));
        const perimeter = outline.coordinates
          .flat()
          .reduce((sum, ring) => sum + lineLengthKm(ring as unknown as Position[]), 0);
        const frontiers = neighboursOn(atlas, date, own);
        expect(frontiers.reduce((sum, { lengthKm }) => sum + lengthKm, 0)).toBeCloseTo(
          perimeter,
          6,
        );
      }),
    );
  });

  it('results do not depend on the order of the features', () => {
    fc.assert(
      fc.property(holders, (map) => {
        const { topology, control } = gridFiles(options(map));
        const turned = structuredClone(topology);
        turned.objects.cells.geometries.reverse();
        const [a, b] = [topology, turned].map((file) => buildAtlas(file, control, GRID_PARTIES));
        const [first, second] = [frontierMatrix(a!, date), frontierMatrix(b!, date)];
        expect(second.rows).toEqual(first.rows);
        second.lengthsKm.flat().forEach((lengthKm, index) => {
          expect(lengthKm).toBeCloseTo(first.lengthsKm.flat()[index]!, 9);
        });
        areasOn(b!, date).forEach(({ areaKm2 }, index) => {
          expect(areaKm2).toBeCloseTo(areasOn(a!, date)[index]!.areaKm2, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('a shape within another overlaps every cell at most as much', () => {
    const atlas = gridAtlas(options(new Array<string>(columns * rows).fill('gov'), 4));
    const coordinate = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (x, y, factor) => {
          const box = (half: number): Position[] => {
            const [lng, lat] = [36 + 1.25 * x, 34 + y];
            const corners = [
              [-1, -1],
              [1, -1],
              [1, 1],
              [-1, 1],
              [-1, -1],
            ] as const;
            return corners.map(([dx, dy]) => [lng + dx * half, lat + dy * half]);
          };
          const outer = overlapWith(atlas, planeLines([box(0.4)]).map(flatPoints))!;
          const inner = overlapWith(atlas, planeLines([box(0.4 * factor)]).map(flatPoints))!;
          inner.areaKm2.forEach((area, cell) => {
            expect(area).toBeLessThanOrEqual(outer.areaKm2[cell]! + 1e-6);
            expect(outer.areaKm2[cell]).toBeLessThanOrEqual(atlas.cells[cell]!.areaKm2);
          });
        },
      ),
    );
  });

  it('every point of the country lies in one cell, the one whose outline holds it', () => {
    const atlas = gridAtlas(options(new Array<string>(columns * rows).fill('gov'), 9));
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, share, (x, y) => {
        const point: Position = [36 + 1.25 * x, 34 + y];
        const cell = cellAt(atlas, point);
        expect(cell).not.toBeNull();
        const [west, south, east, north] = atlas.cells[cell!]!.bounds;
        expect(west <= point[0] && point[0] <= east && south <= point[1] && point[1] <= north).toBe(
          true,
        );
        expect(cellPolygons(atlas)[cell!]).toHaveLength(1);
      }),
    );
  });
});
