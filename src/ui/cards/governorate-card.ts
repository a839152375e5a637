import type { CardModel } from './card';
import type { CardSource } from './card-source';
import { insideBlocks, landBlocks } from './set-blocks';

/** The card of a governorate as derived here: the cells of its places. */
export function governorateCard(source: CardSource, id: string): CardModel | null {
  const governorate = source.catalog.governorates.find((candidate) => candidate.id === id);
  if (governorate === undefined) return null;
  return {
    kind: 'kind.governorate',
    title: { type: 'names', names: governorate.names },
    blocks: [
      ...landBlocks(source, 'governorate', id, 'card.area'),
      { type: 'note', value: { type: 'message', key: 'card.governorateRule' } },
      ...insideBlocks(source, 'governorate', id),
    ],
  };
}
