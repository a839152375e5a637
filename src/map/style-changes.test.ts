import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { styleChanges } from './style-changes';

const fill = (id: string, color = '#000000', visibility: 'visible' | 'none' = 'visible') =>
  ({
    id,
    type: 'fill',
    source: 'cells',
    layout: { visibility },
    paint: { 'fill-color': color },
  }) satisfies LayerSpecification;

describe('styleChanges', () => {
  it('asks for nothing where nothing differs', () => {
    expect(styleChanges([fill('a'), fill('b')], [fill('a'), fill('b')])).toEqual([]);
  });

  it('touches only the property that differs', () => {
    expect(styleChanges([fill('a'), fill('b')], [fill('a'), fill('b', '#ffffff')])).toEqual([
      { kind: 'paint', layer: 'b', name: 'fill-color', value: '#ffffff' },
    ]);
    expect(styleChanges([fill('a')], [fill('a', '#000000', 'none')])).toEqual([
      { kind: 'layout', layer: 'a', name: 'visibility', value: 'none' },
    ]);
  });

  it('takes a property back that is gone', () => {
    const before = { ...fill('a'), paint: { 'fill-color': '#000000', 'fill-opacity': 0.5 } };
    expect(styleChanges([before], [fill('a')])).toEqual([
      { kind: 'paint', layer: 'a', name: 'fill-opacity', value: undefined },
    ]);
  });

  it('adds from the top down, each below the one above it', () => {
    const changes = styleChanges([fill('a')], [fill('a'), fill('b'), fill('c')]);
    expect(changes).toEqual([
      { kind: 'add', layer: fill('c'), before: undefined },
      { kind: 'add', layer: fill('b'), before: 'c' },
    ]);
  });

  it('replaces a layer whose filter changed, and removes one that is gone', () => {
    const filtered: LayerSpecification = { ...fill('b'), filter: ['==', ['get', 'basis'], 'near'] };
    expect(styleChanges([fill('a'), fill('b')], [filtered])).toEqual([
      { kind: 'remove', layer: 'a' },
      { kind: 'remove', layer: 'b' },
      { kind: 'add', layer: filtered, before: undefined },
    ]);
  });
});
