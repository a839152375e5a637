import type { Atlas, SetKind } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Outside, PartyId } from '../model/ids';
import { isListed } from '../model/listed-places';
import type { CellBasis, Position } from '../model/schema';
import { cellAt } from './cell-at';
import { holdersOn } from './holders';
import { nearestByKind, type NearestPoint } from './nearest-edge';
import { topParties } from './party-group';
import type { PairIds } from './party-pair';
import { perAtlas } from './per-atlas';
import { bearingDegrees, compassPoint, distanceKm, type CompassPoint } from './sphere';
import { unitVectors } from './unit-vector';

/** Something at a distance and in a direction from the point asked about. */
export interface Bearing {
  readonly distanceKm: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
  readonly compass: CompassPoint;
}

export interface PlaceNearby extends Bearing {
  /** Index into `atlas.places`. */
  readonly place: number;
}

/** What is known about a point on a day. */
export interface PointAnswer {
  readonly point: Position;
  /** The land the point lies in; null outside Syria. */
  readonly land: {
    readonly cell: number;
    readonly holder: PartyId | null;
    readonly basis: CellBasis;
    /** The place whose holder decides, as an index, and how far the point lies from it. */
    readonly place: number;
    readonly toPlaceKm: number;
  } | null;
  /** The zones, Afrin shapes, governorate and district that hold the point. */
  readonly sets: readonly { readonly kind: SetKind; readonly id: string }[];
  /** Nearest first; anchors of empty desert left out. */
  readonly places: readonly PlaceNearby[];
  /** The nearest frontier of each pair of parties (`sdf` includes `ypg`), nearest first. */
  readonly frontiers: readonly (Bearing & { readonly pair: PairIds; readonly at: Position })[];
  /** The nearest stretch of border with each country and of the coast, nearest first. */
  readonly borders: readonly (Bearing & { readonly outside: Outside; readonly at: Position })[];
}

const NEARBY_PLACES = 5;

/** What is here? Everything the map knows about a position on a day. */
export function whatIsHere(atlas: Atlas, point: Position, date: IsoDate): PointAnswer {
  const holders = holdersOn(atlas, date);
  const cell = cellAt(atlas, point);
  return {
    point,
    land: cell === null ? null : landOf(atlas, point, cell, holders),
    sets: cell === null ? [] : (setsByCell(atlas)[cell] ?? []),
    places: placesNear(atlas, point, NEARBY_PLACES),
    frontiers: frontiersNear(atlas, point, holders),
    borders: bordersNear(atlas, point),
  };
}

function landOf(
  atlas: Atlas,
  point: Position,
  cell: number,
  holders: Int16Array,
): PointAnswer['land'] {
  const { place, basis } = atlas.cells[cell]!;
  return {
    cell,
    holder: atlas.parties[holders[cell]!]?.id ?? null,
    basis,
    place,
    toPlaceKm: distanceKm(point, atlas.places[place]!.point),
  };
}

const setsByCell = perAtlas((atlas) => {
  const lists: { kind: SetKind; id: string }[][] = atlas.cells.map(() => []);
  for (const { kind, id, cells } of atlas.sets) {
    for (const cell of cells) lists[cell]!.push({ kind, id });
  }
  return lists;
});

const placeVectors = perAtlas((atlas) => unitVectors(atlas.places.map(({ point }) => point)));

/** The places nearest to a position, nearest first; of those that are listed. */
function placesNear(atlas: Atlas, point: Position, count: number): PlaceNearby[] {
  const vectors = placeVectors(atlas);
  const [x, y, z] = unitVectors([point]) as unknown as [number, number, number];
  const nearest: { place: number; squared: number }[] = [];
  atlas.places.forEach((candidate, place) => {
    if (!isListed(candidate)) return;
    const [dx, dy, dz] = [
      vectors[3 * place]! - x,
      vectors[3 * place + 1]! - y,
      vectors[3 * place + 2]! - z,
    ];
    const squared = dx * dx + dy * dy + dz * dz;
    if (nearest.length === count && squared >= nearest[count - 1]!.squared) return;
    nearest.push({ place, squared });
    nearest.sort((a, b) => a.squared - b.squared);
    nearest.length = Math.min(count, nearest.length);
  });
  return nearest.map(({ place }) => {
    const at = atlas.places[place]!.point;
    return { place, distanceKm: distanceKm(point, at), ...directionTo(point, at) };
  });
}

function frontiersNear(
  atlas: Atlas,
  point: Position,
  holders: Int16Array,
): PointAnswer['frontiers'] {
  const tops = topParties(atlas);
  const count = atlas.parties.length;
  const nearest = nearestByKind(atlas, point, (index) => {
    const { left, right } = atlas.edges[index]!;
    if (typeof right === 'string') return null;
    const a = tops[holders[left]!];
    const b = tops[holders[right]!];
    if (a === undefined || b === undefined || a === b) return null;
    return a < b ? a * count + b : b * count + a;
  });
  return byDistance(point, nearest, (kind) => ({
    pair: [atlas.parties[Math.floor(kind / count)]!.id, atlas.parties[kind % count]!.id] as const,
  }));
}

function bordersNear(atlas: Atlas, point: Position): PointAnswer['borders'] {
  const nearest = nearestByKind(atlas, point, (index) => {
    const { right } = atlas.edges[index]!;
    return typeof right === 'string' ? right : null;
  });
  return byDistance(point, nearest, (outside) => ({ outside }));
}

function byDistance<Kind, Named>(
  point: Position,
  nearest: ReadonlyMap<Kind, NearestPoint>,
  name: (kind: Kind) => Named,
): (Named & Bearing & { readonly at: Position })[] {
  return [...nearest]
    .sort(([, a], [, b]) => a.distanceKm - b.distanceKm)
    .map(([kind, { distanceKm: km, point: at }]) => ({
      ...name(kind),
      distanceKm: km,
      ...directionTo(point, at),
      at,
    }));
}

function directionTo(from: Position, to: Position) {
  const bearing = bearingDegrees(from, to);
  return { bearing, compass: compassPoint(bearing) };
}
