import type { GeometryObject } from 'topojson-specification';
import { arcIndex, ringOfArcs } from '../geo/decode-arcs';
import { planarRingArea } from '../geo/plane';
import type { Position } from '../model/schema';

/** An arc that separates two geometries, or one from the outside. Left and right of the arc's own direction. */
export interface SidedArc {
  readonly points: readonly Position[];
  /** Index of the geometry, or {@link OUTSIDE}. */
  readonly left: number;
  readonly right: number;
  /** Index of the arc in its topology. */
  readonly arc: number;
}

/** An area as rings of positions, and the outer ring of its largest part. */
export interface Area {
  readonly polygons: readonly (readonly (readonly Position[])[])[];
  readonly outline: readonly Position[];
}

export const OUTSIDE = -1;

/**
 * The areas of geometries that share arcs, and the arcs on which two of them, or one and the outside, meet, in the
 * order of the topology. One pass over the rings, for they are many.
 */
export function areasAndArcs(
  arcs: readonly (readonly Position[])[],
  geometries: readonly GeometryObject[],
): { readonly areas: readonly Area[]; readonly sided: readonly SidedArc[] } {
  const left = new Int32Array(arcs.length).fill(OUTSIDE);
  const right = new Int32Array(arcs.length).fill(OUTSIDE);
  const areas = geometries.map((geometry, index): Area => {
    let outline: readonly Position[] = [];
    let largest = -1;
    const polygons = polygonsOf(geometry).map((polygon) =>
      polygon.map((references, ringNumber) => {
        const ring = ringOfArcs(arcs, references);
        const area = planarRingArea(ring);
        const isOuter = ringNumber === 0;
        if (isOuter && Math.abs(area) > largest) [outline, largest] = [ring, Math.abs(area)];
        for (const reference of references) {
          const side = (area > 0 === isOuter) === reference >= 0 ? left : right;
          side[arcIndex(reference)] = index;
        }
        return ring;
      }),
    );
    return { polygons, outline };
  });
  const sided = arcs.flatMap((points, arc) =>
    left[arc] === right[arc] ? [] : [{ points, left: left[arc]!, right: right[arc]!, arc }],
  );
  return { areas, sided };
}

function polygonsOf(geometry: GeometryObject): readonly (readonly (readonly number[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}
