import type { Language } from '../model/ids';
import type { Names } from '../model/schema';

/**
 * The name in the reader's language, as it is lettered on the map; Persian next tries Arabic, whose script it shares;
 * else English.
 */
export function nameIn(names: Names, lang: Language): string {
  const own = lang === 'en' ? undefined : names[lang];
  return own ?? (lang === 'fa' ? names.ar : undefined) ?? inEnglishLetters(names.en);
}

/** The number in the reader's digits: Latin ones, but for Persian. */
export function countIn(count: number, lang: Language): string {
  const digits = lang === 'fa' ? 'arabext' : 'latn';
  // Most browsers have no data for Kurdish and would take the system's digits; Turkish numbers are the same.
  return new Intl.NumberFormat([`${lang}-u-nu-${digits}`, `tr-u-nu-${digits}`]).format(count);
}

/** A name that may not break at its hyphen. */
export function labelText(name: string): string {
  return name.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011');
}

/**
 * As English-language maps letter it: Şanlıurfa as Sanliurfa. One such letter would fetch the largest Latin font file.
 * Letters of Western Europe, which the small file has, stay.
 */
function inEnglishLetters(name: string): string {
  const folded = name.replaceAll('ı', 'i');
  return folded.replace(/[\u0100-\u02af\u1e00-\u1eff]/g, (letter) =>
    letter.normalize('NFD').replace(/\p{M}/gu, ''),
  );
}
