import { frontierOn, parsePair, type Frontier, type FrontierSide } from '../../geo/frontier';
import type { Block, CardModel, Fact, LinkItem, Value } from './card';
import type { CardSource } from './card-source';
import { partyNames } from '../elements/party-names';
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
        : []),
      ...factsBlock(frontier),
      alongBlock(source, frontier, 'placesOfA', sideName(source, a, idOfA)),
      alongBlock(source, frontier, 'placesOfB', sideName(source, b, idOfB)),
    ],
  };
}

function sideName({ atlas }: CardSource, side: FrontierSide, id: string): Value {
  if (typeof side === 'string') return { type: 'outside', id: side };
  return { type: 'names', names: partyNames(atlas.parties, id) ?? { en: id } };
}

function factsBlock({ lengthKm, stretches, pointContacts }: Frontier): Block[] {
  const count = (label: Fact['label'], of: number): Fact[] =>
    of === 0 ? [] : [{ label, value: { type: 'count', count: of } }];
  const rows: Fact[] = [
    ...(lengthKm === 0
      ? []
      : [{ label: 'fact.length', value: { type: 'length', km: lengthKm } } as const]),
    ...count('fact.stretches', stretches.length),
    ...count('fact.pointContacts', pointContacts),
  ];
  return rows.length === 0 ? [] : [{ type: 'facts', rows }];
}

/**
 * The places on one side in order along the line, stretch by stretch, the longest stretch first; where there are
 * several, each place says on which it lies. What lies outside has no places.
 */
function alongBlock(
  source: CardSource,
  { stretches }: Frontier,
  side: 'placesOfA' | 'placesOfB',
  name: Value,
): Block {
  const stretchOf = new Map<number, number>();
  stretches.forEach((stretch, index) => {
    for (const place of stretch[side]) {
      if (!stretchOf.has(place)) stretchOf.set(place, index + 1);
    }
  });
  const items = [...stretchOf].map(([place, number]): LinkItem => {
    const item = placeItem(source, source.atlas.places[place]!);
    if (stretches.length === 1) return item;
    return { ...item, detail: { type: 'message', key: 'card.stretch', params: { number } } };
  });
  return { type: 'links', heading: 'card.placesOfSide', params: { side: name }, items };
}
