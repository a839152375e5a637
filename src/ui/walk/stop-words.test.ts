import { describe, expect, it } from 'vitest';
import { cardSource } from '../../../tests/tilings/card-source';
import { ar } from '../../i18n/ar';
import { en } from '../../i18n/en';
import { Translator } from '../../i18n/translator';
import type { WalkStop } from '../../scene/walk-stops';
import { sayStop, stopWords } from './stop-words';

const english = new Translator(() => ({ lang: 'en', messages: en }));
const arabic = new Translator(() => ({ lang: 'ar', messages: ar }));

const sourceOn = (date: string, allMeetings = true) => ({ ...cardSource(date), allMeetings });
const said = (
  stop: Omit<WalkStop, 'layer' | 'point'>,
  date = '2018-04-04',
  source = sourceOn(date),
) => {
  const words = stopWords(english, source, {
    layer: 'control',
    point: [36.1, 34.1],
    ...stop,
  });
  return words && sayStop(english, words).replaceAll('\u00a0', ' ');
};
const zone = { select: { kind: 'zone', id: 'west' }, cells: [0, 2] } as const;

describe('the words of a stop', () => {
  it('say of a zone when it was agreed, how it stands, its area, who holds it, what it borders', () => {
    expect(said(zone)).toMatch(
      /^West zone, agreed 1 July 2017, in force, 1,2\d\d km², held by opp 100\.0%, borders gov 5[56] km, the Mediterranean Sea 5[56] km, Jordan 23 km and Turkey 23 km$/,
    );
  });

  it('follow the day', () => {
    expect(said(zone, '2018-05-01')).toMatch(
      /held by gov 50\.\d% and opp 49\.\d%|held by gov 50\.0% and opp 50\.0%/,
    );
    expect(said(zone, '2017-05-02')).toContain('not yet in force');
  });

  it('say of a piece of land where it is and what this piece alone borders', () => {
    const select = { kind: 'party', id: 'gov' } as const;
    const one = said({ select, cells: [0] }, '2018-05-01');
    expect(one).toMatch(/^gov, land around p0-0, 6\d\d km², borders /);
    expect(one).toContain('Jordan');
    expect(one).not.toContain('Iraq');
    expect(said({ select, cells: [1, 3] }, '2018-04-04')).toContain('Iraq');
  });

  it('say of a place what it is, who holds it and since when', () => {
    const select = { kind: 'place', id: 'p0-0' } as const;
    expect(said({ select }, '2018-05-01')).toBe('p0-0, town, held by gov, since 1 May 2018');
    expect(said({ select })).toBe('p0-0, town, held by opp, since before 1 May 2017');
  });

  it('say of a city how many meetings it saw, and how many by the day', () => {
    const select = { kind: 'summit', id: 'city' } as const;
    expect(said({ select })).toBe('City, 2 meetings, 1 by this day');
  });

  it('are said in Arabic with its own comma, and the name keeps its language', () => {
    const source = sourceOn('2018-04-04');
    const words = stopWords(arabic, source, { layer: 'zones', point: [36, 34], ...zone });
    expect(words?.name).toEqual({ text: 'West zone', lang: 'en' });
    expect(words?.rest).toContain('، ');
    expect(words?.rest).not.toContain(', ');
  });

  it('are null for what the data do not know', () => {
    expect(said({ select: { kind: 'zone', id: 'nowhere' } })).toBeNull();
    expect(said({ select: { kind: 'event', id: 'nowhere' } })).toBeNull();
    expect(said({ select: { kind: 'point', id: '1,2' } })).toBeNull();
  });
});
