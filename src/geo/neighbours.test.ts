import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import { frontierOn, parsePair } from './frontier';
import { neighboursOn } from './neighbours';
import { parseRegion } from './region';
import type { Result } from './result';

/**
 * Rows from the north:   gov  gov  sdf
 *                        opp  ypg  sdf
 */
const map = [
  ['opp', 'ypg', 'sdf'],
  ['gov', 'gov', 'sdf'],
];
const atlas = gridAtlas({ columns: 3, rows: 2, control: (column, row) => map[row]![column]! });
const date = day('2018-04-04');

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
}
const region = (text: string) => must(parseRegion(atlas, text));
const ids = (text: string) => neighboursOn(atlas, date, region(text)).map(({ id }) => id);

describe('neighboursOn', () => {
  it('lists parties, countries and the sea', () => {
    expect(new Set(ids('gov'))).toEqual(new Set(['sdf', 'opp', 'TR', 'sea']));
    expect(new Set(ids('opp'))).toEqual(new Set(['sdf', 'gov', 'JO', 'sea']));
  });

  it('adds the parts of a family and tells them apart', () => {
    const sdf = neighboursOn(atlas, date, region('gov')).find(({ id }) => id === 'sdf')!;
    expect(sdf.parts.map(({ id }) => id)).toEqual(['sdf', 'ypg']);
    expect(sdf.parts[0]!.lengthKm + sdf.parts[1]!.lengthKm).toBeCloseTo(sdf.lengthKm, 9);
  });

  it('lets a party border those counted within it where they are left out', () => {
    expect(ids('sdf')).not.toContain('ypg');
    expect(ids('sdf-without-ypg')).toContain('ypg');
  });

  it('tells a contact in a point from a frontier', () => {
    const corner = gridAtlas({
      columns: 2,
      rows: 2,
      control: (column, row) => (column === row ? 'gov' : column === 0 ? 'opp' : 'sdf'),
    });
    const opp = neighboursOn(corner, date, must(parseRegion(corner, 'opp')));
    expect(opp.find(({ id }) => id === 'sdf')).toMatchObject({ lengthKm: 0, pointContacts: 1 });
    expect(opp.find(({ id }) => id === 'gov')).toMatchObject({ pointContacts: 0 });
  });
});

describe('frontierOn', () => {
  it('is the same from both sides', () => {
    const [a, b] = must(parsePair(atlas, 'sdf+gov'));
    const there = frontierOn(atlas, date, a, b);
    const back = frontierOn(atlas, date, b as readonly number[], a);
    expect(there.lengthKm).toBe(back.lengthKm);
    expect(there.stretches.map(({ line }) => line)).toEqual(back.stretches.map(({ line }) => line));
    expect(there.stretches[0]!.placesOfA).toEqual(back.stretches[0]!.placesOfB);
  });

  it('joins edges into one line with the places on either side in order from the west', () => {
    const [a, b] = must(parsePair(atlas, 'sdf+gov'));
    const { stretches } = frontierOn(atlas, date, a, b);
    expect(stretches).toHaveLength(1);
    const names = (places: readonly number[]) => places.map((place) => atlas.places[place]!.id);
    expect(names(stretches[0]!.placesOfA)).toEqual(['p1-0', 'p2-1']);
    expect(names(stretches[0]!.placesOfB)).toEqual(['p1-1']);
  });

  it('knows frontiers with a country', () => {
    const [a, b] = must(parsePair(atlas, 'gov+TR'));
    expect(frontierOn(atlas, date, a, b).stretches).toHaveLength(1);
  });

  it.each(['gov', 'gov+gov', 'gov+XX', 'sdf+ypg', 'gov+sdf+opp', ''])(
    'refuses the pair %j',
    (text) => {
      expect(parsePair(atlas, text)).toEqual({ ok: false, reason: { code: 'unknown-pair', text } });
    },
  );
});
