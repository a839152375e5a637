/** Check of translations: each belongs to a text that exists. */
import type { Facts } from './facts';
import type { Problem } from './problems';
import { textGaps } from './text-gaps';

/** @param facts without problems, so that every text can be asked for */
export function checkTexts(facts: Facts): Problem[] {
  return textGaps(facts).flatMap(({ language, unknown }) => {
    const keys = [...(facts.texts.get(language)?.keys() ?? [])];
    return unknown.map((key) => ({
      file: `texts.${language}.tsv`,
      line: keys.indexOf(key) + 2,
      column: 'key',
      id: key,
      expected: 'the key of a text of the tables',
      found: JSON.stringify(key),
    }));
  });
}
