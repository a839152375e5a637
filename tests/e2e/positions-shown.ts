import { readFileSync } from 'node:fs';
import { boundsOfCountry, boundsOfSelection, type Bounds } from '../../src/geo/bounds';
import { buildAtlas } from '../../src/geo/build-atlas';
import { frontierOn, parsePair } from '../../src/geo/frontier';
import type { IsoDate } from '../../src/model/dates';
import {
  type ControlFile,
  type GeometryTopology,
  type Position,
  WHOLE_COUNTRY,
} from '../../src/model/schema';
import { decodeSelection } from '../../src/state/link-selection';
import { catalog, firstView } from './published-data';

const read = (name: string): unknown => JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
const atlas = buildAtlas(
  read('geometry.topojson') as GeometryTopology,
  read('control.json') as ControlFile,
  firstView.parties,
);

/** Kinds that stand at one position, where nothing at all may lie over them. */
const POINT_KINDS: readonly string[] = ['place', 'summit', 'event', 'site'];

/** Something that a step of the story shows, on a day: where it begins and ends on the map. */
export interface Extent {
  readonly positions: readonly Position[];
  readonly isPoint: boolean;
}

/**
 * @param shown as the story's table has it
 * @throws Error where there is nothing of it on that day
 */
export function extentOf(shown: string, date: IsoDate): Extent {
  const select = decodeSelection(shown);
  if (select?.kind === 'pair') {
    const pair = parsePair(atlas, select.id);
    if (!pair.ok) throw new Error(`expected a pair, found ${shown}`);
    const { stretches } = frontierOn(atlas, date, ...pair.value);
    return { positions: stretches.flatMap(({ line }) => line), isPoint: false };
  }
  const bounds =
    shown === WHOLE_COUNTRY
      ? boundsOfCountry(atlas)
      : select && boundsOfSelection(atlas, catalog, select, date);
  if (bounds === null) throw new Error(`expected something on the map, found nothing of ${shown}`);
  const isPoint = POINT_KINDS.includes(select?.kind ?? '');
  return { positions: isPoint ? [middleOf(bounds)] : cornersOf(bounds), isPoint };
}

function middleOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}

function cornersOf([west, south, east, north]: Bounds): Position[] {
  return [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ];
}
