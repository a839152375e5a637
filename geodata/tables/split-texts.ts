/** Takes the texts out of what the page reads, so that each language has a file of its own. */
import { LANGUAGES, type Language } from '../../src/model/ids';
import type { Names } from '../../src/model/schema';
import type { Textless, Texts } from '../../src/model/texts';

/** What is searched and lettered on the map stays where it is, in all languages. */
const NAMES: ReadonlySet<string> = new Set(['names', 'name', 'country']);

interface Split<Content> {
  readonly content: Textless<Content>;
  /** The texts by their number, in every language they have. */
  readonly texts: readonly Names[];
}

/** The inverse of `joinTexts` in `src/model/texts.ts`. */
export function splitTexts<Content>(content: Content): Split<Content> {
  const texts: Names[] = [];
  const split = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => split(item, key));
    if (typeof value !== 'object' || value === null) return value;
    if (isNames(value)) return NAMES.has(key) ? value : { text: texts.push(value) - 1 };
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, split(part, name)]),
    );
  };
  return { content: split(content, '') as Textless<Content>, texts };
}

/** The texts of one language, English where it has none. */
export function textsIn(language: Language, texts: readonly Names[]): Texts {
  return {
    language,
    texts: texts.map((names) => names[language] ?? names.en),
    english: texts.flatMap((names, number) => (names[language] === undefined ? [number] : [])),
  };
}

function isNames(value: object): value is Names {
  return (
    'en' in value &&
    Object.keys(value).every((key) => LANGUAGES.some((language) => language === key))
  );
}
