import { sumCells } from '../../geo/areas';
import { CONTROL_SPAN } from '../../model/dates';
import type { Place } from '../../model/schema';
import type { Block, CardModel, Fact, HistoryRow } from './card';
import {
  evidenceOf,
  holderOfPlace,
  partyById,
  summitDayApart,
  type CardSource,
} from './card-source';
import { dayDoubt } from '../changes/day-doubt';
import { kindWord } from './kind-word';
import { sinceDay } from './since-day';
import { setLinks } from './set-blocks';

/** The card of a place: who held it when, the land that follows it on the map, and the sources. */
export function placeCard(source: CardSource, id: string): CardModel | null {
  const index = source.atlas.places.findIndex((place) => place.id === id);
  const place = source.atlas.places[index];
  if (place === undefined || place.anchor) return null;
  const cells = source.atlas.cells.flatMap((cell, at) => (cell.place === index ? [at] : []));
  const holder = holderOfPlace(source, place, source.date);
  return {
    kind: 'kind.place',
    title: { type: 'names', names: place.names },
    ...(holder === undefined ? {} : { party: holder.id }),
    blocks: [
      { type: 'facts', rows: facts(source, place) },
      { type: 'history', heading: 'card.history', rows: history(source, place) },
      ...land(source, cells),
      { type: 'links', heading: 'card.partOf', items: setLinks(source, cells) },
      { type: 'evidence', evidence: evidenceOf(source, place) },
    ],
  };
}

function facts(source: CardSource, place: Place): Fact[] {
  const { date } = source;
  const interval = place.control.find(([, from, to]) => from <= date && date < to);
  const summitDay = summitDayApart(source);
  const compared = source.compare ? holderOfPlace(source, place, source.compare) : undefined;
  const rows: Fact[] = [];
  if (interval) {
    const [party, from] = interval;
    const names = partyById(source, party)?.names;
    if (names)
      rows.push({
        label: 'fact.heldBy',
        value: { type: 'selection', select: { kind: 'party', id: party }, names },
      });
    rows.push({ label: 'fact.since', value: sinceDay(from) });
  }
  if (compared)
    rows.push({ label: 'fact.onComparedDay', value: { type: 'names', names: compared.names } });
  if (summitDay !== null) {
    const then = holderOfPlace(source, place, summitDay);
    if (then) rows.push({ label: 'fact.onSummitDay', value: { type: 'names', names: then.names } });
  }
  rows.push({ label: 'fact.kind', value: kindWord('placeKind', place.kind) });
  rows.push({ label: 'fact.coordinates', value: { type: 'position', point: place.point } });
  rows.push({
    label: 'fact.coordinateBasis',
    value: kindWord('coordinateBasis', place.coordinateBasis),
  });
  return rows;
}

function history(source: CardSource, place: Place): HistoryRow[] {
  return place.control.map(([party, from, to]) => {
    const doubt = dayDoubt(place, from);
    return {
      from,
      ...(to < CONTROL_SPAN.to ? { to } : {}),
      value: { type: 'names', names: partyById(source, party)?.names ?? { en: party } },
      current: from <= source.date && source.date < to,
      ...(doubt === null ? {} : { doubt }),
    };
  });
}

function land({ atlas, date }: CardSource, indices: readonly number[]): Block[] {
  if (indices.length === 0) return [];
  const mask = Uint8Array.from(atlas.cells, (_, index) => (indices.includes(index) ? 1 : 0));
  const reachKm = Math.max(...indices.map((index) => atlas.cells[index]!.reachKm));
  return [
    {
      type: 'area',
      label: 'card.placeLand',
      date,
      figure: { ...sumCells(atlas, mask), shareOfSyria: null, shareOfEvidenced: null },
    },
    {
      type: 'note',
      value: {
        type: 'message',
        key: 'card.placeLandRule',
        params: { reach: { type: 'length', km: reachKm } },
      },
    },
  ];
}
