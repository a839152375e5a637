import { isListed } from '../../model/listed-places';
import type { Place } from '../../model/schema';
import type { Block, CitedRow, Fact } from './card';
import { citationsOf, type CardSource } from './card-source';

/** Sources named on the card of a party: those on which most of its places rest. */
const MOST_CITED = 5;

/** How what a party holds is known: its places by basis and by confidence, and the sources most of them rest on. */
export function partyEvidence(source: CardSource, cells: readonly number[]): Block[] {
  const { atlas } = source;
  const places = [...new Set(cells.map((cell) => atlas.cells[cell]!.place))]
    .map((place) => atlas.places[place]!)
    .filter(isListed);
  if (places.length === 0) return [];
  return [
    { type: 'facts', rows: [known(places), sure(places)] },
    { type: 'sources', rows: mostCited(source, places) },
  ];
}

function known(places: readonly Place[]): Fact {
  const verified = places.filter(({ basis }) => basis === 'verified').length;
  const params = { verified, recalled: places.length - verified };
  return { label: 'fact.placesKnown', value: { type: 'message', key: 'card.placesKnown', params } };
}

function sure(places: readonly Place[]): Fact {
  const count = (of: Place['confidence']) =>
    places.filter(({ confidence }) => confidence === of).length;
  const params = { high: count('high'), medium: count('medium'), low: count('low') };
  return { label: 'here.sure', value: { type: 'message', key: 'card.placesSure', params } };
}

function mostCited(source: CardSource, places: readonly Place[]): readonly CitedRow[] {
  const counts = new Map<Place['citations'][number], number>();
  for (const key of places.flatMap(({ citations }) => citations)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CITED)
    .flatMap(([key, count]) =>
      citationsOf(source, [key]).map((citation) => ({ citation, places: count })),
    );
}
