/**
 * What a reader meets who walks through the map by keyboard: the features of the shown layers that lie in sight, layer
 * by layer in the order of the legend, each layer in reading order. Pure; the same data as the drawn picture.
 */
import { cellAt } from '../geo/cell-at';
import { holdersOn } from '../geo/holders';
import { perAtlas } from '../geo/per-atlas';
import { setOf } from '../geo/region';
import type { Atlas } from '../model/atlas';
import type { Frame } from '../model/frame';
import type { LayerId, SelectionKind } from '../model/ids';
import { LAYER_IDS } from '../model/ids';
import { isListed } from '../model/listed-places';
import type { Catalog, FirstView, Party, Position } from '../model/schema';
import type { Selection, View } from '../model/view';
import { eventsNear } from './events';
import { layersOfParties } from './party-layers';
import { cellCentres, piecesOf } from './pieces';
import { isInside, positionAt, readingOrder, type Spot, spotsIn } from './reading-order';
import { sitesOn } from './sites';
import { tilingOfAtlas } from './tiling';

/** One feature on the way. */
export interface WalkStop {
  readonly layer: LayerId;
  /** What Enter selects. */
  readonly select: Selection;
  /** A point of it in sight, `[lng, lat]`. */
  readonly point: Position;
  /** The land it consists of, as indices into `atlas.cells`; absent for what is a point. */
  readonly cells?: readonly number[];
}

export interface Walk {
  readonly stops: readonly WalkStop[];
  /** Features in sight that were too many to walk through, by layer; those nearest to the middle were kept. */
  readonly leftOut: ReadonlyMap<LayerId, number>;
}

export interface WalkInput {
  readonly firstView: FirstView;
  readonly atlas: Atlas;
  readonly catalog: Catalog;
  readonly view: Pick<View, 'date' | 'layers' | 'select' | 'allMeetings'>;
  readonly frame: Frame;
  readonly direction: 'ltr' | 'rtl';
}

/** More stops than this in one layer are a list to search, not a way to walk. */
export const MOST_STOPS = 40;

/** The features in sight, in the order in which they are walked through. */
export function walkOf(input: WalkInput): Walk {
  const sight = sightOf(input.atlas, input.frame);
  const leftOut = new Map<LayerId, number>();
  const stops = LAYER_IDS.flatMap((layer) => {
    if (!input.view.layers.includes(layer)) return [];
    const all = STOPS[layer](input, sight);
    if (all.length > MOST_STOPS) leftOut.set(layer, all.length - MOST_STOPS);
    const kept = all
      .toSorted((a, b) => fromMiddle(sight.spot(a.point)) - fromMiddle(sight.spot(b.point)))
      .slice(0, MOST_STOPS);
    return readingOrder(kept, ({ point }) => sight.spot(point), input.direction);
  });
  return { stops, leftOut };
}

/** What is in sight, asked once for all layers. */
interface Sight {
  readonly spot: (point: Position) => Spot;
  /** Points of the land in sight with the cell each lies in. */
  readonly samples: readonly { readonly cell: number; readonly point: Position }[];
}

/** So many looks across and down find every area that takes a noticeable part of the view. */
const LOOKS = 16;

const centresOf = perAtlas((atlas) => cellCentres(atlas, tilingOfAtlas(atlas)));

function sightOf(atlas: Atlas, frame: Frame): Sight {
  const spot = spotsIn(frame);
  const centres = centresOf(atlas).flatMap((point, cell) =>
    isInside(spot(point)) ? [{ cell, point }] : [],
  );
  const looks = Array.from({ length: LOOKS * LOOKS }, (_, index) =>
    positionAt(frame, {
      x: ((index % LOOKS) + 0.5) / LOOKS,
      y: (Math.floor(index / LOOKS) + 0.5) / LOOKS,
    }),
  ).flatMap((point) => {
    const cell = cellAt(atlas, point);
    return cell === null ? [] : [{ cell, point }];
  });
  return { spot, samples: [...centres, ...looks] };
}

const fromMiddle = ({ x, y }: Spot): number => Math.hypot(x - 0.5, y - 0.5);

/**
 * Where to meet an area: at its own point where that is in sight, else at the point of it in sight that lies nearest
 * to the middle. Null where none of it is.
 */
