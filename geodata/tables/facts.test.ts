import { describe, expect, it } from 'vitest';
import { day } from '../../src/model/dates';
import { afrinMembers } from './afrin-members';
import type { Rings } from './inside-rings';
import { parseFacts } from './parse-facts';
import { FactsError } from './problems';
import { smallTables } from './small-tables';

const SQUARE: Rings = [
  [
    [36, 34],
    [39, 34],
    [39, 36],
    [36, 36],
    [36, 34],
  ],
];

/** The messages told when `found` is written instead of `text` in the table. */
function messages(file: string, text: string, found: string, land?: Rings): string[] {
  const tables = smallTables();
  const table = tables.get(file)!;
  expect(table).toContain(text);
  tables.set(file, table.replace(text, found));
  try {
    parseFacts(tables, land);
  } catch (error) {
    if (error instanceof FactsError) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

describe('good tables', () => {
  it('become facts', () => {
    const facts = parseFacts(smallTables(), SQUARE);
    const [town, desert] = facts.places;
    expect(town).toMatchObject({
      line: 2,
      point: [37, 35],
      names: { en: 'Town', ar: 'البلدة', tr: 'Kasaba' },
      control: [
        ['opp', '2017-05-01', '2018-04-01'],
        ['gov', '2018-04-01', '2019-01-01'],
      ],
    });
    expect(town).not.toHaveProperty('anchor');
    expect(desert).toMatchObject({ anchor: true, confidence: 'low' });
    expect(facts.barriers[0]!.polyline).toEqual([
      [37.5, 35],
      [37.6, 36],
    ]);
    expect(facts.barriers[1]).toMatchObject({ cut: 'circle', centre: [38.6, 33.5], radiusKm: 55 });
  });

  it('give the places of an Afrin shape by who held them when', () => {
    const { afrin, places } = parseFacts(smallTables());
    const [taken] = afrin;
    expect(afrinMembers(taken!, places)).toEqual(['town']);
    expect(afrinMembers({ ...taken!, except: ['town'] }, places)).toEqual([]);
    expect(afrinMembers({ ...taken!, heldOn: day('2018-04-01') }, places)).toEqual([]);
    expect(afrinMembers({ ...taken!, districts: ['Afrin'] }, places)).toEqual([]);
    expect(afrinMembers({ ...taken!, districts: ['Afrin'], also: ['town'] }, places)).toEqual([
      'town',
    ]);
  });
});

describe('bad tables', () => {
  const cases: readonly (readonly [file: string, text: string, found: string, message: string])[] =
    [
      [
        'places.tsv',
        '\tkind\t',
        '\tsort\t',
        'places.tsv:1: expected the columns id, name_en, name_ar, name_ku, name_tr, lat, lng, governorate, district, kind, control, basis, confidence, citations, coordinate_basis, wof_id, geonames_id, gazetteer_name, note, found id, name_en, name_ar, name_ku, name_tr, lat, lng, governorate, district, sort, control, basis, confidence, citations, coordinate_basis, wof_id, geonames_id, gazetteer_name, note',
      ],
      ['places.tsv', 'Town\tبلدة', 'Town', 'places.tsv:2 town: expected 19 cells, found 18'],
      [
        'places.tsv',
        '\tTown\t',
        '\tTown \t',
        'places.tsv:2 name_en town: expected no space at either end, found "Town "',
      ],
      [
        'places.tsv',
        '35.0\t37.0',
        'north\t37.0',
        'places.tsv:2 lat town: expected a latitude in degrees, -90 to 90, at most six decimals, found "north"',
      ],
      [
        'places.tsv',
        '35.0\t38.0',
        '35.0\t37.0',
        'places.tsv:3 lat desert: expected a point of its own, found the point of town (35, 37)',
      ],
      [
        'places.tsv',
        '35.0\t38.0',
        '35.0\t39.5',
        'places.tsv:3 lat desert: expected a point inside Syria, found 35, 39.5',
      ],
      [
        'places.tsv',
        'desert\tDesert',
        'town\tDesert',
        'places.tsv:3 id town: expected id used once, found "town" also on line 2',
      ],
      [
        'places.tsv',
        'gov@2018-04-01',
        'gov@2018-04-31',
        'places.tsv:2 control town: expected existing days, found "gov@2018-04-31..2019-01-01"',
      ],
      [
        'places.tsv',
        'gov@2018-04-01',
        'gov@2018-04-03',
        'places.tsv:2 control town: expected no gap: an interval from 2018-04-01, found "gov@2018-04-03..2019-01-01"',
      ],
      [
        'places.tsv',
        'gov@2018-04-01',
        'gov@2018-03-01',
        'places.tsv:2 control town: expected no overlap: an interval from 2018-04-01, found "gov@2018-03-01..2019-01-01"',
      ],
      [
        'places.tsv',
        'gov@2018-04-01',
        'opp@2018-04-01',
        'places.tsv:2 control town: expected another party than before, found "opp@2018-04-01..2019-01-01"',
      ],
      [
        'places.tsv',
        'gov@2018-04-01..2019-01-01',
        'gov@2018-04-01..2018-12-31',
        'places.tsv:2 control town: expected intervals up to 2019-01-01, found the last ends 2018-12-31',
      ],
      [
        'places.tsv',
        'opp@2017-05-01..2018-04-01',
        'opp@2017-05-01..2017-05-01',
        'places.tsv:2 control town: expected a span of one day or more, found "opp@2017-05-01..2017-05-01"',
      ],
      [
        'places.tsv',
        'gov@2017-05-01..2019-01-01',
        'xyz@2017-05-01..2019-01-01',
        'places.tsv:3 control desert: expected a party of parties.tsv, found "xyz"',
      ],
      [
        'places.tsv',
        'high\tpaper',
        'high\tletter',
        'places.tsv:2 citations town: expected a key of sources.tsv, found "letter"',
      ],
      [
        'places.tsv',
        'high\tpaper',
        'high\tpaper,paper',
        'places.tsv:2 citations town: expected each citation once, found "paper" twice',
      ],
      [
        'places.tsv',
        '38.0\thoms',
        '38.0\thama',
        'places.tsv:3 id desert: expected its names in names.tsv as gov:hama, found none',
      ],
      [
        'names.tsv',
        'Turkey\t\t\t\t\t\t\t\t\t',
        'Turkey\t\t\t\t\t\t\t\tTürkiye, Anatolia\t',
        'names.tsv:8 aliases country:TR: expected aliases only of what search finds, found Türkiye, Anatolia',
      ],
      [
        'barriers.tsv',
        '35.0,37.5;36.0,37.6',
        '',
        'barriers.tsv:2 polyline_lat_lng river: expected the line that cuts, found none',
      ],
      [
        'barriers.tsv',
        '33.5,38.6',
        '',
        'barriers.tsv:3 centre_lat_lng ring: expected the centre of the circle, found none',
      ],
      [
        'zones.tsv',
        '2017-07-31\tyes',
        '2018-04-01\tyes',
        "zone_members.tsv:2 reference_date town: expected the zone's 2018-04-01, found 2017-07-31",
      ],
      [
        'zone_members.tsv',
        'north\ttown',
        'south\ttown',
        'zone_members.tsv:2 zone town: expected a zone of zones.tsv, found south',
      ],
      [
        'zone_members.tsv',
        'north\ttown',
        'north\tvillage',
        'zone_members.tsv:2 place village: expected a place of places.tsv, found village',
      ],
      [
        'zone_members.tsv',
        'north\ttown',
        'north\tdesert',
        'zone_members.tsv:2 place desert: expected a place held by opp on 2017-07-31, found gov',
      ],
      [
        'afrin.tsv',
        '\topp\t',
        '\tfrog\t',
        'afrin.tsv:2 held_by taken: expected a party of parties.tsv, found "frog"',
      ],
      [
        'summits.tsv',
        'ankara-2018\tankara',
        'ankara\tankara',
        'summits.tsv:2 id ankara: expected an id that no city has, found ankara',
      ],
      [
        'summits.tsv',
        'ankara-2018\tankara',
        'ankara-2018\tparis',
        'summits.tsv:2 city ankara-2018: expected a city of cities.tsv, found "paris"',
      ],
      [
        'events.tsv',
        '2018-04-02',
        '2018-03-30',
        'events.tsv:2 last_day E1: expected a day from 2018-04-01 on, found 2018-03-30',
      ],
      [
        'events.tsv',
        '35.0\t37.0\ttown',
        '35.1\t37.0\ttown',
        'events.tsv:2 lat E1: expected the point of town (35, 37), found 35.1, 37',
      ],
      [
        'sites.tsv',
        '35.1\t37.1',
        '35.1\t39.1',
        'sites.tsv:2 lat post: expected a point inside Syria, found 35.1, 39.1',
      ],
      [
        'sites.tsv',
        '2017-10-13\t',
        '2017-10-13\t2017-10-13',
        'sites.tsv:2 to post: expected a day after 2017-10-13, found 2017-10-13',
      ],
      [
        'zones.tsv',
        '2018-04-01\t2018-04-01',
        '2018-04-01\t2018-03-31',
        'zones.tsv:2 ended_to north: expected a day from 2018-04-01 on, found 2018-03-31',
      ],
      [
        'zones.tsv',
        '2018-04-01\t2018-04-01',
        '2018-04-01\t',
        'zones.tsv:2 ended_to north: expected first and last day of the end, found only the first day',
      ],
      [
        'afrin.tsv',
        'opp\t2018-01-19',
        'opp\t',
        'afrin.tsv:2 held_on taken: expected parties and a day, or neither, found no day',
      ],
      [
        'events.tsv',
        '37.0\ttown',
        '37.0\tvillage',
        'events.tsv:2 place E1: expected a place of places.tsv, found "village"',
      ],
      [
        'events.tsv',
        'verified\thigh',
        'rumoured\thigh',
        'events.tsv:2 basis E1: expected one of verified, recalled, found "rumoured"',
      ],
      [
        'figures.tsv',
        '185180',
        '185,180',
        'figures.tsv:2 value F1: expected a number with a decimal point, found "185,180"',
      ],
      [
        'claims.tsv',
        'summit:ankara-2018',
        'summit:paris',
        'claims.tsv:2 select C1: expected kind:id of something in the tables, found "summit:paris"',
      ],
      [
        'claims.tsv',
        'summit:ankara-2018',
        '',
        'claims.tsv:2 select C1: expected either a selection or why_not_on_map, found neither',
      ],
      [
        'figures.tsv',
        'government\tgov',
        'government\tking',
        'figures.tsv:2 party_id F1: expected a party of parties.tsv, found "king"',
      ],
      [
        'events.tsv',
        'capture\tyes',
        'capture\tno',
        'events.tsv:2 turning_point E1: expected yes or nothing, found "no"',
      ],
      [
        'story.tsv',
        'happened.\tC1',
        'happened.\tC2',
        'story.tsv:2 claims start: expected a claim of claims.tsv, found "C2"',
      ],
      [
        'story.tsv',
        'happened.\tC1',
        'happened.\tC2',
        'claims.tsv:2 id C1: expected a step of story.tsv that tells it, found none',
      ],
      [
        'story.tsv',
        'country,zone:north',
        'country,zone:south',
        'story.tsv:2 shows start: expected kind:id of something in the tables, found "zone:south"',
      ],
      [
        'story.tsv',
        'country,zone:north',
        '',
        'story.tsv:2 shows start: expected country or kind:id of something in the tables, found none',
      ],
      [
        'story.tsv',
        'date=2018-04-04&',
        'map=6/34.9/38.5&',
        'story.tsv:2 link start: expected no map=: what it shows decides, found map=6/34.9/38.5&select=zone:north',
      ],
      [
        'story.tsv',
        'zone:north',
        'zone:south',
        'story.tsv:2 link start: expected kind:id of something in the tables, found "zone:south"',
      ],
      [
        'parties.tsv',
        '#be3f2a',
        'red',
        'parties.tsv:2 fill_light gov: expected a colour #rrggbb, found "red"',
      ],
      [
        'sources.tsv',
        'https://example.org/',
        'example',
        'sources.tsv:3 url unused: expected an address, found example',
      ],
      [
        'sources.tsv',
        'https://example.org/\t',
        'https://example.org/\ta copy on example.com',
        'sources.tsv:3 url unused: expected no address where the page was read on another site, found https://example.org/',
      ],
      [
        'texts.ar.tsv',
        'event:E1.name',
        'event:E9.name',
        'texts.ar.tsv:2 key event:E9.name: expected the key of a text of the tables, found "event:E9.name"',
      ],
    ];

  it.each(cases)('%s: %s -> %s', (file, text, found, message) => {
    expect(messages(file, text, found, SQUARE)).toContain(message);
  });

  it('names every kind of place it knows', () => {
    expect(messages('places.tsv', '\ttown\topp', '\tcastle\topp')[0]).toMatch(
      /^places\.tsv:2 kind town: expected one of city, .*, found "castle"$/,
    );
  });

  it('leaves out no table whose name it does not know', () => {
    const tables = smallTables().set('place.tsv', 'id\n');
    expect(() => parseFacts(tables)).toThrow(
      'place.tsv:1: expected a table that the build reads, found place.tsv',
    );
  });

  it('tells all problems at once, each with its line', () => {
    const tables = smallTables();
    tables.set(
      'places.tsv',
      tables
        .get('places.tsv')!
        .replace('35.0\t37.0', '95.0\t37.0')
        .replace('35.0\t38.0', '35.0\t238.0'),
    );
    tables.delete('figures.tsv');
    expect(() => parseFacts(tables)).toThrow(
      /places\.tsv:2 lat town: .*\n.*places\.tsv:3 lng desert: .*\n.*figures\.tsv:1: expected the table, found no such file/s,
    );
  });
});
