import { areaOf } from '../../geo/areas';
import { holdersOn } from '../../geo/holders';
import { neighboursOn, type Neighbour } from '../../geo/neighbours';
import { setOf, type Region } from '../../geo/region';
import { splitOf } from '../../geo/sets';
import type { CellSet, SetKind } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { MessageKey } from '../../i18n/messages';
import type { Outside, PartyId } from '../../model/ids';
import { isListed } from '../../model/listed-places';
import type { Place } from '../../model/schema';
import type { Block, LinkItem, NeighbourRow } from './card';
import { holderOfPlace, partyById, type CardSource } from './card-source';
import { ownLandNames } from '../elements/party-names';
import { setKinds } from './set-kinds';

/** The area of a region on a day, with its shares. */
export function areaBlock(
  source: CardSource,
  label: MessageKey,
  region: Region,
  date: IsoDate,
): Block {
  return { type: 'area', label, date, figure: areaOf(source.atlas, region, date) };
}

/** Who holds how much of a set on a day, as shares of the set. */
export function holdingsBlock(
  source: CardSource,
  heading: MessageKey,
  set: CellSet,
  date: IsoDate,
): Block {
  const split = splitOf(source.atlas, set, date);
  const total = split.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  return {
    type: 'holdings',
    heading,
    date,
    rows: split.map(({ party, areaKm2 }) => ({
      party,
      names: ownLandNames(source.atlas.parties, party, split),
      km2: areaKm2,
      share: areaKm2 / total,
    })),
  };
}

/** What a region borders on the chosen day. */
export function neighboursBlock(source: CardSource, region: Region): Block {
  const rows = neighboursOn(source.atlas, source.date, region).map((neighbour): NeighbourRow => ({
    what: whatOf(source, neighbour),
    ...frontierWith(region, neighbour),
    lengthKm: neighbour.lengthKm,
    pointContacts: neighbour.pointContacts,
  }));
  return { type: 'neighbours', rows };
}

/** Only two parties, or a party and what lies outside, have a frontier with a card; it needs a length to be one. */
function frontierWith([term]: Region, { id, lengthKm }: Neighbour): Pick<NeighbourRow, 'frontier'> {
  if (term?.kind !== 'party' || term.id.includes('+') || lengthKm === 0) return {};
  return { frontier: { kind: 'pair', id: `${term.id}+${id}` } };
}

function whatOf(source: CardSource, neighbour: Neighbour): NeighbourRow['what'] {
  const party = partyById(source, neighbour.id as PartyId);
  if (party === undefined) return { type: 'outside', id: neighbour.id as Outside };
  return { type: 'selection', select: { kind: 'party', id: party.id }, names: party.names };
}

/**
 * The land of a set: its area, who holds how much of it on the chosen day, and the days on which that changed. Nothing
 * where the set has no shape.
 */
export function landBlocks(
  source: CardSource,
  kind: SetKind,
  id: string,
  label: MessageKey,
): Block[] {
  const set = setOf(source.atlas, kind, id);
  if (!set) return [];
  return [
    areaBlock(source, label, [{ kind, id }], source.date),
    holdingsBlock(source, 'card.whoHolds', set, source.date),
    { type: 'splitChanges', kind, id },
  ];
}

/** What a set borders and the places in it. */
export function insideBlocks(source: CardSource, kind: SetKind, id: string): Block[] {
  const set = setOf(source.atlas, kind, id);
  return set
    ? [neighboursBlock(source, [{ kind, id }]), placesBlock(source, 'card.placesInside', set.cells)]
    : [];
}

/** The zones, Afrin shapes and governorates that have one of the cells, as links. */
export function setLinks({ atlas, catalog }: CardSource, cells: readonly number[]): LinkItem[] {
  return atlas.sets.flatMap((set) => {
    const kind = setKinds[set.kind];
    const names = kind?.namesOf(catalog, set.id);
    if (!kind || !names || !cells.some((cell) => set.cells.includes(cell))) return [];
    return [
      {
        select: { kind: kind.selection, id: set.id },
        names,
        detail: { type: 'message', key: kind.word },
      },
    ];
  });
}

/** The places of some cells, as evidence to open: larger ones first, then by name. */
export function placesBlock(
  source: CardSource,
  heading: MessageKey,
  cells: readonly number[],
  itemOf = heldPlaceItem,
): Block {
  const indices = [...new Set(cells.map((cell) => source.atlas.cells[cell]!.place))];
  const places = indices.map((index) => source.atlas.places[index]!).filter(isListed);
  return {
    type: 'links',
    heading,
    items: places.sort(bySize).map((place) => itemOf(source, place)),
  };
}

/** Cells held by one of the parties (indices) on the chosen day. */
export function cellsHeldBy(source: CardSource, parties: readonly number[]): number[] {
  const holders = holdersOn(source.atlas, source.date);
  return source.atlas.cells.flatMap((_, cell) => (parties.includes(holders[cell]!) ? [cell] : []));
}

/** A place as an item of a list that itself says who holds its places. */
export function placeItem(_source: CardSource, { id, names, basis }: Place): LinkItem {
  return { select: { kind: 'place', id }, names, basis };
}

/** A place as an item of a list, with its holder on the chosen day. */
function heldPlaceItem(source: CardSource, place: Place): LinkItem {
  const holder = holderOfPlace(source, place, source.date);
  const item = placeItem(source, place);
  if (holder === undefined) return item;
  return { ...item, party: holder.id, detail: { type: 'names', names: holder.names } };
}

/** Kinds of place by size; kinds that are not listed come after them. */
const LARGER_KINDS = ['city', 'town', 'subdistrict centre'];

/** How large a place is by its kind: 0 for a city, the more the smaller. */
export function sizeRank({ kind }: Place): number {
  const index = LARGER_KINDS.indexOf(kind);
  return index === -1 ? LARGER_KINDS.length : index;
}

function bySize(a: Place, b: Place): number {
  return sizeRank(a) - sizeRank(b) || (a.names.en < b.names.en ? -1 : 1);
}
