import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import { areaTable } from './area-table';
import { areaOf, syriaArea } from './areas';
import { boundsOfSelection } from './bounds';
import { areaSeries, changeDayBeside, changesBetween, landChangeDays } from './changes';
import { gainsBetween } from './gainers';
import { holdersOn } from './holders';
import { measure } from './measure';
import { whatIsHere } from './point';
import { formatRegion, parseRegion, setOf } from './region';
import { setAreaKm2, splitChanges, splitOf } from './sets';

/** Columns from the west: gov, gov until March, ypg within sdf, occupied. */
const control = ['gov', 'opp..2018-03-24;gov', 'ypg', 'occupied'];
const atlas = gridAtlas({
  columns: 4,
  rows: 2,
  control: (column) => control[column]!,
  basis: (_, row) => (row === 1 ? 'sparse' : 'near'),
  zones: { east: (column) => column >= 1, corner: (column, row) => column + row === 0 },
});
const [before, after] = [day('2018-03-23'), day('2018-03-24')];
const region = (text: string) => {
  const parsed = parseRegion(atlas, text);
  if (!parsed.ok) throw new Error(parsed.reason.code);
  return parsed.value;
};

describe('holders', () => {
  it('change on the first day of an interval, and days between share one answer', () => {
    expect(holdersOn(atlas, before)).not.toBe(holdersOn(atlas, after));
    expect(holdersOn(atlas, before)).toBe(holdersOn(atlas, day('2017-05-01')));
    expect(landChangeDays(atlas)).toEqual(['2017-05-01', '2018-03-24']);
    expect(changeDayBeside(atlas, before, 1)).toBe('2018-03-24');
    expect(changeDayBeside(atlas, after, 1)).toBeNull();
    expect(changeDayBeside(atlas, after, -1)).toBe('2017-05-01');
  });
});

describe('areas', () => {
  it('count a party with those counted within it, and apart where asked', () => {
    expect(areaOf(atlas, region('sdf'), after).areaKm2).toBe(
      areaOf(atlas, region('ypg'), after).areaKm2,
    );
    expect(areaOf(atlas, region('sdf-without-ypg'), after).areaKm2).toBe(0);
    const both = areaOf(atlas, region('gov+sdf'), after).areaKm2;
    expect(both).toBeCloseTo(syriaArea(atlas).areaKm2 * 0.75, 6);
  });

  it('give shares with and without occupied land, and with and without sparse land', () => {
    const gov = areaOf(atlas, region('gov'), after);
    expect(gov.shareOfSyria).toBeCloseTo(0.5, 9);
    expect(gov.shareWithoutOccupied).toBeCloseTo(2 / 3, 9);
    expect(gov.shareOfEvidenced).toBeCloseTo(0.5, 9);
    expect(gov.evidencedKm2 + gov.sparseKm2).toBeCloseTo(gov.areaKm2, 9);
    expect(areaOf(atlas, region('occupied'), after).shareWithoutOccupied).toBe(0);
  });

  it('intersect', () => {
    const inEast = areaOf(atlas, region('gov in zone:east'), after);
    expect(inEast.areaKm2).toBeCloseTo(syriaArea(atlas).areaKm2 / 4, 6);
    expect(formatRegion(region('gov in zone:east'))).toBe('party:gov,zone:east');
    expect(region(formatRegion(region('gov in zone:east')))).toEqual(region('gov,zone:east'));
    expect(formatRegion(region('syria'))).toBe('syria');
  });

  it.each(['nobody', 'zone:nowhere', 'sdf-without-nobody', 'gov in', '', 'planet:earth'])(
    'refuse the region %j',
    (text) => {
      expect(parseRegion(atlas, text)).toMatchObject({
        ok: false,
        reason: { code: 'unknown-region' },
      });
    },
  );

  it('list everything once', () => {
    const rows = areaTable(atlas, after);
    expect(rows.map(({ id }) => id)).toEqual([
      'party:gov',
      'party:sdf',
      'party:sdf-without-ypg',
      'party:ypg',
      'party:opp',
      'party:tfsa',
      'party:occupied',
      'party:opp+tfsa',
      'zone:east',
      'zone:corner',
    ]);
  });
});

describe('a zone', () => {
  const zone = setOf(atlas, 'zone', 'east')!;
  it('is split among the parties, on the days that changed it', () => {
    const split = splitOf(atlas, zone, after);
    expect(split.map(({ party }) => party).sort()).toEqual(['gov', 'occupied', 'ypg']);
    expect(split.reduce((sum, { areaKm2 }) => sum + areaKm2, 0)).toBeCloseTo(
      setAreaKm2(atlas, zone),
      9,
    );
    expect(splitChanges(atlas, zone).map(({ date }) => date)).toEqual(['2017-05-01', '2018-03-24']);
    expect(splitChanges(atlas, setOf(atlas, 'zone', 'corner')!)).toHaveLength(1);
  });
});

