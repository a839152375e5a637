import { describe, expect, it } from 'vitest';
import { stepOfKey, stepTo, type Step } from './walk-step';

const layers = ['zones', 'zones', 'control', 'control', 'control', 'events'];
const from = (index: number, step: Step) => stepTo(layers, index, step);

describe('stepTo', () => {
  it('goes round by single features', () => {
    expect([from(0, 'next'), from(5, 'next')]).toEqual([1, 0]);
    expect([from(3, 'previous'), from(0, 'previous')]).toEqual([2, 5]);
  });

  it('goes to the first feature of the next layer, and stays in the last', () => {
    expect([from(0, 'nextLayer'), from(3, 'nextLayer'), from(5, 'nextLayer')]).toEqual([2, 5, 5]);
  });

  it('goes back to the beginning of the layer, then to that of the one before', () => {
    expect([from(4, 'previousLayer'), from(2, 'previousLayer'), from(0, 'previousLayer')]).toEqual([
      2, 0, 0,
    ]);
  });

  it('goes to the ends', () => {
    expect([from(3, 'first'), from(3, 'last')]).toEqual([0, 5]);
  });

  it('goes nowhere where there is nothing', () => {
    expect(stepTo([], 0, 'next')).toBe(0);
    expect(stepTo([], 0, 'last')).toBe(0);
  });
});

describe('stepOfKey', () => {
  it('lets left and right follow the text', () => {
    expect(stepOfKey('ArrowRight', 'ltr')).toBe('next');
    expect(stepOfKey('ArrowRight', 'rtl')).toBe('previous');
    expect(stepOfKey('ArrowLeft', 'rtl')).toBe('next');
    expect(stepOfKey('ArrowDown', 'rtl')).toBe('next');
  });

  it('leaves letters alone: they are shortcuts of the reader’s own tools', () => {
    expect(['n', 'p', 'N', 'Enter', 'Escape', 'Tab'].map((key) => stepOfKey(key, 'ltr'))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});
