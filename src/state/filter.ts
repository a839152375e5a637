/** Lists filtered by words, with the spelling of names forgiven as in the search. */
import { fold } from './fold';
import { distanceOf, spellingOf, typedWords } from './spelling';

/**
 * The items that have the words in one of their texts; where none has them as they are written and they are no numbers,
 * those that the search would find by a text: `Dayr az Zawr` is Deir ez-Zor.
 */
export function filterByWords<Item>(
  items: readonly Item[],
  words: string,
  textsOf: (item: Item) => readonly string[],
): readonly Item[] {
  const typed = typedWords(words);
  if (typed.folded === '') return items;
  const having = (isFound: (folded: string) => boolean) =>
    items.filter((item) => textsOf(item).some((text) => isFound(foldedOnce(text))));
  const asWritten = having((folded) => folded.includes(typed.folded));
  // Another number is another thing.
  if (asWritten.length > 0 || /\d/.test(typed.folded)) return asWritten;
  return having((folded) => distanceOf(spellingOf(folded), typed) !== null);
}

/** Two thousand rows say few different things, and folding costs more than looking up. */
const foldedTexts = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldedOnce(text: string): string {
  let known = foldedTexts.get(text);
  if (known === undefined) {
    if (foldedTexts.size >= MOST_FOLDED) foldedTexts.clear();
    known = fold(text);
    foldedTexts.set(text, known);
  }
  return known;
}
