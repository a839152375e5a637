/** Texts in every language they have: English from the tables, the rest by key from `texts.<language>.tsv`. */
import type { Language } from '../../src/model/ids';
import type { Names } from '../../src/model/schema';
import type { Facts } from './facts';
import { TRANSLATIONS } from './names-of';

export class TextBook {
  readonly #texts: Facts['texts'];
  readonly #english = new Map<string, string>();

  constructor(texts: Facts['texts']) {
    this.#texts = texts;
  }

  /**
   * @param key e.g. `event:E048.name`
   * @param english the text as it stands in the table
   */
  names(key: string, english: string): Names {
    this.#english.set(key, english);
    const names: { en: string } & { [language in Language]?: string } = { en: english };
    for (const language of TRANSLATIONS) {
      const text = this.#texts.get(language)?.get(key);
      if (text !== undefined) names[language] = text;
    }
    return names;
  }

  /** The same for a text that may be missing. */
  maybe(key: string, english: string | undefined): Names | undefined {
    return english === undefined ? undefined : this.names(key, english);
  }

  /** Every key asked for so far, with its English text. */
  get english(): ReadonlyMap<string, string> {
    return this.#english;
  }
}
