import type { Position } from '../model/schema';
import { polygonsOfCell } from './build-atlas';
import { ringOfArcs } from './decode-arcs';
import { perAtlas } from './per-atlas';

/** Each cell as the coordinates of a MultiPolygon, `[lng, lat]`, rings closed. */
export const cellPolygons = perAtlas((atlas): readonly (readonly (readonly Position[])[])[][] =>
  atlas.topology.objects.cells.geometries.map((geometry) =>
    polygonsOfCell(geometry as Parameters<typeof polygonsOfCell>[0]).map((polygon) =>
      polygon.map((references) => ringOfArcs(atlas.arcs, references)),
    ),
  ),
);
