import type { AtlasEvent } from '../../model/schema';
import type { Block, CardModel, Fact } from './card';
import { evidenceOf, type CardSource } from './card-source';
import { kindWord } from './kind-word';

/** The card of a dated, located event. */
export function eventCard(source: CardSource, id: string): CardModel | null {
  const event = source.catalog.events.find((candidate) => candidate.id === id);
  if (event === undefined) return null;
  const summary: Block[] = event.summary
    ? [{ type: 'lead', value: { type: 'names', names: event.summary } }]
    : [];
  return {
    kind: 'kind.event',
    title: { type: 'names', names: event.name },
    blocks: [
      ...summary,
      { type: 'facts', rows: eventFacts(source, event) },
      { type: 'note', value: { type: 'message', key: 'card.eventAccuracy' } },
      { type: 'evidence', evidence: evidenceOf(source, event) },
    ],
  };
}

function eventFacts(source: CardSource, event: AtlasEvent): Fact[] {
  const place = source.atlas.places.find(
    (candidate) => candidate.id === event.place && !candidate.anchor,
  );
  return [
    { label: 'fact.when', value: { type: 'days', from: event.from, lastDay: event.lastDay } },
    { label: 'fact.kind', value: kindWord('eventCategory', event.category) },
    { label: 'fact.actors', value: { type: 'names', names: event.actors } },
    ...(place === undefined
      ? []
      : [
          {
            label: 'fact.place',
            value: {
              type: 'selection',
              select: { kind: 'place', id: place.id },
              names: place.names,
            },
          } as const,
        ]),
  ];
}
