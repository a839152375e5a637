import { describe, expect, it } from 'vitest';
import { geosEngine } from '../../tests/engines/geos';
import { gridAtlas } from '../../tests/tilings/grid';
import { seededRandom } from '../../tests/tilings/random';
import { randomStar, shrunkHole } from '../../tests/tilings/star';
import type { Position } from '../model/schema';
import { cellPolygons } from './cell-rings';
import { dissolve } from './dissolve';
import { overlapWith } from './overlap';
import { flatPoints, planarRingArea, toPlane } from './plane';
import { planeLines } from './shape';

const atlas = gridAtlas({ columns: 6, rows: 5, control: () => 'gov', jitter: 0.3, seed: 7 });
const geos = await geosEngine();
const random = seededRandom(2018);

const planeCells = cellPolygons(atlas).map((polygons) =>
  polygons.map((rings) => rings.map((ring) => ring.map(toPlane))),
);
const geosCells = planeCells.map((polygons) => geos.read(polygons));

function expectAsGeos(rings: readonly (readonly Position[])[]): void {
  const plane = planeLines(rings);
  const shape = geos.read([plane]);
  const { areaKm2 } = overlapWith(atlas, plane.map(flatPoints))!;
  geosCells.forEach((cell, index) => {
    const expected = geos.intersectionArea(cell, shape);
    const tolerance = 1e-6 * Math.max(expected, 1);
    expect(Math.abs(areaKm2[index]! - expected), `cell ${index}`).toBeLessThan(tolerance);
  });
  geos.free(shape);
}

describe('overlapWith', () => {
  it('agrees with GEOS on random shapes, with holes and across the border', () => {
    for (let n = 0; n < 60; n++) {
      const center: Position = [35.8 + 2 * random(), 33.8 + 1.6 * random()];
      const ring = randomStar(random, center, 0.02 + random(), 3 + Math.floor(20 * random()));
      expectAsGeos(n % 2 === 0 ? [ring] : [ring, shrunkHole(ring, center, 0.5)]);
    }
  });

  it('gives back the cells for a shape exported from the map', () => {
    const mask = Uint8Array.from(atlas.cells, (_, cell) => (random() < 0.5 || cell === 8 ? 1 : 0));
    const rings = dissolve(atlas, mask).coordinates.flat() as unknown as Position[][];
    const { areaKm2 } = overlapWith(
      atlas,
      rings.map((ring) => flatPoints(ring.map(toPlane))),
    )!;
    atlas.cells.forEach((cell, index) => {
      expect(areaKm2[index]).toBeCloseTo(mask[index] === 1 ? cell.areaKm2 : 0, 4);
    });
  });

  it('finds a shape within one cell, and nothing of one outside', () => {
    const small = planeLines([randomStar(random, [36.12, 34.12], 0.01, 9)]);
    const { areaKm2 } = overlapWith(atlas, small.map(flatPoints))!;
    expect(areaKm2[0]).toBeCloseTo(planarRingArea(small[0]!), 9);
    const outside = overlapWith(
      atlas,
      planeLines([randomStar(random, [20, 10], 1, 9)]).map(flatPoints),
    )!;
    expect(outside.areaKm2.every((area) => area === 0)).toBe(true);
  });

  it('counts a cell wholly inside with its exact area', () => {
    const all = planeLines([
      [
        [30, 30],
        [40, 30],
        [40, 40],
        [30, 40],
        [30, 30],
      ],
    ]);
    expect([...overlapWith(atlas, all.map(flatPoints))!.areaKm2]).toEqual(
      atlas.cells.map(({ areaKm2 }) => areaKm2),
    );
  });

  it('leaves out a hole that lies within one cell', () => {
    const hole = randomStar(random, [36.12, 34.12], 0.01, 9).reverse();
    const rings = planeLines([
      [
        [30, 30],
        [40, 30],
        [40, 40],
        [30, 40],
        [30, 30],
      ],
      hole,
    ]);
    const { areaKm2 } = overlapWith(atlas, rings.map(flatPoints))!;
    expect(areaKm2[0]).toBeCloseTo(atlas.cells[0]!.areaKm2 + planarRingArea(rings[1]!), 9);
  });
});

describe('dissolve', () => {
  it('is valid for GEOS and keeps the area, also where parts touch in a point', () => {
    for (let n = 0; n < 40; n++) {
      const mask = Uint8Array.from(atlas.cells, () => (random() < 0.55 ? 1 : 0));
      const polygons = dissolve(atlas, mask).coordinates as unknown as Position[][][];
      const geometry = geos.read(polygons.map((rings) => rings.map((ring) => ring.map(toPlane))));
      expect(geos.isValid(geometry)).toBe(true);
      const expected = atlas.cells.reduce((sum, { areaKm2 }, i) => sum + mask[i]! * areaKm2, 0);
      expect(geos.area(geometry)).toBeCloseTo(expected, 6);
      geos.free(geometry);
    }
  });
});
