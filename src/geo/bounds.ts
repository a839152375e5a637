import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Catalog, Position } from '../model/schema';
import type { Selection } from '../model/view';
import { frontierOn, parsePair } from './frontier';
import { partiesOf } from './party-group';
import { partyMask, setOf } from './region';
import type { ReaderShape } from './shape';

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Half a side of the box around a single point, degrees: a town with its surroundings. */
const POINT_MARGIN = 0.15;

/**
 * The box to fit for a selection on a day; null where there is nothing to fit (an unknown id, a party without land that
 * day, a kind that needs the catalogue while it has not arrived).
 */
export function boundsOfSelection(
  atlas: Atlas,
  catalog: Catalog | null,
  selection: Selection,
  date: IsoDate,
): Bounds | null {
  const { kind, id } = selection;
  switch (kind) {
    case 'party': {
      const parties = partiesOf(atlas.parties, id);
      if (!parties) return null;
      const mask = partyMask(atlas, parties, date);
      return boundsOfCells(
        atlas,
        [...atlas.cells.keys()].filter((cell) => mask[cell] === 1),
      );
    }
    case 'zone':
    case 'afrin':
    case 'governorate':
      return boundsOfCells(atlas, setOf(atlas, kind, id)?.cells ?? []);
    case 'pair': {
      const pair = parsePair(atlas, id);
      if (!pair.ok) return null;
      const { stretches } = frontierOn(atlas, date, ...pair.value);
      return boundsOfPositions(stretches.flatMap(({ line }) => line));
    }
    case 'place':
      return aroundPoint(atlas.places.find((place) => place.id === id)?.point);
    case 'summit': {
      const city = catalog?.cities.find(
        (candidate) =>
          candidate.id === id || candidate.meetings.some((meeting) => meeting.id === id),
      );
      return aroundPoint(city?.point);
    }
    case 'event':
      return aroundPoint(catalog?.events.find((event) => event.id === id)?.point);
    case 'site':
      return aroundPoint(catalog?.sites.find((site) => site.id === id)?.point);
    case 'point': {
      const [lat = NaN, lng = NaN] = id.split(',').map(Number);
      return Number.isFinite(lat) && Number.isFinite(lng) ? aroundPoint([lng, lat]) : null;
    }
  }
}

/** The box around a shape of the reader's. */
export function boundsOfShape(shape: ReaderShape): Bounds | null {
  return boundsOfPositions(shape.kind === 'line' ? shape.lines.flat() : shape.polygons.flat(2));
}

/** The box around the whole country. */
export function boundsOfCountry(atlas: Atlas): Bounds | null {
  return boundsOfCells(atlas, [...atlas.cells.keys()]);
}

/** The box around some cells; null where there are none. */
export function boundsOfCells(atlas: Atlas, cells: readonly number[]): Bounds | null {
  return unionOf(cells.map((cell) => atlas.cells[cell]!.bounds));
}

/** The box around some positions; null where there are none. */
export function boundsOfPositions(positions: readonly Position[]): Bounds | null {
  return unionOf(positions.map(([lng, lat]) => [lng, lat, lng, lat]));
}

function aroundPoint(point: Position | undefined): Bounds | null {
  if (!point) return null;
  const [lng, lat] = point;
  return [lng - POINT_MARGIN, lat - POINT_MARGIN, lng + POINT_MARGIN, lat + POINT_MARGIN];
}

/** The box around some boxes; null where there are none. */
export function unionOf(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null;
  let [west, south, east, north] = boxes[0]!;
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}
