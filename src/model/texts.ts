/**
 * Texts that stand apart from the content they belong to, one file a language, so that a reader loads one language.
 * Names stay in the content in all languages: they are searched in every one.
 */
import type { Language } from './ids';
import type { Names } from './schema';

/** Where a text stands in the files of texts. */
export interface TextReference {
  readonly text: number;
}

/** `catalog.<language>.json`, `story.<language>.json`. */
export interface Texts {
  readonly language: Language;
  readonly texts: readonly string[];
  /** Numbers of the texts that this language lacks: they stand here in English. */
  readonly english: readonly number[];
}

type Plain = string | number | boolean | undefined;

/** Content whose texts are only referred to. */
export type Textless<Content> = Content extends Plain
  ? Content
  : Content extends Names
    ? Content | TextReference
    : Content extends readonly (infer Item)[]
      ? readonly Textless<Item>[]
      : { readonly [Key in keyof Content]: Textless<Content[Key]> };

/** The content with the texts of the given files in their places: each text in the languages that have arrived. */
export function joinTexts<Content>(content: Textless<Content>, files: readonly Texts[]): Content {
  const missing = files.map(({ english }) => new Set(english));
  const namesOf = ({ text }: TextReference): Partial<Names> =>
    Object.fromEntries(
      files.map(({ language, texts }, index) => [
        missing[index]!.has(text) ? 'en' : language,
        texts[text],
      ]),
    );
  const joined = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(joined);
    if (typeof value !== 'object' || value === null) return value;
    if (isReference(value)) return namesOf(value);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, joined(part)]));
  };
  return joined(content) as Content;
}

function isReference(value: object): value is TextReference {
  return 'text' in value && typeof value.text === 'number';
}
