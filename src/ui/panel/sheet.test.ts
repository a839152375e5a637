import { describe, expect, it } from 'vitest';
import { settle, sheetPixels, stepHeight } from './sheet';

describe('the heights of the sheet', () => {
  it('grow from peek to full and never exceed the room there is', () => {
    expect([
      sheetPixels('peek', 800, 120),
      sheetPixels('half', 800, 120),
      sheetPixels('full', 800, 120),
    ]).toEqual([120, 400, 800]);
    expect(sheetPixels('peek', 90, 120)).toBe(90);
    expect(sheetPixels('half', 300, 120)).toBe(240);
    expect(sheetPixels('half', 200, 120)).toBe(200);
  });

  it('step one at a time and stop at the ends', () => {
    expect(stepHeight('peek', 1)).toBe('half');
    expect(stepHeight('full', 1)).toBe('full');
    expect(stepHeight('peek', -1)).toBe('peek');
  });
});

describe('the end of a drag', () => {
  it('settles at the nearest height', () => {
    expect(settle('half', 380, 0, 800, 120)).toBe('half');
    expect(settle('half', 180, 0, 800, 120)).toBe('peek');
    expect(settle('peek', 720, 0.1, 800, 120)).toBe('full');
  });

  it('follows a flick, however short', () => {
    expect(settle('half', 410, 0.9, 800, 120)).toBe('full');
    expect(settle('half', 395, -0.9, 800, 120)).toBe('peek');
  });
});
