/** A step of a walk: to the feature beside, to the first of the layer beside, to either end. */
export type Step = 'next' | 'previous' | 'nextLayer' | 'previousLayer' | 'first' | 'last';

/**
 * Where a step leads. Steps of one feature go round; steps of a layer and to an end stop there.
 * @param layers the layer of each stop, in order
 */
export function stepTo(layers: readonly string[], index: number, step: Step): number {
  const count = layers.length;
  if (count === 0) return 0;
  switch (step) {
    case 'next':
      return (index + 1) % count;
    case 'previous':
      return (index - 1 + count) % count;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'nextLayer': {
      const found = layers.findIndex((layer, at) => at > index && layer !== layers[index]);
      return found === -1 ? index : found;
    }
    case 'previousLayer': {
      const start = layers.indexOf(layers[index] ?? '');
      return index > start || start === 0 ? start : layers.indexOf(layers[start - 1] ?? '');
    }
  }
}

/** The step a key asks for; null for any other key. Left and right follow the direction of the text. */
export function stepOfKey(key: string, direction: 'ltr' | 'rtl'): Step | null {
  const ahead = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return key === ahead ? 'next' : 'previous';
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'PageDown':
      return 'nextLayer';
    case 'PageUp':
      return 'previousLayer';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
