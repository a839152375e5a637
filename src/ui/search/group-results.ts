import type { PlainKey } from '../../i18n/messages';
import type { SearchResult } from '../../state/search';
import type { SearchTarget } from '../../state/search-index';

type Kind = SearchTarget['kind'];

export interface ResultGroup {
  readonly kind: Kind;
  readonly heading: PlainKey;
  readonly results: readonly SearchResult[];
}

const HEADINGS: Readonly<Partial<Record<Kind, PlainKey>>> = {
  party: 'search.parties',
  zone: 'search.zones',
  afrin: 'search.afrin',
  governorate: 'search.governorates',
  place: 'search.places',
  summit: 'search.summits',
  event: 'search.events',
  site: 'search.sites',
  claim: 'search.claims',
  point: 'kind.point',
};

/** Results by kind. The group with the best result comes first, and results keep their order within it. */
export function groupResults(results: readonly SearchResult[]): ResultGroup[] {
  const groups = new Map<Kind, SearchResult[]>();
  for (const result of results) {
    const group = groups.get(result.select.kind);
    if (group) group.push(result);
    else groups.set(result.select.kind, [result]);
  }
  return [...groups].flatMap(([kind, found]) => {
    const heading = HEADINGS[kind];
    return heading ? [{ kind, heading, results: found }] : [];
  });
}
