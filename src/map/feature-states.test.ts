import { describe, expect, it } from 'vitest';
import { DatedStates } from '../scene/dated-states';
import type { Dated } from '../scene/vocabulary';
import { FeatureStates } from './feature-states';

function recorder() {
  const calls: (readonly [source: string, id: unknown, state: unknown])[] = [];
  const setFeatureState = (target: { source: string; id?: unknown }, state: unknown) => {
    calls.push([target.source, target.id, state]);
  };
  return { calls, map: { setFeatureState } as never };
}

const states = new DatedStates();
const held = (...parties: readonly string[]): Dated => ({
  cells: {
    firstId: 1,
    states: parties.map((party) => states.of(party, () => ({ party }))),
  },
});

describe('FeatureStates', () => {
  it('tells the map only what differs from the day before', () => {
    const { calls, map } = recorder();
    const shown = new FeatureStates(map);
    expect(shown.show(held('gov', 'opp', 'sdf'))).toBe(3);
    calls.length = 0;
    expect(shown.show(held('gov', 'gov', 'sdf'))).toBe(1);
    expect(calls).toEqual([['cells', 2, { party: 'gov' }]]);
    expect(shown.show(held('gov', 'gov', 'sdf'))).toBe(0);
  });

  it('tells everything anew to a map that lost it', () => {
    const { map } = recorder();
    const shown = new FeatureStates(map);
    shown.show(held('gov', 'opp'));
    shown.forget();
    expect(shown.show(held('gov', 'opp'))).toBe(2);
  });

  it('does not take one tiling’s features for another’s', () => {
    const { calls, map } = recorder();
    const shown = new FeatureStates(map);
    const dissolved = held('gov');
    shown.show({ cells: { ...dissolved.cells!, firstId: 1_000_001 } });
    shown.show(held('gov', 'gov'));
    expect(calls.map(([, id]) => id)).toEqual([1_000_001, 1, 2]);
  });
});
