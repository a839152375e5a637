/** What must hold of the built files, whatever the tables say. */
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import { afterAll, describe, expect, it } from 'vitest';
import { syriaArea } from '../../src/geo/areas';
import { cellAt } from '../../src/geo/cell-at';
import { cellPolygons } from '../../src/geo/cell-rings';
import { holdersOn, NO_HOLDER } from '../../src/geo/holders';
import { planarRingArea, toPlane } from '../../src/geo/plane';
import { CONTROL_SPAN, day, dateOfDayNumber, dayNumber } from '../../src/model/dates';
import { OUTSIDES } from '../../src/model/ids';
import type { FirstView, Position } from '../../src/model/schema';
import { geosEngine } from '../../tests/engines/geos';
import { readBase } from '../derive/base';
import { bandMeasures } from '../derive/bands';
import { densify } from '../derive/linework';
import { loadAtlas } from '../query/load-atlas';

const atlas = loadAtlas();
const geos = await geosEngine();
const { topology } = atlas;

type Rings = readonly (readonly Position[])[];

function polygonsOf(geometry: GeometryObject, from: Topology = topology): Rings[] {
  const { geometry: shape } = feature(from, geometry) as unknown as {
    geometry: Polygon | MultiPolygon;
  };
  return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as unknown as Rings[];
}

describe('cells', () => {
  it('add up to the outline', () => {
    const { outline } = readBase();
    // Edges of GeoJSON are straight in longitude and latitude, and some of the desert's borders are 200 km long.
    const rings = outline.map((ring) => densify(ring, 0.5).map(toPlane));
    const expected = rings.reduce((sum, ring) => sum + planarRingArea(ring), 0);
    expect(Math.abs(syriaArea(atlas).areaKm2 / expected - 1)).toBeLessThan(1e-6);
  });

  it('have either another cell or a neighbour on the other side of every arc', () => {
    expect(atlas.edges.length).toBe(topology.arcs.length);
    for (const { left, right } of atlas.edges) {
      expect(left).not.toBe(right);
      if (typeof right === 'string') expect(OUTSIDES).toContain(right);
    }
  });

  it('hold their own places', () => {
    const strangers = atlas.places.filter((place, index) => {
      const cell = cellAt(atlas, place.point);
      return cell === null || atlas.cells[cell]!.place !== index;
    });
    expect(strangers.map(({ id }) => id)).toEqual([]);
  });

  it('have a holder on every day of the span', () => {
    const [first, end] = [dayNumber(CONTROL_SPAN.from), dayNumber(CONTROL_SPAN.to)];
    expect(CONTROL_SPAN).toEqual({ from: '2017-05-01', to: '2019-01-01' });
    for (let number = first; number < end; number++) {
      const date = dateOfDayNumber(number);
      expect(holdersOn(atlas, date).includes(NO_HOLDER), date).toBe(false);
    }
  });

  it('run counter-clockwise round the outside, clockwise round holes', () => {
    for (const geometry of topology.objects.cells.geometries) {
      for (const [outer, ...holes] of polygonsOf(geometry)) {
        expect(planarRingArea(outer!), String(geometry.id)).toBeGreaterThan(0);
        for (const hole of holes) expect(planarRingArea(hole)).toBeLessThan(0);
      }
    }
  });
});

describe('an independent library', () => {
  const { cells, zones, afrin, governorates, districts, outline } = topology.objects;
  const objects: readonly (readonly [string, readonly GeometryObject[]])[] = [
    ['cells', cells.geometries],
    ['zones', zones.geometries],
    ['afrin', afrin.geometries],
    ['governorates', governorates.geometries],
    ['districts', districts.geometries],
    ['outline', [outline]],
  ];
  it.each(objects)('finds every polygon of %s valid', (_, geometries) => {
    const invalid = geometries.filter((geometry) => {
      const shape = geos.read(polygonsOf(geometry));
      const valid = geos.isValid(shape);
      geos.free(shape);
      return !valid;
    });
    expect(geometries.length).toBeGreaterThan(0);
    expect(invalid.map(({ id }) => id)).toEqual([]);
  });

  it('finds every polygon of the first view valid', () => {
    const path = new URL('../../public/data/first-view.json', import.meta.url);
    const view = JSON.parse(readFileSync(path, 'utf8')) as FirstView;
    const shapes: readonly GeometryObject[] = [
      ...view.topology.objects.control.geometries,
      ...view.topology.objects.zones.geometries,
      ...view.topology.objects.afrin.geometries,
    ];
    for (const shape of shapes) {
      const read = geos.read(polygonsOf(shape, view.topology));
      expect(geos.isValid(read), String(shape.id)).toBe(true);
      geos.free(read);
    }
  });

  describe.each(['2017-05-01', '2018-04-04', '2018-12-31'].map(day))('on %s', (date) => {
    const shapes = cellPolygons(atlas).map((polygons) =>
      geos.read(polygons.map((rings) => rings.map((ring) => ring.map(toPlane)))),
    );
    afterAll(() => shapes.forEach((shape) => geos.free(shape)));

    it('finds no land that two parties hold', () => {
      const holders = holdersOn(atlas, date);
      const lands = [...new Set(holders)].map((party) =>
        geos.union(shapes.filter((_, cell) => holders[cell] === party)),
      );
      for (const [index, land] of lands.entries()) {
        for (const other of lands.slice(index + 1)) {
          expect(geos.intersectionArea(land, other)).toBeLessThan(1e-6);
        }
      }
      const total = lands.reduce((sum, land) => sum + geos.area(land), 0);
      expect(Math.abs(total / syriaArea(atlas).areaKm2 - 1)).toBeLessThan(1e-9);
      lands.forEach((land) => geos.free(land));
    });
  });
});

describe('published quantities', () => {
  it.each(bandMeasures(atlas))('$what: $low-$high $unit', ({ value, low, high }) => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  });
});
