import { feature } from 'topojson-client';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Geometry, Position } from 'geojson';
import type { ControlFile, GeometryTopology, SetProperties } from '../../../src/model/schema';

const DATA = fileURLToPath(new URL('../../../public/data/', import.meta.url));
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** A published file as text. */
export const published = (name: string): string => readFileSync(`${DATA}${name}`, 'utf8');

/**
 * Land as a stranger would work it out from the published files alone: who held a place from `control.json`, areas from
 * the polygons of `geometry.topojson`. Shares no code with `src/geo`, so that an error there shows.
 */
export class PublishedLand {
  readonly #control = JSON.parse(published('control.json')) as ControlFile;
  readonly #topology = JSON.parse(published('geometry.topojson')) as GeometryTopology;
  readonly #cells: readonly { readonly place: string; readonly areaKm2: number }[];
  readonly #places = new Map(this.#control.places.map((place) => [String(place.id), place]));

  constructor() {
    this.#cells = feature(this.#topology, this.#topology.objects.cells).features.map(
      ({ geometry, properties }) => ({
        place: String(properties.place),
        areaKm2: polygonsOf(geometry).reduce((sum, rings) => sum + polygonKm2(rings), 0),
      }),
    );
  }

  /** Who held the place at the end of a day; throws where the table does not know the place. */
  holder(place: string, date: string): string {
    const found = this.#places.get(place);
    if (found === undefined) throw new Error(`expected the place ${place}, found none`);
    const held = found.control.filter(([, from, to]) => from <= date && date < to);
    if (held.length !== 1) throw new Error(`expected one holder of ${place} on ${date}`);
    return held[0]![0];
  }

  /** Land of a party within `syria`, `zone:ghouta`, `governorate:daraa+quneitra` …, km²; `sdf` includes `ypg`. */
  areaKm2(party: string, of: string, date: string): number {
    const holders = party === 'sdf' ? ['sdf', 'ypg'] : [party];
    return this.#sum(of, (place) => holders.includes(this.holder(place, date)));
  }

  /** All land of `syria`, `zone:ghouta` …, km². */
  wholeKm2(of: string): number {
    return this.#sum(of, () => true);
  }

  #sum(of: string, counts: (place: string) => boolean): number {
    let sum = 0;
    for (const cell of this.#members(of)) {
      const { place, areaKm2 } = this.#cells[cell]!;
      if (counts(place)) sum += areaKm2;
    }
    return sum;
  }

  #members(of: string): Iterable<number> {
    if (of === 'syria') return this.#cells.keys();
    const [kind = '', ids = ''] = of.split(':');
    const { zones, afrin, governorates } = this.#topology.objects;
    const sets = { zone: zones, afrin, governorate: governorates }[kind];
    const members = ids.split('+').flatMap((id) => {
      const set = sets?.geometries.find((geometry) => geometry.id === id);
      if (set === undefined) throw new Error(`expected the set ${kind}:${id}, found none`);
      return (set.properties as SetProperties).cells;
    });
    return new Set(members);
  }
}

function polygonsOf(geometry: Geometry): readonly Position[][][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  throw new Error(`expected a polygon, found ${geometry.type}`);
}

/** Outer ring minus holes: the exact shoelace in the cylindrical equal-area plane of longitude and sine of latitude. */
function polygonKm2(rings: readonly Position[][]): number {
  const [outer, ...holes] = rings.map((ring) => Math.abs(shoelace(ring)));
  return (outer ?? 0) - holes.reduce((sum, hole) => sum + hole, 0);
}

function shoelace(ring: readonly Position[]): number {
  let doubled = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [fromLng, fromLat] = ring[at - 1] as [number, number];
    const [toLng, toLat] = ring[at] as [number, number];
    doubled +=
      (toLng - fromLng) * RADIANS * (Math.sin(fromLat * RADIANS) + Math.sin(toLat * RADIANS));
  }
  return (doubled / 2) * EARTH_RADIUS_KM ** 2;
}
