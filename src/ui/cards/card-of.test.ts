import { describe, expect, it } from 'vitest';
import type { Selection } from '../../model/view';
import { blocksOf, cardSource } from '../../../tests/tilings/card-source';
import { cardOf } from './card-of';
import { surroundingsOf } from './here-rows';

const card = (select: Selection, date = '2018-04-04') => cardOf(cardSource(date), select);

describe('the card of a party', () => {
  it('begins with who they are and what others call them, as the catalogue words it', () => {
    const found = card({ kind: 'party', id: 'gov' }, '2018-04-04');
    expect(blocksOf(found, 'lead')[0]?.value).toEqual({
      type: 'names',
      names: { en: 'who they are' },
    });
    expect(blocksOf(found, 'note').map(({ value }) => value)).toContainEqual({
      type: 'names',
      names: { en: 'what others call them' },
    });
  });
});

describe('the card of a zone', () => {
  it('says who holds how much of it on the day, as shares of the zone', () => {
    const split = (date: string) =>
      blocksOf(card({ kind: 'zone', id: 'west' }, date), 'holdings')[0]?.rows.map(
        ({ party, share }) => [party, Math.round(share * 100)],
      );
    expect(split('2018-04-30')).toEqual([['opp', 100]]);
    expect(split('2018-05-01')).toEqual([
      ['gov', 50],
      ['opp', 50],
    ]);
  });

  it('leads to the days on which that changed', () => {
    expect(blocksOf(card({ kind: 'zone', id: 'west' }), 'splitChanges')).toEqual([
      { type: 'splitChanges', kind: 'zone', id: 'west' },
    ]);
  });

  it('keeps its area whoever holds it', () => {
    const km2 = (date: string) =>
      blocksOf(card({ kind: 'zone', id: 'west' }, date), 'area')[0]?.figure.areaKm2;
    expect(km2('2018-06-01')).toBe(km2('2017-06-01'));
    expect(km2('2017-06-01')).toBeGreaterThan(0);
  });

  it('always says how it stood on the summit day, and on another day what held then', () => {
    const headings = (date: string) =>
      card({ kind: 'zone', id: 'west' }, date)!.blocks.flatMap((block) =>
        block.type === 'text' || block.type === 'history' ? [block.heading] : [],
      );
    const always = ['card.statusOnSummitDay', 'card.states', 'card.line'];
    expect(headings('2018-04-04')).toEqual(always);
    expect(headings('2018-06-01')).toEqual(['card.stateOnDay', ...always]);
  });

  it('tells from which day on that holds', () => {
    const [onDay, all] = blocksOf(card({ kind: 'zone', id: 'west' }, '2018-06-01'), 'history');
    expect(onDay!.rows).toEqual([all!.rows.at(-1)]);
    expect(onDay!.rows[0]!.from < '2018-06-01').toBe(true);
  });

  it('marks the state that holds on the day', () => {
    const current = blocksOf(card({ kind: 'zone', id: 'west' }, '2018-05-01'), 'history')
      .at(-1)
      ?.rows.map((row) => row.current);
    expect(current).toEqual([false, true]);
  });

  it('leads to the places inside, and from there to the source in one more step', () => {
    const [inside] = blocksOf(card({ kind: 'zone', id: 'west' }), 'links').filter(
      ({ heading }) => heading === 'card.placesInside',
    );
    expect(inside?.items).toHaveLength(2);
    const place = card(inside!.items[0]!.select);
    expect(blocksOf(place, 'evidence')).toHaveLength(1);
  });
});

describe('the card of a party', () => {
  it('adds what is counted within it and names its neighbours', () => {
    const opp = card({ kind: 'party', id: 'opp' });
    const neighbours = blocksOf(opp, 'neighbours')[0]?.rows.map(({ what }) =>
      what.type === 'selection' ? what.select.id : what.type === 'outside' ? what.id : what.type,
    );
    expect(new Set(neighbours)).toEqual(new Set(['gov', 'TR', 'JO', 'sea']));
  });

  it('says so where it holds nothing, instead of an area of nought', () => {
    const tfsa = card({ kind: 'party', id: 'tfsa' });
    expect(blocksOf(tfsa, 'area')).toEqual([]);
    expect(blocksOf(tfsa, 'note')[0]?.value).toEqual({ type: 'message', key: 'card.holdsNothing' });
  });
});

describe('the card of a place', () => {
  it('gives the holder of the day, and the summit day where it is another', () => {
    const [southWest] = cardSource('2018-05-01').atlas.places;
    const rows = blocksOf(card({ kind: 'place', id: southWest!.id }, '2018-05-01'), 'facts')[0]
      ?.rows;
    const value = (label: string) => rows?.find((row) => row.label === label)?.value;
    expect(value('fact.heldBy')).toMatchObject({ select: { kind: 'party', id: 'gov' } });
    expect(value('fact.since')).toEqual({ type: 'date', date: '2018-05-01' });
    expect(value('fact.onSummitDay')).toMatchObject({ names: { en: 'opp' } });
  });

  it('does not claim that a holder came on the first day of the table', () => {
    const east = cardSource('2018-04-04').atlas.places.find(({ control }) => control.length === 1);
    const rows = blocksOf(card({ kind: 'place', id: east!.id }), 'facts')[0]?.rows;
    expect(rows?.find(({ label }) => label === 'fact.since')?.value).toMatchObject({
      key: 'fact.sinceBefore',
    });
  });
});

