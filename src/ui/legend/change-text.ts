import type { Translator } from '../../i18n/translator';
import { areaFigure } from '../../model/figures';

const formats = new Map<string, Intl.NumberFormat>();

/** A difference in whole numbers with its sign, `+1,830`; 0 has none. Kept whole in text of either direction. */
export function signedText(i18n: Translator, difference: number): string {
  let format = formats.get(i18n.locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(i18n.locale, {
      signDisplay: 'exceptZero',
      maximumFractionDigits: 0,
    });
    formats.set(i18n.locale, format);
  }
  // The sign stands before the number in every script here; marks of direction that a locale adds would turn it.
  const text = format
    .format(difference)
    .replace(/\p{Cf}/gu, '')
    .replace('-', '\u2212');
  return `\u2066${text}\u2069`;
}

/** The difference of two areas as they are printed, so that it adds up for whoever reads all three, km². */
export function printedDifference(beforeKm2: number, afterKm2: number): number {
  return areaFigure(afterKm2) - areaFigure(beforeKm2);
}

/** A difference of areas, `+1,830 km²`. */
export function changeText(i18n: Translator, km2: number): string {
  return `${signedText(i18n, km2)} ${i18n.t('unit.km2')}`;
}
