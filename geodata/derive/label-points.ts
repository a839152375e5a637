/** Where to write the name of an area. */
import polylabel from 'polylabel';
import { planarRingArea, toPlane } from '../../src/geo/plane';
import type { Position } from '../../src/model/schema';
import type { Dissolver, PolygonArcs } from './dissolve';
import { STEPS_PER_DEGREE } from './grid';

const LABEL_PRECISION_DEGREES = 0.005;

/** The pole of inaccessibility of each polygon, larger polygons first. */
export function labelPoints(dissolver: Dissolver, polygons: readonly PolygonArcs[]) {
  return polygons
    .map((polygon) => {
      const rings = polygon.map((ring) => dissolver.line(ring).map(([x, y]) => [x, y]));
      const area = polygon.reduce(
        (sum, ring) => sum + planarRingArea(dissolver.line(ring).map(toPlane)),
        0,
      );
      const [lng, lat] = polylabel(rings, LABEL_PRECISION_DEGREES);
      const round = (value: number) => Math.round(value * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
      const point: Position = [round(lng), round(lat)];
      return { point, areaKm2: Math.round(area) };
    })
    .sort((a, b) => b.areaKm2 - a.areaKm2);
}
