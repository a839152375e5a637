/**
 * The map's letters, shipped with the page: MapLibre fetches a file only when a letter in its range is drawn, so a
 * page in English loads two small Latin files and nothing else. Arabic exists in one weight for both, it is the
 * largest file. Ranges are those of the files' own subsets.
 */
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-500-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicSemibold from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinSemibold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExtendedSemibold from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';

const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
];
const LATIN_EXTENDED = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
];
const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+0870-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'];

export const REGULAR = 'Atlas Regular';
export const SEMIBOLD = 'Atlas Semibold';

/** `text-font` of the two weights; a letter that has no semibold file falls back to the regular one. */
export const FONT_STACKS: Readonly<Record<'regular' | 'semibold', string[]>> = {
  regular: [REGULAR],
  semibold: [SEMIBOLD, REGULAR],
};

/** The style's `font-faces`. */
export const FONT_FACES: FontFacesSpecification = {
  [REGULAR]: [
    { url: latin, 'unicode-range': LATIN },
    { url: latinExtended, 'unicode-range': LATIN_EXTENDED },
    { url: cyrillic, 'unicode-range': CYRILLIC },
    { url: arabic, 'unicode-range': ARABIC },
  ],
  [SEMIBOLD]: [
    { url: latinSemibold, 'unicode-range': LATIN },
    { url: latinExtendedSemibold, 'unicode-range': LATIN_EXTENDED },
    { url: cyrillicSemibold, 'unicode-range': CYRILLIC },
  ],
};
