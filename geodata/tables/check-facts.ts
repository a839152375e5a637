/** Checks across tables: what one table says of another must be there and agree. */
import { checkReferences } from './check-references';
import { checkPlaces } from './check-places';
import { checkClaims } from './check-claims';
import { checkSpans } from './check-spans';
import { checkZones } from './check-zones';
import type { Facts } from './facts';
import type { Rings } from './inside-rings';
import type { Problem, Report } from './problems';

/** @param land rings of the country; where given, every place must lie inside */
export function checkFacts(facts: Facts, land?: Rings): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, { line }, column, id, expected, found) =>
    problems.push({ file, line, column, id, expected, found });
  checkReferences(facts, report);
  checkSpans(facts, report);
  checkPlaces(facts, report, land);
  checkZones(facts, report);
  checkClaims(facts, report);
  return problems;
}
