import { describe, expect, it } from 'vitest';
import { parseCoordinates } from './parse-coordinates';

describe('parseCoordinates', () => {
  it.each([
    ['36.2, 37.15', 37.15, 36.2],
    ['36.2 37.15', 37.15, 36.2],
    ['36.2,37.15', 37.15, 36.2],
    ['36,2 37,15', 37.15, 36.2],
    ['36.2; 37.15', 37.15, 36.2],
    ['-36.2, −37.15', -37.15, -36.2],
    ['36.2° N, 37.15° E', 37.15, 36.2],
    ['N 36.2 E 37.15', 37.15, 36.2],
    ['37.15 E, 36.2 N', 37.15, 36.2],
    ['36°12′N 37°9′E', 37.15, 36.2],
    ['36° 12\' 0" N, 37° 9\' 0" E', 37.15, 36.2],
    ['36°12’0”S 37°9’0”W', -37.15, -36.2],
    ['36°12′ 37°9′', 37.15, 36.2],
    ["N36°12'30\" E37°9'", 37.15, 36.208333],
    ['۳۶٫۲، ۳۷٫۱۵', 37.15, 36.2],
    ['٣٦٫٢, ٣٧٫١٥', 37.15, 36.2],
    ['\u2068۳۶٫۲۰۰۰, ۳۷٫۱۵۰۰\u2069', 37.15, 36.2],
  ])('reads %s', (text, lng, lat) => {
    const position = parseCoordinates(text);
    expect(position?.[0]).toBeCloseTo(lng, 5);
    expect(position?.[1]).toBeCloseTo(lat, 5);
  });

  it.each([
    '',
    'Aleppo',
    '36.2',
    '96, 37',
    '36, 181',
    '36°60′N 37°E',
    '36 N 37 N',
    '-36 N 37 E',
    '36.2.1 37',
    '1 2 3',
  ])('refuses %j', (text) => {
    expect(parseCoordinates(text)).toBeNull();
  });
});
