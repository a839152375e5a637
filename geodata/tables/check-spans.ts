/** Checks that what lasts ends after it begins, and that a condition on a day says who and when. */
import type { Facts } from './facts';
import type { Report } from './problems';

export function checkSpans(facts: Facts, report: Report): void {
  for (const [file, rows] of [
    ['summits.tsv', facts.meetings],
    ['events.tsv', facts.events],
    ['claims.tsv', facts.claims],
  ] as const) {
    for (const row of rows) {
      if (row.lastDay < row.from)
        report(file, row, 'last_day', row.id, `a day from ${row.from} on`, row.lastDay);
    }
  }
  for (const [file, rows] of [
    ['sites.tsv', facts.sites],
    ['barriers.tsv', facts.barriers],
  ] as const) {
    for (const row of rows) {
      if (row.to !== undefined && row.to <= row.from)
        report(file, row, 'to', row.id, `a day after ${row.from}`, row.to);
    }
  }
  for (const zone of facts.zones) {
    const { endedFrom, endedTo } = zone;
    if ((endedFrom === undefined) !== (endedTo === undefined)) {
      const found = endedFrom === undefined ? 'only the last day' : 'only the first day';
      report('zones.tsv', zone, 'ended_to', zone.id, 'first and last day of the end', found);
    } else if (endedFrom !== undefined && endedTo !== undefined && endedTo < endedFrom) {
      report('zones.tsv', zone, 'ended_to', zone.id, `a day from ${endedFrom} on`, endedTo);
    }
  }
  for (const shape of facts.afrin) {
    for (const [column, parties, date] of [
      ['held_on', shape.heldBy, shape.heldOn],
      ['later_on', shape.laterHeldBy, shape.laterOn],
    ] as const) {
      if (parties.length > 0 !== (date !== undefined)) {
        const found = date === undefined ? 'no day' : 'no parties';
        report('afrin.tsv', shape, column, shape.id, 'parties and a day, or neither', found);
      }
    }
  }
}
