import { describe, expect, it } from 'vitest';
import { LAYER_ORDER, layerRank } from './layer-order';

describe('layerRank', () => {
  it('follows the list', () => {
    expect(layerRank('land')).toBeLessThan(layerRank('control-fill'));
    expect(layerRank('zones-line')).toBeLessThan(layerRank('zones-label'));
    expect(new Set(LAYER_ORDER).size).toBe(LAYER_ORDER.length);
  });

  it('ranks the patterns of all parties alike', () => {
    expect(layerRank('control-pattern-gov')).toBe(layerRank('control-pattern-anyone'));
  });

  it('refuses a layer that nobody has placed', () => {
    expect(() => layerRank('mystery')).toThrow(
      'expected a layer listed in layer-order.ts, found "mystery"',
    );
  });
});
