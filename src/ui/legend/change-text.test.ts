import { describe, expect, it } from 'vitest';
import { ar } from '../../i18n/ar';
import { en } from '../../i18n/en';
import { Translator } from '../../i18n/translator';
import { changeText, printedDifference, signedText } from './change-text';

const english = new Translator(() => ({ lang: 'en', messages: en }));
const arabic = new Translator(() => ({ lang: 'ar', messages: ar }));
/** Without the isolates that keep sign and number together. */
const bare = (text: string) => text.replace(/[\u2066\u2069]/g, '');

describe('signedText', () => {
  it('has a sign for gain and loss, and none for nothing', () => {
    expect([1830.4, -1830.6, 0, -0.2].map((km2) => bare(signedText(english, km2)))).toEqual([
      '+1,830',
      '−1,831',
      '0',
      '0',
    ]);
  });

  it('keeps the sign before the number where text runs from right to left', () => {
    expect(signedText(arabic, 1830)).toBe('\u2066+1,830\u2069');
    expect(signedText(arabic, -1830)).toBe('\u2066−1,830\u2069');
  });
});

it('a difference is that of the printed figures', () => {
  // Of the exact areas it would be 1,130.6, printed as 1,131.
  expect(printedDifference(109_557.6, 110_688.2)).toBe(110_688 - 109_558);
  expect(printedDifference(0.4, 0.3)).toBe(0);
});

describe('changeText', () => {
  it('has the unit in the language of the page', () => {
    expect(bare(changeText(english, -12))).toBe('−12 km²');
    expect(bare(changeText(arabic, -12))).toBe('−12 كم²');
  });
});
