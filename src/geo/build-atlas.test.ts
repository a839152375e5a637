import { area } from '@turf/area';
import { lineString } from '@turf/helpers';
import { length } from '@turf/length';
import { describe, expect, it } from 'vitest';
import { gridAtlas, gridFiles, GRID_PARTIES } from '../../tests/tilings/grid';
import { buildAtlas } from './build-atlas';

const atlas = gridAtlas({ columns: 4, rows: 3, control: () => 'gov', jitter: 0.2 });

describe('buildAtlas', () => {
  it('gives the cells of a rectangle the area of the rectangle', () => {
    const whole = area({
      type: 'Polygon',
      coordinates: [
        [
          [36, 34],
          [37, 34],
          [37, 34.75],
          [36, 34.75],
          [36, 34],
        ],
      ],
    });
    const sum = atlas.cells.reduce((total, cell) => total + cell.areaKm2, 0);
    expect(sum).toBeCloseTo(whole / 1e6, 6);
  });

  it('finds each inner edge between two cells and each outer edge with what lies outside', () => {
    const inner = atlas.edges.filter(({ right }) => typeof right === 'number');
    expect(inner).toHaveLength(3 * 3 + 4 * 2);
    const outside = { TR: 0, IQ: 0, JO: 0, IL: 0, LB: 0, sea: 0 };
    for (const { right } of atlas.edges) if (typeof right === 'string') outside[right] += 1;
    expect(outside).toEqual({ TR: 4, IQ: 3, JO: 4, IL: 0, LB: 0, sea: 3 });
  });

  it('measures edges as Turf does', () => {
    for (const { arc, lengthKm } of atlas.edges) {
      expect(lengthKm).toBe(length(lineString(atlas.arcs[arc] as unknown as number[][])));
    }
  });

  it('does not depend on the winding of the file', () => {
    const { topology, control } = gridFiles({
      columns: 4,
      rows: 3,
      control: () => 'gov',
      jitter: 0.2,
    });
    const turned = structuredClone(topology);
    for (const cell of turned.objects.cells.geometries) {
      cell.arcs = (cell.arcs as number[][]).map((ring) => ring.map((arc) => ~arc).reverse());
    }
    expect(buildAtlas(turned, control, GRID_PARTIES).edges).toEqual(atlas.edges);
  });

  it('names a cell whose place is not in the table', () => {
    const { topology, control } = gridFiles({ columns: 2, rows: 1, control: () => 'gov' });
    expect(() => buildAtlas(topology, { ...control, places: [] }, GRID_PARTIES)).toThrow(
      'cell p0-0: expected one of 0 places of control.json, found "p0-0"',
    );
  });

  it('names a cell whose outer edge has nothing outside', () => {
    const { topology, control } = gridFiles({ columns: 2, rows: 1, control: () => 'gov' });
    topology.objects.neighbours.geometries = [];
    expect(() => buildAtlas(topology, control, GRID_PARTIES)).toThrow(
      /of cell p0-0: expected a neighbouring country or the sea outside/,
    );
  });
});
