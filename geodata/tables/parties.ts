/** The parties: names and looks, in the order of the legend. */
import { asPartyId } from '../../src/model/ids';
import type { Party } from '../../src/model/schema';
import type { Facts } from './facts';
import { namesBook } from './names-book';

export function buildParties(facts: Facts): Party[] {
  const named = namesBook(facts);
  return facts.parties.map((row) => ({
    id: asPartyId(row.id),
    names: named(`party:${row.id}`),
    ...(row.parent !== undefined && { parent: asPartyId(row.parent) }),
    term: row.term,
    fill: { light: row.fillLight, dark: row.fillDark },
    line: { light: row.lineLight, dark: row.lineDark },
    pattern: row.pattern,
    ...(row.patternColor !== undefined && { patternColor: row.patternColor }),
    counted: row.counted,
  }));
}
