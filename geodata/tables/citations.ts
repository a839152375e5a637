/** The sources the page can show: those that something cites. */
import type { Citation } from '../../src/model/schema';
import { asCitationKey } from '../../src/model/ids';
import type { Facts } from './facts';

export function buildCitations(facts: Facts): Citation[] {
  const used = new Set<string>(
    [
      facts.places,
      facts.zones,
      facts.zoneStates,
      facts.afrin,
      facts.meetings,
      facts.events,
      facts.sites,
      facts.figures,
      facts.claims,
      facts.story,
    ]
      .flat()
      .flatMap((row) => row.citations),
  );
  return facts.sources
    .filter((source) => used.has(source.key))
    .map(({ key, publisher, title, date, url, basis }) => ({
      key: asCitationKey(key),
      publisher,
      title,
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
      basis,
    }));
}
