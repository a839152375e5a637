/**
 * Checks of the article's claims: each shows something that exists on the map, or says why it shows nothing; and the
 * story tells all of them.
 */
import { WHOLE_COUNTRY } from '../../src/model/schema';
import type { Facts } from './facts';
import type { Report } from './problems';
import { selectable } from './selectable';

const SELECTION = 'kind:id of something in the tables';

export function checkClaims(facts: Facts, report: Report): void {
  const exists = selectable(facts);
  const claims = new Set(facts.claims.map((claim) => claim.id));
  const told = new Set(facts.story.flatMap((step) => step.claims));
  for (const claim of facts.claims) {
    const wrong = (column: string, expected: string, found: string) =>
      report('claims.tsv', claim, column, claim.id, expected, found);
    const { select, whyNotOnMap } = claim;
    if ((select === undefined) === (whyNotOnMap === undefined)) {
      wrong('select', 'either a selection or why_not_on_map', select ? 'both' : 'neither');
    } else if (select !== undefined && !exists(select)) {
      wrong('select', SELECTION, JSON.stringify(select));
    }
    if (!told.has(claim.id)) wrong('id', 'a step of story.tsv that tells it', 'none');
  }
  for (const step of facts.story) {
    const wrong = (column: string, expected: string, found: string) =>
      report('story.tsv', step, column, step.id, expected, found);
    for (const id of step.claims) {
      if (!claims.has(id)) wrong('claims', 'a claim of claims.tsv', JSON.stringify(id));
    }
    const select = /(?:^|&)select=([^&]*)/.exec(step.link)?.[1];
    if (select !== undefined && !exists(select)) wrong('link', SELECTION, JSON.stringify(select));
    if (/(?:^|&)map=/.test(step.link)) wrong('link', 'no map=: what it shows decides', step.link);
    if (step.shows.length === 0) wrong('shows', `${WHOLE_COUNTRY} or ${SELECTION}`, 'none');
    for (const shown of step.shows) {
      if (shown !== WHOLE_COUNTRY && !exists(shown))
        wrong('shows', SELECTION, JSON.stringify(shown));
    }
  }
}
