/** What each language lacks, for whoever runs the build; English is the language of the tables and lacks nothing. */
import type { Facts } from '../tables/facts';
import { nameGaps, textGaps } from '../tables/text-gaps';

/** Keys told by name; of more, the number. */
const TOLD_BY_NAME = 12;

/** Lines for the terminal, two a language that has gaps among its texts or proper names, else one. */
export function languageLines(facts: Facts): string[] {
  const names = new Map(nameGaps(facts).map((gaps) => [gaps.language, gaps]));
  const places = facts.places.filter(({ anchor }) => !anchor).length;
  return [
    '  en: language of the tables',
    ...textGaps(facts).flatMap(({ language, missing }) => {
      const gaps = names.get(language)!;
      const keys = [...missing.keys(), ...gaps.names];
      const line = `  ${language}: ${missing.size} texts and ${gaps.names.length} proper names missing; ${gaps.places.length} of ${places} places without a name of their own`;
      return keys.length === 0 ? [line] : [line, `      ${told(keys)}`];
    }),
  ];
}

function told(keys: readonly string[]): string {
  const rest = keys.length - TOLD_BY_NAME;
  return keys.slice(0, TOLD_BY_NAME).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
