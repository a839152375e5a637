/**
 * The built atlas against GEOS, in the equal-area plane: adjacency and frontier lengths of all pairs on eight days, and areas
 * of two hundred random shapes. All of it takes a few seconds, so nothing is left to a longer run.
 */
import { lineString, multiLineString } from '@turf/helpers';
import { length } from '@turf/length';
import type { Geometry, Position as JsonPosition } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { boundsOfCells } from '../../../src/geo/bounds';
import { cellPolygons } from '../../../src/geo/cell-rings';
import { holdersOn } from '../../../src/geo/holders';
import { frontierMatrix } from '../../../src/geo/matrix';
import { neighbourMatrix } from '../../../src/geo/neighbour-matrix';
import { topParties } from '../../../src/geo/party-group';
import { fromPlane, toPlane, type PlanePoint } from '../../../src/geo/plane';
import { planeLines, readShape } from '../../../src/geo/shape';
import { answerPolygon } from '../../../src/geo/shape-answer';
import { day, type IsoDate } from '../../../src/model/dates';
import type { Position } from '../../../src/model/schema';
import { geosEngine } from '../../engines/geos';
import { seededRandom } from '../../tilings/random';
import { randomStar, shrunkHole } from '../../tilings/star';

const days = [
  '2018-04-04',
  '2017-10-22',
  '2017-05-01',
  '2017-07-17',
  '2018-01-19',
  '2018-03-24',
  '2018-08-08',
  '2018-12-31',
].map(day);
const SHAPES = 200;
const TOLERANCE = 1e-6;

const atlas = loadAtlas();
const geos = await geosEngine();
const cells = cellPolygons(atlas).map((polygons) =>
  geos.read(polygons.map((rings) => rings.map((ring) => ring.map(toPlane)))),
);
const unions = new Map<IsoDate, Map<number, number>>();

/** The land of each party with any on a day, joined by GEOS. */
function landOn(date: IsoDate): Map<number, number> {
  let land = unions.get(date);
  if (!land) {
    const holders = holdersOn(atlas, date);
    land = new Map(
      [...new Set(holders)].map((party) => [
        party,
        geos.union(cells.filter((_, cell) => holders[cell] === party)),
      ]),
    );
    unions.set(date, land);
  }
  return land;
}

afterAll(() => {
  for (const land of unions.values()) for (const geometry of land.values()) geos.free(geometry);
  for (const cell of cells) geos.free(cell);
});

describe('every pair of parties', () => {
  it.each(days)('has the frontier that GEOS finds, on %s', (date) => {
    const land = landOn(date);
    const matrix = frontierMatrix(atlas, date, { apart: true });
    const partyOfRow = matrix.rows.map((id) => atlas.parties.findIndex((party) => party.id === id));
    partyOfRow.forEach((a, row) => {
      partyOfRow.slice(row + 1).forEach((b, offset) => {
        const column = row + 1 + offset;
        const common = geos.intersection(land.get(a)!, land.get(b)!);
        const expected = onEarthKm(common);
        const pair = `${matrix.rows[row]}+${matrix.rows[column]}`;
        const found = matrix.lengthsKm[row]![column]!;
        expect(found > 0, `${pair} share a frontier`).toBe(expected > 0);
        expect(Math.abs(found - expected), pair).toBeLessThanOrEqual(TOLERANCE * expected);
        const touch = expected === 0 && !isEmpty(common);
        expect(found === 0 && matrix.pointContacts[row]![column]! > 0, `${pair} touch`).toBe(touch);
      });
    });
  });
});

describe('every zone and shape of Afrin', () => {
  it.each(days)(
    'has outside it what GEOS finds, on %s',
    (date) => {
      const sets = atlas.sets.filter(({ kind }) => kind === 'zone' || kind === 'afrin');
      const matrix = neighbourMatrix(
        atlas,
        date,
        sets.map(({ kind, id }) => [{ kind, id }]),
      );
      const holders = holdersOn(atlas, date);
      const tops = topParties(atlas);
      sets.forEach((set, row) => {
        const inside = geos.union(set.cells.map((cell) => cells[cell]!));
        const [west, south, east, north] = boundsOfCells(atlas, set.cells)!;
        const isNear = atlas.cells.map(
          ({ bounds: box }) =>
            box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south,
        );
        atlas.parties.forEach(({ id }, party) => {
          if (tops[party] !== party) return;
          const around = cells.filter(
            (_, cell) =>
              isNear[cell] && !set.cells.includes(cell) && tops[holders[cell]!] === party,
          );
          const outside = geos.union(around);
          const common = geos.intersection(inside, outside);
          geos.free(outside);
          const expected = onEarthKm(common);
          const column = matrix.columns.indexOf(id);
          const found = matrix.lengthsKm[row]![column] ?? 0;
          const pair = `${set.kind}:${set.id} against ${id}`;
          expect(found > 0, pair).toBe(expected > 0);
          expect(Math.abs(found - expected), pair).toBeLessThanOrEqual(TOLERANCE * expected);
          const touch = expected === 0 && !isEmpty(common);
          const contacts = matrix.pointContacts[row]![column] ?? 0;
          expect(found === 0 && contacts > 0, `${pair}: touch`).toBe(touch);
        });
        geos.free(inside);
      });
    },
    30_000,
  );
});

describe('random shapes', () => {
  it(`are split among the parties as GEOS splits them (${SHAPES})`, () => {
    const random = seededRandom(404);
    const land = landOn(days[0]!);
    for (let n = 0; n < SHAPES; n++) {
      const center: Position = [35.7 + 6.6 * random(), 32.4 + 4.8 * random()];
      const ring = randomStar(
        random,
        center,
        0.05 + 1.2 * random() ** 2,
        5 + Math.floor(40 * random()),
      );
      const rings = n % 3 === 0 ? [ring, shrunkHole(ring, center, 0.6)] : [ring];
      const read = readShape({ type: 'Polygon', coordinates: rings });
      if (!read.ok || read.value.kind !== 'polygon') throw new Error('expected a polygon');
      const answer = answerPolygon(atlas, read.value, days[0]!);
      const shape = geos.read([planeLines(read.value.polygons.flat())]);
      for (const [party, geometry] of land) {
        const { id } = atlas.parties[party]!;
        const expected = geos.intersectionArea(geometry, shape);
        const found = answer.ok
          ? (answer.value.byParty.find((entry) => entry.party === id)?.areaKm2 ?? 0)
          : 0;
        expect(Math.abs(found - expected), `shape ${n}, ${id}`).toBeLessThanOrEqual(
          TOLERANCE * Math.max(1, expected),
        );
      }
      geos.free(shape);
    }
  });
});

/** Length on the Earth of the lines in a geometry of the plane, measured by Turf. */
function onEarthKm(geometry: Geometry): number {
  switch (geometry.type) {
    case 'LineString':
      return length(lineString(geometry.coordinates.map(toDegrees)));
    case 'MultiLineString':
      return length(multiLineString(geometry.coordinates.map((line) => line.map(toDegrees))));
    case 'GeometryCollection':
      return geometry.geometries.reduce((sum, part) => sum + onEarthKm(part), 0);
    default:
      return 0;
  }
}

const toDegrees = (point: JsonPosition): JsonPosition => [
  ...fromPlane(point as unknown as PlanePoint),
];

function isEmpty(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.every(isEmpty);
  return geometry.coordinates.length === 0;
}
