import { cellAt } from '../../geo/cell-at';
import { distanceKm } from '../../geo/sphere';
import type { Position } from '../../model/schema';
import type { Block, CardModel, Fact, Value } from './card';
import { evidenceOf, holderOfCell, type CardSource } from './card-source';
import { setLinks } from './set-blocks';

/**
 * The card of a point of the map (`lat,lng`): who holds it, how sure that is and from which place it is known, what it
 * is part of, and what lies round it.
 */
export function pointCard(source: CardSource, id: string): CardModel | null {
  const [lat = NaN, lng = NaN] = id.split(',').map(Number);
  if (!Number.isFinite(lat) || !Number.isFinite(lng)) return null;
  const point: Position = [lng, lat];
  const cell = cellAt(source.atlas, point);
  const holder = cell === null ? undefined : holderOfCell(source, cell, source.date);
  return {
    kind: 'kind.point',
    title: { type: 'position', point },
    ...(holder === undefined ? {} : { party: holder.id }),
    blocks: [
      ...(cell === null
        ? [{ type: 'note', value: { type: 'message', key: 'card.outsideCountry' } } as const]
        : landBlocks(source, point, cell)),
      { type: 'here', point },
      ...(cell === null ? [] : [evidence(source, cell)]),
    ],
  };
}

function landBlocks(source: CardSource, point: Position, cell: number): Block[] {
  return [
    { type: 'facts', rows: pointFacts(source, point, cell) },
    { type: 'note', value: basisOf(source, cell) },
    { type: 'links', heading: 'card.partOf', items: setLinks(source, [cell]) },
  ];
}

function pointFacts(source: CardSource, point: Position, cell: number): Fact[] {
  const { place: index, basis } = source.atlas.cells[cell]!;
  const place = source.atlas.places[index]!;
  const holder = holderOfCell(source, cell, source.date);
  const rows: Fact[] = [];
  if (holder) {
    rows.push({
      label: 'fact.heldBy',
      value: { type: 'selection', select: { kind: 'party', id: holder.id }, names: holder.names },
    });
  }
  // Beyond the reach of any place the evidence of the nominal one says nothing about this ground.
  if (basis === 'near') {
    rows.push({ label: 'here.sure', value: { type: 'message', key: `basis.${place.basis}` } });
  }
  if (!place.anchor) {
    rows.push({
      label: 'fact.nearestPlace',
      value: { type: 'selection', select: { kind: 'place', id: place.id }, names: place.names },
    });
  }
  rows.push({
    label: 'fact.distance',
    value: { type: 'length', km: distanceKm(point, place.point) },
  });
  return rows;
}

const basisOf = (source: CardSource, cell: number): Value => ({
  type: 'message',
  key: `basis.${source.atlas.cells[cell]!.basis}`,
});

function evidence(source: CardSource, cell: number): Block {
  const place = source.atlas.places[source.atlas.cells[cell]!.place]!;
  return { type: 'evidence', evidence: evidenceOf(source, place) };
}
