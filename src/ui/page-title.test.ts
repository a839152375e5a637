import { describe, expect, it } from 'vitest';
import { cardSource } from '../../tests/tilings/card-source';
import { en } from '../i18n/en';
import { Translator } from '../i18n/translator';
import { DEFAULT_VIEW } from '../model/view';
import { pageTitle } from './page-title';

const i18n = new Translator(() => ({ lang: 'en', messages: en }));
const { atlas, catalog } = cardSource('2018-04-04');
const data = { firstView: null, atlas, catalog };
const title = (more: object) => pageTitle(i18n, { ...DEFAULT_VIEW, ...more }, data);

describe('pageTitle', () => {
  it('names the page alone on the opening view', () => {
    expect(title({})).toBe(en['page.title']);
  });

  it('begins with what is selected, with the story or with the tables', () => {
    const zone = { select: { kind: 'zone', id: 'west' } };
    expect(title(zone)).toBe(`West zone – ${en['page.title']}`);
    expect(title({ ...zone, table: true })).toBe(
      `Tables: Syria on 4 April 2018 – ${en['page.title']}`,
    );
    expect(title({ step: 3 })).toMatch(new RegExp(`^${en['story.title']} – `));
  });

  it('does without a name the data do not have', () => {
    expect(title({ select: { kind: 'zone', id: 'nowhere' } })).toBe(en['page.title']);
    expect(title({ select: { kind: 'point', id: '35,38' } })).toBe(en['page.title']);
  });
});
