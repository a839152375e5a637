import { describe, expect, it } from 'vitest';
import { buildCatalog } from './catalog';
import { languageLines } from '../derive/language-report';
import { buildControl } from './control';
import { buildParties } from './parties';
import { parseFacts } from './parse-facts';
import { buildStory } from './story';
import { smallTables } from './small-tables';
import { englishTexts, nameGaps, textGaps } from './text-gaps';

const facts = parseFacts(smallTables());

describe('catalog', () => {
  const catalog = buildCatalog(facts);

  it('puts meetings under their city, with the city’s names', () => {
    expect(catalog.cities).toMatchObject([
      {
        id: 'ankara',
        names: { en: 'Ankara' },
        country: { en: 'Turkey' },
        meetings: [{ id: 'ankara-2018', lastDay: '2018-04-04' }],
      },
    ]);
  });

  it('has the aliases of whatever search finds, by what is selected then', () => {
    const aliased = facts.names.map((row) => ({ ...row, aliases: [row.id] }));
    expect(buildCatalog({ ...facts, names: aliased }).aliases).toEqual(
      expect.arrayContaining([
        { select: 'governorate:homs', words: ['gov:homs'] },
        { select: 'summit:ankara', words: ['capital:ankara'] },
        { select: 'place:town', words: ['town'] },
        { select: 'zone:north', words: ['zone:north'] },
      ]),
    );
  });

  it('orders the states of a zone by day', () => {
    expect(catalog.zones[0]!.states.map(({ from }) => from)).toEqual(['2017-05-06', '2018-04-01']);
  });

  it('takes translations by key', () => {
    expect(catalog.events[0]!.name).toEqual({ en: 'Town taken', ar: 'السيطرة على البلدة' });
  });

  it('lists the sources that something cites, and no others', () => {
    expect(catalog.citations.map(({ key }) => key)).toEqual(['paper']);
  });
});

describe('control', () => {
  it('drops lines, gazetteer ids and what only names a citation', () => {
    const [town] = buildControl(facts).places;
    expect(town).not.toHaveProperty('line');
    expect(town).not.toHaveProperty('wofId');
    expect(town!.note).toBe('day recalled');
  });
});

describe('story', () => {
  it('keeps the order of the steps, with what they show and their claims', () => {
    expect(buildStory(facts).steps).toMatchObject([
      {
        id: 'start',
        shows: ['country', 'zone:north'],
        title: { en: 'A start' },
        claims: ['C1'],
        citations: ['paper'],
      },
    ]);
  });
});

describe('parties', () => {
  it('come in the order of the table, with the term that describes them', () => {
    expect(buildParties(facts)).toMatchObject([
      { id: 'gov', term: 'gov', fill: { light: '#be3f2a' } },
      { id: 'opp', term: 'opp', counted: true },
    ]);
    const terms = new Map(buildCatalog(facts).terms.map((term) => [term.id, term]));
    expect(terms.get('gov')?.definition).toEqual({ en: 'the government' });
    expect(terms.get('opp')?.attribution).toEqual({ en: 'others say otherwise' });
  });
});

describe('texts', () => {
  it('are listed by key, with what a language lacks', () => {
    expect(englishTexts(facts).get('zone:north.state.2018-04-01')).toBe('gone');
    const arabic = textGaps(facts).find(({ language }) => language === 'ar')!;
    expect(arabic.unknown).toEqual([]);
    expect([...arabic.missing.keys()]).not.toContain('event:E1.name');
    expect(arabic.missing.get('term:gov.definition')).toBe('the government');
  });

  it('are reported language by language, with the names that are missing', () => {
    const kurdish = nameGaps(facts).find(({ language }) => language === 'ku')!;
    expect(kurdish.names).toContain('zone:north');
    expect(kurdish.places).toEqual(['town']);
    const lines = languageLines(facts);
    expect(lines.filter((line) => /^ {2}\w\w:/.test(line)).map((line) => line.slice(2, 4))).toEqual(
      ['en', 'ar', 'tr', 'ru', 'fa', 'ku'],
    );
    expect(lines.find((line) => line.startsWith('  ar:'))).toContain('0 of 1 places');
    expect(lines.find((line) => line.startsWith('  ku:'))).toContain('1 of 1 places');
  });
});
