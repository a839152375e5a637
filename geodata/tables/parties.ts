/** The parties: names, looks and neutral descriptions, in the order of the legend. */
import { asPartyId } from '../../src/model/ids';
import type { Party } from '../../src/model/schema';
import type { Facts } from './facts';
import { namesBook } from './names-book';
import { TextBook } from './text-book';

export function buildParties(facts: Facts, texts = new TextBook(facts.texts)): Party[] {
  const named = namesBook(facts);
  const terms = new Map(facts.terms.map((term) => [term.id, term]));
  return facts.parties.map((row) => {
    const term = terms.get(row.term)!;
    const attribution = texts.maybe(`term:${term.id}.attribution`, term.attribution);
    return {
      id: asPartyId(row.id),
      names: named(`party:${row.id}`),
      ...(row.parent !== undefined && { parent: asPartyId(row.parent) }),
      definition: texts.names(`term:${term.id}.definition`, term.definition),
      ...(attribution && { attribution }),
      fill: { light: row.fillLight, dark: row.fillDark },
      line: { light: row.lineLight, dark: row.lineDark },
      pattern: row.pattern,
      ...(row.patternColor !== undefined && { patternColor: row.patternColor }),
      counted: row.counted,
    };
  });
}
