/** The dated layers on the built data, against what is known of each day. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { en } from '../../../src/i18n/en';
import { Translator } from '../../../src/i18n/translator';
import { holdersOn } from '../../../src/geo/holders';
import { day } from '../../../src/model/dates';
import { LAYER_IDS } from '../../../src/model/ids';
import type { Catalog, FirstView } from '../../../src/model/schema';
import { afrinStatusOn } from '../../../src/scene/afrin';
import { cityOn, meetingOn } from '../../../src/scene/summits';
import { absenceOn } from '../../../src/state/absence';
import { partyCard } from '../../../src/ui/cards/party-card';
import { summitCard } from '../../../src/ui/cards/summit-card';
import { zoneStatus } from '../../../src/ui/cards/zone-status';
import { takenByDay } from '../../../src/ui/cards/afrin-status';
import type { Value } from '../../../src/ui/cards/card';
import { valueText } from '../../../src/ui/cards/value-text';
import { layerSummary, type LegendSource } from '../../../src/ui/legend/layer-summary';
import { published } from '../golden/published-land';

const atlas = loadAtlas();
const catalog = JSON.parse(published('catalog.json')) as Catalog;
const firstView = JSON.parse(published('first-view.json')) as FirstView;
const source = (date: string): LegendSource => ({
  firstView,
  atlas,
  catalog,
  date: day(date),
  allMeetings: false,
  areas: null,
});
const english = new Translator(() => ({ lang: 'en', messages: en }));
const inEnglish = (value: Value) => valueText(english, value).text;
const keyOf = (value: Value | null) => (value?.type === 'message' ? value.key : null);
const shareOf = (value: Value | null): number => {
  const share = value?.type === 'message' ? value.params?.['share'] : undefined;
  return typeof share === 'object' && share.type === 'share' ? share.share : NaN;
};

describe('a zone', () => {
  it.each([
    ['ghouta', '2017-05-05', 'zoneStatus.ahead'],
    ['ghouta', '2018-02-17', 'zoneStatus.whole'],
    ['ghouta', '2018-02-18', 'zoneStatus.ending'],
    ['ghouta', '2018-04-14', 'zoneStatus.ending'],
    ['ghouta', '2018-04-15', 'zoneStatus.ended'],
    ['homs', '2018-04-04', 'zoneStatus.whole'],
    ['idlib', '2017-10-01', 'zoneStatus.whole'],
    ['idlib', '2018-04-04', 'zoneStatus.smaller'],
    ['southwest', '2018-08-01', 'zoneStatus.ended'],
    ['idlib-dmz', '2018-10-14', 'zoneStatus.ahead'],
  ])('%s on %s is said to be %s', (id, date, key) => {
    expect(keyOf(zoneStatus({ atlas, catalog }, id, day(date)))).toBe(key);
  });

  it('shrinks: of East Ghouta less is left each time, on the summit day Douma alone', () => {
    const left = ['2018-02-18', '2018-03-12', '2018-03-25', '2018-04-04', '2018-04-14'].map(
      (date) => shareOf(zoneStatus({ atlas, catalog }, 'ghouta', day(date))),
    );
    expect(left[0]).toBeGreaterThan(0.99);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left[3]).toBeLessThan(0.15);
    expect(left[3]).toBeGreaterThan(0);
    expect(left[4]).toBe(0);
  });

  it.each([
    ['2017-06-01', ['4 in force']],
    ['2018-04-04', ['3 in force', '1 ending']],
    ['2018-07-01', ['1 in force', '1 ending', '2 ended']],
    ['2018-12-31', ['1 in force', '3 ended']],
  ])('is counted in the legend by how it stands on %s', (date, expected) => {
    const { figure } = layerSummary(source(date), 'zones');
    const words = figure?.type === 'list' ? figure.items.map(inEnglish) : [];
    expect(words.map((text) => text.replace(/ \(.*/, ''))).toEqual(expected);
  });

  it('says in the legend how much is left of what is ending: the figure of its card', () => {
    const { figure } = layerSummary(source('2018-04-04'), 'zones');
    const ending = figure?.type === 'list' ? (figure.items[1] ?? null) : null;
    const card = zoneStatus({ atlas, catalog }, 'ghouta', day('2018-04-04'));
    expect(shareOf(ending)).toBeCloseTo(shareOf(card), 12);
  });

  it('has in the legend the state that holds on the day, with its own day', () => {
    const { items } = layerSummary(source('2018-03-20'), 'zones');
    const note = items.find(({ select }) => select.id === 'ghouta')?.note;
    expect(note).toMatchObject({
      key: 'legend.stateSince',
      params: { date: { date: '2018-03-12' } },
    });
  });
});

