import { describe, expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { changesOfSet } from './hand-overs';
import { setOf } from './region';
import { splitOf } from './sets';

const atlas = gridAtlas({
  columns: 3,
  rows: 2,
  jitter: 0.3,
  control: (column, row) => {
    if (column === 2) return 'opp..2017-06-01;gov';
    if (row === 1) return 'ypg..2018-03-18;tfsa';
    return column === 0 ? 'ypg..2018-03-18;gov' : 'ypg';
  },
  zones: { west: (column) => column < 2, east: (column) => column === 2 },
});
const west = setOf(atlas, 'zone', 'west')!;
const changes = changesOfSet(atlas, west);

describe('changesOfSet', () => {
  it('names only the days on which land of the set changed hands', () => {
    expect(changes.map(({ date }) => date)).toEqual(['2018-03-18']);
    expect(changesOfSet(atlas, setOf(atlas, 'zone', 'east')!).map(({ date }) => date)).toEqual([
      '2017-06-01',
    ]);
  });

  it('says what passed from whom to whom, largest first, with its places', () => {
    const [change] = changes;
    expect(change!.handOvers.map(({ from, to, places }) => [from, to, places.length])).toEqual([
      ['ypg', 'tfsa', 2],
      ['ypg', 'gov', 1],
    ]);
    const land = (rows: readonly number[]) =>
      rows.reduce((sum, place) => {
        const cell = atlas.cells.find((candidate) => candidate.place === place)!;
        return sum + cell.areaKm2;
      }, 0);
    for (const { areaKm2, places } of change!.handOvers) {
      expect(areaKm2).toBeCloseTo(land(places), 9);
    }
  });

  it('turns each split into the next', () => {
    const km2 = (date: Parameters<typeof splitOf>[2], party: string) =>
      splitOf(atlas, west, date).find((part) => part.party === party)?.areaKm2 ?? 0;
    const [{ date, handOvers, split }] = changes as [(typeof changes)[0]];
    for (const party of ['ypg', 'gov', 'tfsa']) {
      const gained = handOvers
        .filter(({ to }) => to === party)
        .reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
      const lost = handOvers
        .filter(({ from }) => from === party)
        .reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
      const before = km2('2018-03-17' as typeof date, party);
      expect(before + gained - lost).toBeCloseTo(km2(date, party), 9);
      expect(split.find((part) => part.party === party)?.areaKm2 ?? 0).toBe(km2(date, party));
    }
  });
});
