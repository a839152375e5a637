/** The cell that says who held a place when: `ypg@2017-05-01..2018-03-18;tfsa@2018-03-18..2019-01-01`. */
import { parseIsoDate, type Span } from '../../src/model/dates';
import { asPartyId } from '../../src/model/ids';
import type { ControlInterval } from '../../src/model/schema';
import type { Parsed } from './parsed';

const INTERVAL = /^([a-z]+)@(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/**
 * The intervals of a cell, half-open and in order. They must cover `span` exactly: each begins where the one before
 * ends, and holds for a day at least. Two neighbours of the same party are a mistake (one of the dates is missing).
 */
export function parseControl(cell: string, span: Span): Parsed<readonly ControlInterval[]> {
  const intervals: ControlInterval[] = [];
  let next = span.from;
  for (const part of cell.split(';')) {
    const [, party, fromText, toText] = INTERVAL.exec(part) ?? [];
    if (!party || !fromText || !toText)
      return { expected: 'party@from..to', found: JSON.stringify(part) };
    const from = parseIsoDate(fromText);
    const to = parseIsoDate(toText);
    if (!from || !to) return { expected: 'existing days', found: JSON.stringify(part) };
    if (from >= to) return { expected: 'a span of one day or more', found: JSON.stringify(part) };
    if (from > next)
      return { expected: `no gap: an interval from ${next}`, found: JSON.stringify(part) };
    if (from < next)
      return { expected: `no overlap: an interval from ${next}`, found: JSON.stringify(part) };
    if (intervals.at(-1)?.[0] === party) {
      return { expected: 'another party than before', found: JSON.stringify(part) };
    }
    intervals.push([asPartyId(party), from, to]);
    next = to;
  }
  if (next !== span.to)
    return { expected: `intervals up to ${span.to}`, found: `the last ends ${next}` };
  return { value: intervals };
}