describe('changes', () => {
  it('name the places, and the land each party gained', () => {
    const { places, gainsKm2 } = changesBetween(atlas, before, after);
    expect(places.map(({ place, from, to }) => [atlas.places[place]!.id, from, to]).sort()).toEqual(
      [
        ['p1-0', 'opp', 'gov'],
        ['p1-1', 'opp', 'gov'],
      ],
    );
    const gain = new Map(gainsKm2.map(({ party, gainKm2 }) => [String(party), gainKm2]));
    expect(gain.get('gov')).toBeCloseTo(-gain.get('opp')!, 9);
    expect(gain.get('ypg')).toBe(0);
    expect(changesBetween(atlas, before, before).places).toEqual([]);
  });

  it('put the largest land first', () => {
    // South of the equator, rows that come later are larger; the parties are listed as gov, sdf, ypg.
    const won = gridAtlas({
      columns: 3,
      rows: 2,
      south: -30,
      control: (column) => `opp..2018-03-24;${column === 0 ? 'gov' : 'ypg'}`,
    });
    const { places } = changesBetween(won, before, after);
    expect(places.map(({ place }) => won.places[place]!.id.slice(-1)).join('')).toBe('111000');
    expect(gainsBetween(won, before, after).map(({ party }) => party)).toEqual(['ypg', 'gov']);
  });

  it('tell what each party took, whatever it lost meanwhile', () => {
    expect(gainsBetween(atlas, before, after)).toEqual([
      { party: 'gov', areaKm2: expect.closeTo(syriaArea(atlas).areaKm2 / 4, 6) as number },
    ]);
    expect(gainsBetween(atlas, after, after)).toEqual([]);
  });

  it('make a series with an entry a change', () => {
    expect(areaSeries(atlas).map(({ date }) => date)).toEqual(landChangeDays(atlas));
  });
});

describe('whatIsHere', () => {
  it('tells holder, sets, nearest places, frontiers and borders with directions', () => {
    const answer = whatIsHere(atlas, [36.3, 34.13], after);
    expect(answer.land).toMatchObject({ holder: 'gov', basis: 'near' });
    expect(atlas.places[answer.land!.place]!.id).toBe('p1-0');
    expect(answer.sets).toEqual([{ kind: 'zone', id: 'east' }]);
    expect(atlas.places[answer.places[0]!.place]!.id).toBe('p1-0');
    expect(answer.places.map(({ distanceKm }) => distanceKm)).toEqual(
      answer.places.map(({ distanceKm }) => distanceKm).sort((a, b) => a - b),
    );
    expect(answer.frontiers[0]).toMatchObject({ pair: ['gov', 'sdf'], compass: 'E' });
    expect(answer.frontiers[0]!.distanceKm).toBeCloseTo(18.4, 1);
    expect(answer.borders[0]).toMatchObject({ outside: 'JO', compass: 'S' });
    expect(answer.borders[0]!.distanceKm).toBeCloseTo(14.5, 1);
  });

  it('answers outside the country with what is near', () => {
    const answer = whatIsHere(atlas, [30, 30], after);
    expect(answer.land).toBeNull();
    expect(answer.sets).toEqual([]);
    expect(answer.borders[0]!.compass).toBe('NE');
  });
});

describe('bounds', () => {
  it.each([
    ['party', 'ypg', [36.5, 34, 36.75, 34.5]],
    ['zone', 'corner', [36, 34, 36.25, 34.25]],
    ['pair', 'gov+sdf', [36.5, 34, 36.5, 34.5]],
    ['party', 'nobody', null],
    ['party', 'tfsa', null],
    ['event', 'unknown', null],
  ] as const)('of %s %s', (kind, id, expected) => {
    const bounds = boundsOfSelection(atlas, null, { kind, id }, after);
    if (expected === null) expect(bounds).toBeNull();
    else expected.forEach((value, index) => expect(bounds![index]).toBeCloseTo(value, 9));
  });

  it('surround a place and a point', () => {
    for (const selection of [
      { kind: 'place', id: 'p0-0' },
      { kind: 'point', id: '34.125,36.125' },
    ] as const) {
      const [west, south, east, north] = boundsOfSelection(atlas, null, selection, after)!;
      expect((west + east) / 2).toBeCloseTo(36.125, 6);
      expect((south + north) / 2).toBeCloseTo(34.125, 6);
    }
  });
});

describe('measure', () => {
  it('gives legs with a running total along great circles', () => {
    const legs = measure([
      [
        [36, 34],
        [36, 35],
      ],
      [
        [36, 35],
        [37, 35],
      ],
    ]);
    expect(legs.map(({ compass }) => compass)).toEqual(['N', 'E']);
    expect(legs[0]!.lengthKm).toBeCloseTo(111.195, 2);
    expect(legs[1]!.totalKm).toBeCloseTo(legs[0]!.lengthKm + legs[1]!.lengthKm, 12);
  });
});
