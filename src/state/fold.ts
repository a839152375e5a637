/**
 * A spelling without what writers of the same name differ in, so that Azez, Azaz and A'zaz, or أعزاز and اعزاز, meet.
 * Not for display.
 */
import { withLatinDigits } from '../model/digits';

/** Latin letters that Unicode does not take apart into a base and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Forms of one Arabic letter, Persian and Kurdish letters among them. */
const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ء: '',
  ـ: '',
};

const CYRILLIC: Readonly<Record<string, string>> = { ё: 'е', э: 'е', й: 'и' };

/** What parts thousands: `340,000`, `340.000`, `340 000` with a blank that does not break. */
const GROUPING = /(?<=\d)[.,\u066c\u00a0\u202f](?=\d{3}(?!\d))/g;

/**
 * Lower case, no marks, no apostrophes or ayn signs, hyphens and joiners as blanks, one form for each letter and digit,
 * numbers in one piece.
 */
export function fold(text: string): string {
  return withLatinDigits(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\u02bb-\u02bf'’‘`´"“”«»]/g, '')
    .replace(/[ıøłđßæœ]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/[أإآٱىیئؤةەہھکڪءـ]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(/[ёэй]/g, (letter) => CYRILLIC[letter] ?? letter)
    .replace(GROUPING, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** The Arabic article before a Latin word, with its sun letters: al-, el-, ad-, ar-, ash- … */
export const LATIN_ARTICLE = /^(?:al|el|ul|[ae](?:d|dh|n|r|s|sh|t|th|z|l)) (?=\p{Letter}{3})/u;

/** The same article between words. */
export const LATIN_ARTICLES_WITHIN = / (?:al|el|[ae](?:d|dh|n|r|s|sh|t|th|z)) /g;

/**
 * What is left of a folded Latin name when the ways of writing Arabic sounds are made one: no article, doubled letters
 * single, digraphs one letter, vowels by their kind. `tell rifaat`, `tall rifat` and `tal rifaat` give the same.
 */
export function soundKey(folded: string): string {
  return folded
    .replace(LATIN_ARTICLE, '')
    .replace(/(\p{Letter})\1+/gu, '$1')
    .replace(LATIN_ARTICLES_WITHIN, ' ')
    .replace(/kh|x/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/sh|ch|sch/g, 's')
    .replace(/q|c/g, 'k')
    .replace(/z/g, 's')
    .replace(/j/g, 'g')
    .replace(/w|v/g, 'u')
    .replace(/y/g, 'i')
    .replace(/[aei]+h?(?= |$)/g, 'a')
    .replace(/[ei]+/g, 'a')
    .replace(/[ou]+/g, 'o')
    .replace(/(\p{Letter})\1+/gu, '$1');
}
