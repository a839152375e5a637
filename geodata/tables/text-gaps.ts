/** Which texts still want a translation, and which translations have lost their text. */
import type { Language } from '../../src/model/ids';
import { buildCatalog } from './catalog';
import type { Facts } from './facts';
import { TRANSLATIONS } from './names-of';
import { buildStory } from './story';
import { TextBook } from './text-book';

export interface TextGaps {
  readonly language: Language;
  /** Keys without a text in the language, with the English text, in the order of the tables. */
  readonly missing: ReadonlyMap<string, string>;
  /** Keys of `texts.<language>.tsv` that nothing asks for. */
  readonly unknown: readonly string[];
}

/** Every text the page can show, by key, in English. */
export function englishTexts(facts: Facts): ReadonlyMap<string, string> {
  const texts = new TextBook(facts.texts);
  buildCatalog(facts, texts);
  buildStory(facts, texts);
  return texts.english;
}

export function textGaps(facts: Facts): TextGaps[] {
  const english = englishTexts(facts);
  return TRANSLATIONS.map((language) => {
    const texts = facts.texts.get(language) ?? new Map<string, string>();
    return {
      language,
      missing: new Map([...english].filter(([key]) => !texts.has(key))),
      unknown: [...texts.keys()].filter((key) => !english.has(key)),
    };
  });
}

export interface NameGaps {
  readonly language: Language;
  /** Ids of `names.tsv` and `terms.tsv` without a form in the language. */
  readonly names: readonly string[];
  /** Places without a name in the language; the map letters the best other one. */
  readonly places: readonly string[];
}

export function nameGaps({ names, terms, places }: Facts): NameGaps[] {
  const listed = places.filter(({ anchor }) => !anchor);
  return TRANSLATIONS.map((language) => ({
    language,
    names: [
      ...names.filter((row) => row[language] === undefined).map(({ id }) => id),
      ...terms.filter((row) => row[language] === undefined).map(({ id }) => `term:${id}`),
    ],
    places: listed.filter((place) => place.names[language] === undefined).map(({ id }) => id),
  }));
}