function meet(
  { spot, samples }: Sight,
  cells: readonly number[],
  own: Position | undefined,
): Position | null {
  if (own !== undefined && isInside(spot(own))) return own;
  const members = new Set(cells);
  let best: Position | null = null;
  let least = Infinity;
  for (const { cell, point } of samples) {
    if (!members.has(cell)) continue;
    const distance = fromMiddle(spot(point));
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}

type StopsOf = (input: WalkInput, sight: Sight) => WalkStop[];

const STOPS: Readonly<Record<LayerId, StopsOf>> = {
  zones: ({ firstView, atlas }, sight) => areas('zones', 'zone', firstView.zones, atlas, sight),
  afrin: ({ firstView, atlas }, sight) => areas('afrin', 'afrin', firstView.afrin, atlas, sight),
  sdf: (input, sight) => land('sdf', input, sight),
  ypg: (input, sight) => land('ypg', input, sight),
  control: (input, sight) => land('control', input, sight),
  summits: ({ firstView, view }, sight) =>
    firstView.cities.flatMap(({ id, point, meetings, formatMeetings }) =>
      (view.allMeetings ? meetings : formatMeetings) === 0
        ? []
        : dot('summits', 'summit', id, point, sight),
    ),
  events: ({ catalog, view }, sight) =>
    indicesIn(eventsNear(catalog, view.date, view.select)).flatMap((index) => {
      const { id, point } = catalog.events[index]!;
      return dot('events', 'event', id, point, sight);
    }),
  sites: ({ catalog, view }, sight) =>
    indicesIn(sitesOn(catalog, view.date, view.select)).flatMap((index) => {
      const { id, point } = catalog.sites[index]!;
      return dot('sites', 'site', id, point, sight);
    }),
  places: ({ atlas }, sight) =>
    atlas.places.flatMap((place) =>
      isListed(place) ? dot('places', 'place', place.id, place.point, sight) : [],
    ),
  admin: ({ catalog, atlas }, sight) =>
    areas('admin', 'governorate', catalog.governorates, atlas, sight),
  // It tints land of other layers; place by place it is read in the list of changes.
  changes: () => [],
};

function dot(
  layer: LayerId,
  kind: SelectionKind,
  id: string,
  point: Position,
  { spot }: Sight,
): WalkStop[] {
  return isInside(spot(point)) ? [{ layer, select: { kind, id }, point }] : [];
}

function areas(
  layer: LayerId,
  kind: 'zone' | 'afrin' | 'governorate',
  things: readonly { readonly id: string; readonly label?: Position }[],
  atlas: Atlas,
  sight: Sight,
): WalkStop[] {
  return things.flatMap(({ id, label }) => {
    const cells = setOf(atlas, kind, id)?.cells ?? [];
    const point = meet(sight, cells, label);
    return point === null ? [] : [{ layer, select: { kind, id }, point, cells }];
  });
}

/** The pieces of land that a layer shows as its own. Desert that no place vouches for is not a piece to stop at. */
function land(layer: LayerId, { atlas, view }: WalkInput, sight: Sight): WalkStop[] {
  const owners = layersOfParties(atlas.parties, view.layers);
  const holders = holdersOn(atlas, view.date);
  return piecesOf(atlas, holders, tilingOfAtlas(atlas)).flatMap((piece): WalkStop[] => {
    const party = shownAs(atlas.parties, owners, piece.party);
    if (party === undefined || !piece.evidenced || owners.get(party.id) !== layer) return [];
    const point = meet(sight, piece.cells, piece.point);
    if (point === null) return [];
    return [{ layer, select: { kind: 'party', id: party.id }, point, cells: piece.cells }];
  });
}

/** A party that no shown layer names counts as the one it is counted within. */
function shownAs(
  parties: readonly Party[],
  owners: ReadonlyMap<string, LayerId>,
  index: number,
): Party | undefined {
  const party = parties[index];
  if (party === undefined || owners.has(party.id)) return party;
  return parties.find(({ id }) => id === party.parent);
}

/** The indices of what `eventsNear` and `sitesOn` write as text. */
const indicesIn = (text: string): number[] =>
  text === '' ? [] : text.split(',').map((entry) => Number.parseInt(entry, 10));
