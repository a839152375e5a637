import { withLatinDigits } from '../model/digits';
import type { Position } from '../model/schema';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
/** Degrees, with minutes and seconds if given, and a sign or a letter of the compass. */
const ANGLE = String.raw`([+\-−]?)\s*(${NUMBER})\s*°?(?:\s*(${NUMBER})\s*['′’])?(?:\s*(${NUMBER})\s*(?:"|″|”|''))?`;
const LETTER_LAST = new RegExp(
  String.raw`^${ANGLE}\s*([NSEW])\s*[,;\s]\s*${ANGLE}\s*([NSEW])$`,
  'i',
);
const LETTER_FIRST = new RegExp(
  String.raw`^([NSEW])\s*${ANGLE}\s*[,;\s]\s*([NSEW])\s*${ANGLE}$`,
  'i',
);
/** Without letters: latitude first, as people write it. A comma is a decimal comma only where something else separates. */
const PLAIN = new RegExp(String.raw`^${ANGLE}\s*[,;\s]\s*${ANGLE}$`);
const PLAIN_DECIMAL = /^([+\-−]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+\-−]?\d+(?:\.\d+)?)$/;
/** A position copied from a right-to-left page carries the marks that keep it whole there. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/g;

type Groups = readonly (string | undefined)[];

/**
 * A position typed by a reader: decimal (`36.2, 37.15`, `36,2 37,15`) or degrees-minutes-seconds (`36°12′N 37°9′E`,
 * `N 36 12' 30" E 37 9'`), in Latin, Persian or Arabic digits with their decimal sign and comma. Latitude comes first unless letters say otherwise. Null where it is not a position on Earth.
 */
export function parseCoordinates(text: string): Position | null {
  const trimmed = withLatinDigits(text)
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replace(DIRECTION_MARKS, '')
    .trim();
  const decimal = PLAIN_DECIMAL.exec(trimmed);
  if (decimal) return positionOf(signed(decimal[1]!), signed(decimal[2]!));

  const last = LETTER_LAST.exec(trimmed);
  if (last) return lettered(last.slice(1, 5), last[5]!, last.slice(6, 10), last[10]!);
  const first = LETTER_FIRST.exec(trimmed);
  if (first) return lettered(first.slice(2, 6), first[1]!, first.slice(7, 11), first[6]!);
  const plain = PLAIN.exec(trimmed);
  if (plain) return positionOf(angle(plain.slice(1, 5)), angle(plain.slice(5, 9)));
  return null;
}

function lettered(a: Groups, letterA: string, b: Groups, letterB: string): Position | null {
  const [upperA, upperB] = [letterA.toUpperCase(), letterB.toUpperCase()];
  const aIsLatitude = 'NS'.includes(upperA);
  if (aIsLatitude === 'NS'.includes(upperB)) return null;
  // A sign beside a letter says the same thing twice, or contradicts itself.
  if (a[0] || b[0]) return null;
  const [angleA, angleB] = [angle(a), angle(b)];
  if (angleA === null || angleB === null) return null;
  const valueA = 'SW'.includes(upperA) ? -angleA : angleA;
  const valueB = 'SW'.includes(upperB) ? -angleB : angleB;
  return aIsLatitude ? positionOf(valueA, valueB) : positionOf(valueB, valueA);
}

function angle([sign, degrees, minutes, seconds]: Groups): number | null {
  const [whole, sixtieths, rest] = [degrees, minutes, seconds].map((part) =>
    part === undefined ? 0 : Number(part.replace(',', '.')),
  ) as [number, number, number];
  if (sixtieths >= 60 || rest >= 60) return null;
  // Only what comes last has a fraction.
  const hasSeconds = seconds !== undefined;
  if ((hasSeconds || minutes !== undefined) && !Number.isInteger(whole)) return null;
  if (hasSeconds && !Number.isInteger(sixtieths)) return null;
  const value = whole + sixtieths / 60 + rest / 3600;
  return sign === '-' || sign === '−' ? -value : value;
}

const signed = (text: string): number => Number(text.replace('−', '-'));

function positionOf(lat: number | null, lng: number | null): Position | null {
  if (lat === null || lng === null) return null;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}
