/** Whether two writings that sound alike are also written alike: `Hims` is Homs, but `ISIS` is not Azaz. */
import { LATIN_ARTICLE, LATIN_ARTICLES_WITHIN } from './fold';

/** A folded name with digraphs and like consonants made one, as `soundKey`, but with its vowels. */
export function closeKey(folded: string): string {
  return folded
    .replace(LATIN_ARTICLE, '')
    .replace(LATIN_ARTICLES_WITHIN, ' ')
    .replace(/kh|x/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/sh|ch|sch|z/g, 's')
    .replace(/q|c/g, 'k')
    .replace(/j/g, 'g')
    .replace(/ou?/g, 'u')
    .replace(/w|v/g, 'u')
    .replace(/y/g, 'i')
    .replace(/e/g, 'a')
    .replace(/ /g, '')
    .replace(/(\p{Letter})\1+/gu, '$1');
}

/** Share of the letters that may differ between a name that was typed whole and the one it is taken for. */
const MOST_OF_NAME = 0.3;
/** The same between what was typed and the beginning of a longer name, where chance agrees more easily. */
const MOST_OF_BEGINNING = 1 / 6;
/** The same where the sounds themselves differ. */
const MOST_OF_GUESS = 0.2;

/** Whether two folded names of the same sound are one name. */
export const isSameName = (typed: string, name: string): boolean =>
  differ(closeKey(typed), closeKey(name)) <= MOST_OF_NAME;

/** Whether two folded names of like sound may be one name. */
export const mayBeSameName = (typed: string, name: string): boolean =>
  differ(closeKey(typed), closeKey(name)) <= MOST_OF_GUESS;

/** Whether a folded name, or what follows one of its blanks, begins like what was typed. */
export function beginsAlike(typed: string, name: string): boolean {
  const key = closeKey(typed);
  const words = name.split(' ');
  return words.some((_, first) => {
    const beginning = closeKey(words.slice(first).join(' ')).slice(0, key.length);
    return differ(key, beginning) <= MOST_OF_BEGINNING;
  });
}

function differ(a: string, b: string): number {
  return editDistance(a, b) / Math.max(a.length, b.length, 1);
}

/** Distance after Damerau and Levenshtein: letters more, less or other, or two neighbours exchanged. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const areExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchanged = areExchanged ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, other, exchanged));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
