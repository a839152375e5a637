import { addDays } from '../../model/dates';
import type { Site } from '../../model/schema';
import { evidenceOf, type CardSource } from './card-source';
import type { CardModel, Fact } from './card';
import { kindWord } from './kind-word';

/** The card of a publicly reported foreign base or observation post. */
export function siteCard(source: CardSource, id: string): CardModel | null {
  const site = source.catalog.sites.find((candidate) => candidate.id === id);
  if (site === undefined) return null;
  return {
    kind: 'kind.site',
    title: { type: 'names', names: site.name },
    blocks: [
      { type: 'lead', value: { type: 'names', names: site.description } },
      { type: 'facts', rows: siteFacts(source, site) },
      { type: 'note', value: { type: 'message', key: 'card.siteAccuracy' } },
      { type: 'evidence', evidence: evidenceOf(source, site) },
    ],
  };
}

function siteFacts(source: CardSource, site: Site): Fact[] {
  const stands = site.from <= source.date && (site.to === undefined || source.date < site.to);
  return [
    { label: 'fact.country', value: kindWord('country', site.country) },
    { label: 'fact.kind', value: kindWord('siteKind', site.kind) },
    { label: 'fact.since', value: { type: 'date', date: site.from } },
    ...(site.to === undefined
      ? []
      : [{ label: 'fact.until', value: { type: 'date', date: addDays(site.to, -1) } } as const]),
    {
      label: 'fact.onDay',
      value: { type: 'message', key: stands ? 'site.stands' : 'site.doesNotStand' },
    },
  ];
}
