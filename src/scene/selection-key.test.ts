import { describe, expect, it } from 'vitest';
import { HOVERED, SELECTED, UNLIT } from './choices';
import { litness, parseSelectionKey, selectionKey } from './selection-key';

describe('selection keys', () => {
  it('survive a round trip, colons in the id included', () => {
    for (const selection of [
      { kind: 'zone', id: 'idlib' },
      { kind: 'point', id: '34.9,38.5' },
      { kind: 'place', id: 'a:b' },
    ] as const) {
      expect(parseSelectionKey(selectionKey(selection))).toEqual(selection);
    }
  });

  it('are null where the kind is unknown', () => {
    for (const text of ['', 'zone', 'moon:1', ':x']) expect(parseSelectionKey(text)).toBeNull();
  });

  it('light what is selected more than what is pointed at', () => {
    const idlib = { kind: 'zone', id: 'idlib' } as const;
    expect(litness('zone:idlib', idlib, idlib)).toBe(SELECTED);
    expect(litness('zone:idlib', null, idlib)).toBe(HOVERED);
    expect(litness('zone:homs', idlib, null)).toBe(UNLIT);
  });
});