describe('a card of what is not there on the day', () => {
  it('begins with that, says when it was, and leaves out what it would repeat', () => {
    const shown = card({ kind: 'summit', id: 'city-2' });
    expect(shown?.blocks[0]).toMatchObject({
      type: 'absence',
      day: '2018-07-01',
      value: {
        key: 'absent.ahead',
        params: { days: { from: '2018-07-01', lastDay: '2018-07-02' } },
      },
    });
    expect(card({ kind: 'summit', id: 'city-2' }, '2018-07-02')?.blocks[0]?.type).toBe('facts');
  });
});

describe('the card of a summit city', () => {
  it('lists every meeting in order of time and marks those that are still to come', () => {
    const [meetings] = blocksOf(card({ kind: 'summit', id: 'city' }), 'meetings');
    expect(meetings?.rows.map(({ select, on }) => [select.id, on])).toEqual([
      ['city-1', 'today'],
      ['city-2', 'ahead'],
    ]);
  });

  it('opens a meeting by its own id, with its sources', () => {
    const meeting = card({ kind: 'summit', id: 'city-1' });
    expect(meeting?.kind).toBe('kind.meeting');
    expect(blocksOf(meeting, 'evidence')[0]?.evidence.citations.map(({ key }) => key)).toEqual([
      'src',
    ]);
  });
});

describe('the card of a frontier', () => {
  it('measures it, the same from either side', () => {
    const km = (id: string) =>
      blocksOf(card({ kind: 'pair', id }), 'facts')[0]?.rows.find(
        ({ label }) => label === 'fact.length',
      )?.value;
    expect(km('gov+opp')).toEqual(km('opp+gov'));
    expect(km('gov+opp')).toMatchObject({ type: 'length' });
  });

  it('lists the places of each side in order along the line', () => {
    const places = (id: string, date?: string) =>
      blocksOf(card({ kind: 'pair', id }, date), 'links').map(({ items }) =>
        items.map(({ select }) => select.id),
      );
    // The line between west and east runs from the north.
    expect(places('opp+gov')).toEqual([
      ['p0-1', 'p0-0'],
      ['p1-1', 'p1-0'],
    ]);
    expect(places('gov+IQ')).toEqual([['p1-1', 'p1-0'], []]);
  });

  it('counts points of contact apart, also where there is no common line', () => {
    const labels = (id: string) =>
      blocksOf(card({ kind: 'pair', id }, '2018-05-01'), 'facts').flatMap(({ rows }) =>
        rows.map(({ label }) => label),
      );
    expect(labels('opp+gov')).toEqual(['fact.length', 'fact.stretches']);
    expect(labels('opp+JO')).toEqual([]);
  });

  it('names several parties together', () => {
    expect(card({ kind: 'pair', id: 'sdf-without-ypg+gov' })?.title).toMatchObject({
      params: { a: { names: { en: 'sdf − ypg' } } },
    });
  });

  it('says so where the two do not meet', () => {
    expect(blocksOf(card({ kind: 'pair', id: 'gov+tfsa' }), 'note')[0]?.value).toMatchObject({
      key: 'card.noFrontier',
    });
  });
});

describe('what lies round a point', () => {
  const source = cardSource('2018-04-04');
  const round = surroundingsOf(source, [36.1, 34.1]);

  it('are the nearest places with distance, direction, holder and source', () => {
    const [nearest, next] = round.places;
    expect([nearest?.place.id, nearest?.holder]).toEqual(['p0-0', 'opp']);
    expect(nearest?.away).toMatchObject({
      key: 'here.away',
      params: { direction: { key: 'compass.NE' } },
    });
    expect(round.places).toHaveLength(4);
    const km = (away: typeof next) => {
      const length = away?.away.type === 'message' ? away.away.params?.['length'] : null;
      return typeof length === 'object' && length?.type === 'length' ? length.km : NaN;
    };
    expect(km(next)).toBeGreaterThan(km(nearest));
  });

  it('are the nearest frontier of each kind and every border', () => {
    expect(round.frontiers.map(({ select }) => select.id)).toEqual(['gov+opp']);
    expect(new Set(round.borders.map(({ outside }) => outside))).toEqual(
      new Set(['TR', 'IQ', 'JO', 'sea']),
    );
  });
});

describe('the card of a point', () => {
  it('names the holder and the place it is known from', () => {
    const point = card({ kind: 'point', id: '34.1,36.1' });
    const labels = blocksOf(point, 'facts')[0]?.rows.map(({ label }) => label);
    expect(labels).toContain('fact.heldBy');
    expect(labels).toContain('fact.nearestPlace');
    expect(labels).toContain('here.sure');
  });

  it('says that a point lies outside, and still what lies round it', () => {
    expect(blocksOf(card({ kind: 'point', id: '50,10' }), 'here')).toHaveLength(1);
    expect(blocksOf(card({ kind: 'point', id: '50,10' }), 'note')[0]?.value).toMatchObject({
      key: 'card.outsideCountry',
    });
  });
});

it('has no card for what the data do not know', () => {
  for (const kind of [
    'zone',
    'afrin',
    'party',
    'place',
    'summit',
    'event',
    'site',
    'governorate',
    'pair',
  ] as const) {
    expect(card({ kind, id: 'nothing' })).toBeNull();
  }
});
