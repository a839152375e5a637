import type { Atlas } from '../model/atlas';

/**
 * An index over an atlas, computed on first use and kept as long as the atlas itself. Every question stays a pure
 * function of the atlas, and none pays for an index that only another needs.
 */
export function perAtlas<Index>(compute: (atlas: Atlas) => Index): (atlas: Atlas) => Index {
  const computed = new WeakMap<Atlas, Index>();
  return (atlas) => {
    let index = computed.get(atlas);
    if (index === undefined) {
      index = compute(atlas);
      computed.set(atlas, index);
    }
    return index;
  };
}
