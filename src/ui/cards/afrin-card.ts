import type { AfrinShape } from '../../model/schema';
import { takenByDay } from './afrin-status';
import type { Block, CardModel, Fact, LinkItem } from './card';
import { evidenceOf, type CardSource } from './card-source';
import { insideBlocks, landBlocks } from './set-blocks';

/** The card of one of the three shapes that are called Afrin. */
export function afrinCard(source: CardSource, id: string): CardModel | null {
  const shape = source.catalog.afrin.find((candidate) => candidate.id === id);
  if (shape === undefined) return null;
  return {
    kind: 'kind.afrin',
    title: { type: 'names', names: shape.names },
    blocks: [
      { type: 'lead', value: { type: 'names', names: shape.text } },
      ...landBlocks(source, 'afrin', id, 'card.area'),
      ...days(source, shape),
      { type: 'links', heading: 'card.otherAfrin', items: otherShapes(source, shape) },
      { type: 'evidence', evidence: evidenceOf(source, shape) },
      ...insideBlocks(source, 'afrin', id),
    ],
  };
}

/** The day whose line the outline follows, and how much had been taken by the chosen one. */
function days(source: CardSource, { id, referenceDate }: AfrinShape): Block[] {
  const taken = takenByDay(source.atlas, id, source.date);
  const rows: Fact[] = [
    ...(referenceDate
      ? [{ label: 'fact.outlineFollows', value: { type: 'date', date: referenceDate } } as const]
      : []),
    ...(taken ? [{ label: 'fact.onDay', value: taken } as const] : []),
  ];
  return rows.length === 0 ? [] : [{ type: 'facts', rows }];
}

function otherShapes(source: CardSource, shape: AfrinShape): LinkItem[] {
  return source.catalog.afrin
    .filter((other) => other !== shape)
    .map((other) => ({ select: { kind: 'afrin', id: other.id }, names: other.names }));
}
