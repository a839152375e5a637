import { area } from '@turf/area';
import type { Atlas, Cell, CellSet, Edge, SetKind } from '../model/atlas';
import { asCellId, type Outside } from '../model/ids';
import type {
  ControlFile,
  GeometryTopology,
  Party,
  Place,
  Position,
  SetProperties,
} from '../model/schema';
import { arcIndex, decodeArcs, ringOfArcs } from './decode-arcs';
import { planarRingArea } from './plane';
import { lineLengthKm } from './sphere';

type Arcs = readonly (readonly Position[])[];
type CellGeometry = GeometryTopology['objects']['cells']['geometries'][number];

const SQUARE_METRES_PER_KM2 = 1e6;
const SET_OBJECTS: readonly (readonly [
  SetKind,
  'zones' | 'afrin' | 'governorates' | 'districts',
])[] = [
  ['zone', 'zones'],
  ['afrin', 'afrin'],
  ['governorate', 'governorates'],
  ['district', 'districts'],
];

/**
 * Joins the tiling with the table of control. Decodes every arc once, measures every cell (`@turf/area`) and edge
 * (`@turf/distance`, summed), and finds what lies on either side of each edge.
 * @throws Error where the files do not fit together: unknown place, a cell without id, an arc with more than two sides.
 */
export function buildAtlas(
  topology: GeometryTopology,
  control: ControlFile,
  parties: readonly Party[],
): Atlas {
  const arcs = decodeArcs(topology);
  const placeIndex = new Map(control.places.map((place, index) => [place.id, index]));
  const geometries: readonly CellGeometry[] = topology.objects.cells.geometries;
  const cells = geometries.map((geometry) => cellOf(geometry, arcs, placeIndex, control.places));
  return {
    parties,
    places: control.places,
    cells,
    edges: edgesOf(geometries, arcs, outsideOfArcs(topology)),
    sets: setsOf(topology, cells.length),
    topology,
    arcs,
  };
}

/** The arc references of a cell, polygon by polygon, ring by ring. */
export function polygonsOfCell(
  geometry: CellGeometry,
): readonly (readonly (readonly number[])[])[] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

function cellOf(
  geometry: CellGeometry,
  arcs: Arcs,
  placeIndex: ReadonlyMap<Place['id'], number>,
  places: readonly Place[],
): Cell {
  const { id, properties } = geometry;
  if (typeof id !== 'string' || !properties)
    throw new Error('expected a cell with id and properties');
  const place = placeIndex.get(properties.place);
  if (place === undefined) {
    throw new Error(
      `cell ${id}: expected one of ${places.length} places of control.json, found "${properties.place}"`,
    );
  }
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  const coordinates = polygonsOfCell(geometry).map((polygon) =>
    polygon.map((references) => {
      const ring = ringOfArcs(arcs, references);
      for (const [lng, lat] of ring) {
        if (lng < west) west = lng;
        if (lng > east) east = lng;
        if (lat < south) south = lat;
        if (lat > north) north = lat;
      }
      return ring as unknown as [number, number][];
    }),
  );
  return {
    id: asCellId(id),
    place,
    basis: properties.basis,
    areaKm2: area({ type: 'MultiPolygon', coordinates }) / SQUARE_METRES_PER_KM2,
    reachKm: properties.reachKm,
    bounds: [west, south, east, north],
  };
}

/** What lies outside, by arc. */
function outsideOfArcs(topology: GeometryTopology): Map<number, Outside> {
  const outsides = new Map<number, Outside>();
  for (const geometry of topology.objects.neighbours.geometries) {
    for (const line of geometry.arcs) {
      for (const reference of line) outsides.set(arcIndex(reference), geometry.id as Outside);
    }
  }
  return outsides;
}

/**
 * Scans the rings of all cells. A cell lies to the left of the arcs of a counter-clockwise outer ring and of a clockwise
 * hole, whatever winding the file uses. Outer arcs always name their cell as `left`.
 */
function edgesOf(
  geometries: readonly CellGeometry[],
  arcs: Arcs,
  outsides: ReadonlyMap<number, Outside>,
): Edge[] {
  const left = new Int32Array(arcs.length).fill(-1);
  const right = new Int32Array(arcs.length).fill(-1);
  geometries.forEach((geometry, cell) => {
    for (const polygon of polygonsOfCell(geometry)) {
      polygon.forEach((references, ringNumber) => {
        const counterClockwise = planarRingArea(ringOfArcs(arcs, references)) > 0;
        const isLeft = counterClockwise === (ringNumber === 0);
        for (const reference of references) {
          const arc = arcIndex(reference);
          const side = isLeft === reference >= 0 ? left : right;
          if (side[arc] !== -1) {
            throw new Error(
              `arc ${arc}: expected one cell on each side, found ${geometry.id} and ${geometries[side[arc]!]!.id} on the same`,
            );
          }
          side[arc] = cell;
        }
      });
    }
  });
  const edges: Edge[] = [];
  arcs.forEach((points, arc) => {
    const [a, b] = [left[arc]!, right[arc]!];
    if (a === b) return;
    const lengthKm = lineLengthKm(points);
    if (a !== -1 && b !== -1) {
      edges.push({ arc, left: a, right: b, forward: true, lengthKm });
      return;
    }
    const outside = outsides.get(arc);
    if (outside === undefined) {
      const cell = geometries[a === -1 ? b : a]!.id;
      throw new Error(
        `arc ${arc} of cell ${cell}: expected a neighbouring country or the sea outside`,
      );
    }
    edges.push({ arc, left: a === -1 ? b : a, right: outside, forward: a !== -1, lengthKm });
  });
  return edges;
}

function setsOf(topology: GeometryTopology, cellCount: number): CellSet[] {
  return SET_OBJECTS.flatMap(([kind, object]) =>
    topology.objects[object].geometries.map((geometry) => {
      const id = String(geometry.id);
      const members = (geometry.properties as SetProperties | undefined)?.cells ?? [];
      const cells = [...members].sort((a, b) => a - b);
      const last = cells.at(-1) ?? 0;
      if (last >= cellCount) {
        throw new Error(`${kind} ${id}: expected cells below ${cellCount}, found ${last}`);
      }
      return { kind, id, cells };
    }),
  );
}
