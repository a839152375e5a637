import { describe, expect, it } from 'vitest';
import { countIn, labelText, nameIn } from './names';

describe('nameIn', () => {
  const names = { en: 'Şanlıurfa', tr: 'Şanlıurfa', ar: 'أورفا' };

  it('takes the reader’s own language as it is', () => {
    expect(nameIn(names, 'tr')).toBe('Şanlıurfa');
    expect(nameIn(names, 'ar')).toBe('أورفا');
  });

  it('letters English without the large font', () => {
    expect(nameIn(names, 'en')).toBe('Sanliurfa');
    expect(nameIn({ en: 'İzmir, Türkiye, Côte' }, 'en')).toBe('Izmir, Türkiye, Côte');
  });

  it('goes over Arabic for Persian, else to English', () => {
    expect(nameIn(names, 'fa')).toBe('أورفا');
    expect(nameIn(names, 'ru')).toBe('Sanliurfa');
  });
});

describe('lettering', () => {
  it('keeps hyphened words together', () => {
    expect(labelText('Idlib de-escalation zone - agreed')).toBe(
      'Idlib de\u2011escalation zone - agreed',
    );
  });

  it('writes Arabic with Latin digits and Persian with its own', () => {
    expect(countIn(14, 'ar')).toBe('14');
    expect(countIn(14, 'fa')).toBe('۱۴');
  });
});
