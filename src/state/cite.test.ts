import { describe, expect, it } from 'vitest';
import { ar } from '../i18n/ar';
import { en } from '../i18n/en';
import { Translator } from '../i18n/translator';
import { day } from '../model/dates';
import { citeFigure } from './cite';

const english = new Translator(() => ({ lang: 'en', messages: en }));
const arabic = new Translator(() => ({ lang: 'ar', messages: ar }));
const date = day('2018-03-18');
const source = { version: '0.1.0', link: 'https://atlas.example/#date=2018-03-18' };

describe('a copied figure', () => {
  it('carries its day, range, source and link', () => {
    const text = citeFigure(
      english,
      { what: 'Party A', km2: 45123.4, share: 0.2436, date },
      source,
    );
    expect(text.split('\n')).toEqual([
      'Party A: 45,123 km² · 24.4% of Syria, on 18 March 2018.',
      'Range: not yet estimated.',
      'Source: Astana Atlas, data version 0.1.0, derived from cited places; outlines from OpenStreetMap.',
      'https://atlas.example/#date=2018-03-18',
    ]);
  });

  it('says what a share is a share of', () => {
    const text = citeFigure(
      english,
      { what: 'A', km2: 10, share: 0.5, of: 'Zone B', date },
      source,
    );
    expect(text).toContain('50.0% of Zone B');
  });

  it('can be a length', () => {
    const text = citeFigure(
      english,
      { what: 'A – B', km: 123.4, date },
      { ...source, version: null },
    );
    expect(text).toContain('A – B: 123 km, on');
    expect(text).not.toContain('data version');
  });

  it('keeps the link free of direction marks in Arabic', () => {
    const lines = citeFigure(arabic, { what: 'طرف', km2: 10, date }, source).split('\n');
    expect(lines.at(-1)).toBe(source.link);
    expect(lines[0]).toContain('آذار');
  });
});
