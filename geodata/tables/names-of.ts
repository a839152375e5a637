/** Names and texts by language. */
import { LANGUAGES, type Language } from '../../src/model/ids';
import type { Names } from '../../src/model/schema';

/** Languages a text is translated into. */
export const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** A row with one column a language, as names: empty columns left out, other columns too. */
export function namesOf(
  row: { readonly en: string } & { readonly [language in Language]?: string | undefined },
): Names {
  const names: { en: string } & { [language in Language]?: string } = { en: row.en };
  for (const language of TRANSLATIONS) {
    const name = row[language];
    if (name !== undefined) names[language] = name;
  }
  return names;
}
