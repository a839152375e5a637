/** Checks across tables: what one table says of another must be there and agree. */
import { checkReferences } from './check-references';
import { checkPlaces } from './check-places';
import { checkClaims } from './check-claims';
import { checkZones } from './check-zones';
import type { Facts } from './facts';
import type { Rings } from './parse-facts';
import type { Problem } from './problems';

/** Reports a problem of a row. */
export type Report = (
  file: string,
  row: { readonly line: number },
  column: string,
  id: string,
  expected: string,
  found: string,
) => void;

/** @param land rings of the country; where given, every place must lie inside */
export function checkFacts(facts: Facts, land?: Rings): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, { line }, column, id, expected, found) =>
    problems.push({ file, line, column, id, expected, found });
  checkReferences(facts, report);
  checkPlaces(facts, report, land);
  checkZones(facts, report);
  checkClaims(facts, report);
  return problems;
}
