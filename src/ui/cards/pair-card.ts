import { frontierOn, parsePair, type FrontierSide } from '../../geo/frontier';
import type { Block, CardModel, LinkItem, Value } from './card';
import type { CardSource } from './card-source';
import { placeItem } from './set-blocks';

/** The card of a frontier: two parties, or a party and what lies outside (`sdf+gov`, `gov+LB`). */
export function pairCard(source: CardSource, id: string): CardModel | null {
  const { atlas, date } = source;
  const pair = parsePair(atlas, id);
  if (!pair.ok) return null;
  const [a, b] = pair.value;
  const frontier = frontierOn(atlas, date, a, b);
  const [idOfA = '', idOfB = ''] = id.split('+');
  return {
    kind: 'kind.pair',
    title: {
      type: 'message',
      key: 'card.pairTitle',
      params: { a: sideName(source, a, idOfA), b: sideName(source, b, idOfB) },
    },
    blocks: [
      ...(frontier.edges.length === 0
        ? [{ type: 'note', value: { type: 'message', key: 'card.noFrontier' } } as const]
        : [lengthFacts(frontier.lengthKm, frontier.stretches.length)]),
      alongBlock(
        source,
        unique(frontier.stretches.flatMap(({ placesOfA }) => placesOfA)),
        sideName(source, a, idOfA),
      ),
      alongBlock(
        source,
        unique(frontier.stretches.flatMap(({ placesOfB }) => placesOfB)),
        sideName(source, b, idOfB),
      ),
    ],
  };
}

function sideName({ atlas }: CardSource, side: FrontierSide, id: string): Value {
  if (typeof side === 'string') return { type: 'outside', id: side };
  const party =
    atlas.parties.find((candidate) => candidate.id === id) ?? atlas.parties[side[0] ?? 0]!;
  return { type: 'names', names: party.names };
}

function lengthFacts(km: number, stretches: number): Block {
  return {
    type: 'facts',
    rows: [
      { label: 'fact.length', value: { type: 'length', km } },
      { label: 'fact.stretches', value: { type: 'count', count: stretches } },
    ],
  };
}

function alongBlock(source: CardSource, places: readonly number[], side: Value): Block {
  const items: LinkItem[] = places.map((place) => placeItem(source, source.atlas.places[place]!));
  return { type: 'links', heading: 'card.placesOfSide', params: { side }, items };
}

const unique = (indices: readonly number[]) => [...new Set(indices)];
