import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS } from '../model/view';
import { type Hit, thingsHit } from './hits';

const hit = (layer: string, select?: string, party?: string): Hit => ({
  layer,
  properties: select === undefined ? {} : { select },
  party,
});
const shown = new Set(DEFAULT_LAYERS);
const keys = (hits: readonly Hit[], layers = shown) =>
  thingsHit(hits, layers).map(({ kind, id }) => `${kind}:${id}`);

describe('thingsHit', () => {
  it('takes a symbol for itself, not for the land below', () => {
    expect(
      keys([hit('control-fill', undefined, 'gov'), hit('summits-dot', 'summit:ankara')]),
    ).toEqual(['summit:ankara']);
  });

  it('offers everything that overlaps, the most specific first', () => {
    expect(
      keys([
        hit('control-fill', undefined, 'opp'),
        hit('zones-hatch', 'zone:idlib'),
        hit('afrin-area', 'afrin:district'),
        hit('afrin-area', 'afrin:canton'),
      ]),
    ).toEqual(['afrin:district', 'afrin:canton', 'zone:idlib', 'party:opp']);
  });

  it('puts the area whose name is pointed at before the others', () => {
    expect(
      keys([
        hit('zones-hatch', 'zone:idlib'),
        hit('control-fill', undefined, 'opp'),
        hit('control-label', 'party:opp'),
      ]),
    ).toEqual(['party:opp', 'zone:idlib']);
  });

  it('takes the name of a symbol for the symbol', () => {
    expect(
      keys([hit('control-fill', undefined, 'gov'), hit('summits-label', 'summit:sochi')]),
    ).toEqual(['summit:sochi']);
  });

  it('names each thing once', () => {
    expect(keys([hit('places-dot', 'place:afrin'), hit('places-dot', 'place:afrin')])).toEqual([
      'place:afrin',
    ]);
  });

  it('counts the land of those within the SDF as its own where only it is shown', () => {
    expect(keys([hit('sdf-fill', undefined, 'ypg')], new Set(['sdf'] as const))).toEqual([
      'party:sdf',
    ]);
    expect(keys([hit('sdf-fill', undefined, 'ypg')], new Set(['sdf', 'ypg'] as const))).toEqual([
      'party:ypg',
    ]);
  });

  it('takes land that changed hands for its gainer, and other land of that layer for nothing', () => {
    const changed = (gainer: string): Hit => ({ ...hit('changes-fill', undefined, 'gov'), gainer });
    const only = new Set(['changes'] as const);
    expect(thingsHit([changed('tfsa')], only)).toEqual([{ kind: 'party', id: 'tfsa' }]);
    expect(thingsHit([changed('')], only)).toEqual([]);
  });

  it('finds nothing on open ground', () => {
    expect(keys([hit('control-fill')])).toEqual([]);
    expect(keys([])).toEqual([]);
  });
});