describe('the land taken at Afrin', () => {
  it('is not drawn before the operation, and counted while it goes on', () => {
    const on = (date: string) => [
      afrinStatusOn(atlas, 'taken', day(date)),
      shareOf(takenByDay(atlas, 'taken', day(date))),
    ];
    expect(on('2018-01-19')).toEqual(['ahead', 0]);
    const [status, share] = on('2018-03-10');
    expect(status).toBe('there');
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.7);
    expect(on('2018-03-24')).toEqual(['there', 1]);
    expect(afrinStatusOn(atlas, 'district', day('2017-05-01'))).toBe('there');
    expect(afrinStatusOn(null, 'taken', day('2017-05-01'))).toBe('there');
  });

  it('is offered, before the operation, on the day on which all of it was taken', () => {
    const selected = { kind: 'afrin', id: 'taken' } as const;
    expect(absenceOn({ atlas, catalog }, selected, day('2018-01-19'))).toMatchObject({
      when: 'ahead',
      day: '2018-03-24',
    });
    expect(absenceOn({ atlas, catalog }, selected, day('2018-03-18'))).toBeNull();
  });
});

describe('the summit cities', () => {
  it('are held, on the day or still to come', () => {
    const meeting = { from: day('2018-05-14'), lastDay: day('2018-05-15') };
    expect(
      ['2018-05-13', '2018-05-14', '2018-05-15', '2018-05-16'].map((date) =>
        meetingOn(meeting, day(date)),
      ),
    ).toEqual(['ahead', 'today', 'today', 'held']);
    expect(cityOn(catalog, 'ankara', false, day('2018-04-04'))).toBe('today');
    expect(cityOn(catalog, 'ankara', false, day('2018-04-03'))).toBe('ahead');
    expect(cityOn(catalog, 'ankara', true, day('2018-04-03'))).toBe('today');
    expect(cityOn(catalog, 'tehran', false, day('2018-04-04'))).toBe('ahead');
    expect(cityOn(catalog, 'geneva', false, day('2018-04-04'))).toBe('held');
    expect(cityOn(null, 'tehran', false, day('2018-04-04'))).toBe('held');
  });
});

describe('the card of a party', () => {
  const card = (id: string, date: string) => {
    const blocks = partyCard({ atlas, catalog, date: day(date) }, id)?.blocks ?? [];
    const rows = blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
    return { blocks, value: (label: string) => rows.find((row) => row.label === label)?.value };
  };

  it('says since when it holds land, and in whose land that is counted too', () => {
    const ypg = card('ypg', '2018-04-04');
    expect(ypg.value('fact.countedWithin')).toMatchObject({ select: { id: 'sdf' } });
    expect(ypg.value('fact.holdsLandSince')).toMatchObject({ key: 'fact.sinceBefore' });
    expect(card('sdf', '2018-04-04').value('fact.countedWithin')).toBeUndefined();
  });

  it('says how its places are known and how surely, each place once, and on which sources', () => {
    const { blocks, value } = card('us', '2018-04-04');
    const sum = (label: string) => {
      const told = value(label);
      const params = told?.type === 'message' ? Object.values(told.params ?? {}) : [];
      return params.reduce<number>((total, count) => total + Number(count), 0);
    };
    const us = atlas.parties.findIndex(({ id }) => id === 'us');
    const holders = holdersOn(atlas, day('2018-04-04'));
    const held = new Set(
      atlas.cells.flatMap(({ place }, cell) =>
        holders[cell] === us && atlas.places[place]!.anchor !== true ? [place] : [],
      ),
    );
    expect(sum('fact.placesKnown')).toBe(held.size);
    expect(sum('here.sure')).toBe(held.size);
    const sources = blocks.find((block) => block.type === 'sources');
    const cited = sources?.rows.map(({ citation, places }) => [citation.key, places]) ?? [];
    expect(cited.length).toBeGreaterThan(0);
    for (const [key, places] of cited) {
      const citing = [...held].filter((place) =>
        atlas.places[place]!.citations.some((citation) => citation === key),
      );
      expect(places).toBe(citing.length);
    }
    expect(cited).toEqual(cited.toSorted(([, a], [, b]) => Number(b) - Number(a)));
  });
});

it('the card of a city says which of its meetings the map counts', () => {
  const card = summitCard({ atlas, catalog, date: day('2018-04-04') }, 'ankara');
  const rows = card?.blocks.flatMap((block) => (block.type === 'facts' ? block.rows : [])) ?? [];
  const paramsOf = (label: string) => {
    const value = rows.find((row) => row.label === label)?.value;
    return value?.type === 'message' ? value.params : null;
  };
  const city = firstView.cities.find(({ id }) => id === 'ankara')!;
  expect(paramsOf('fact.meetings')).toEqual({ all: city.meetings, format: city.formatMeetings });
  expect(paramsOf('fact.heldByDay')).toEqual({ all: 3, format: 1 });
});

it('a layer with nothing on the day is told to be empty', () => {
  const nobody = atlas.parties.map(({ id }) => ({
    party: id,
    areaKm2: 0,
    sparseKm2: 0,
    inferredKm2: 0,
  }));
  const bare = {
    ...source('2017-05-01'),
    areas: nobody,
    catalog: { ...catalog, events: [], sites: [] },
  };
  const empty = LAYER_IDS.filter((layer) => layerSummary(bare, layer).empty);
  expect(empty).toEqual(['zones', 'sdf', 'ypg', 'events', 'sites']);
  expect(layerSummary(source('2017-05-06'), 'zones').empty).toBe(false);
});
