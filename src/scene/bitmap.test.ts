import { describe, expect, it } from 'vitest';
import { iconBitmap, patternBitmap } from './bitmap';
import type { Pattern } from './vocabulary';

const alphaAt = (data: Uint8Array, width: number, x: number, y: number) =>
  data[(y * width + x) * 4 + 3];

describe('patternBitmap', () => {
  const disc: Pattern = {
    id: 'disc',
    size: 8,
    color: '#102030',
    shapes: [{ kind: 'disc', at: [0, 0], radius: 2 }],
  };

  it('has the colour everywhere and covers the shapes', () => {
    const { width, height, data } = patternBitmap(disc, 2);
    expect([width, height]).toEqual([16, 16]);
    expect([...data.slice(0, 4)]).toEqual([16, 32, 48, 255]);
    expect(alphaAt(data, width, 8, 8)).toBe(0);
  });

  it('lets shapes that leave the tile come back on the other side', () => {
    const { width, data } = patternBitmap(disc, 1);
    expect(alphaAt(data, width, 7, 7)).toBe(255);
    expect(alphaAt(data, width, 0, 7)).toBe(255);
  });

  it('refuses colours of another form', () => {
    expect(() => patternBitmap({ ...disc, color: 'red' }, 1)).toThrow(
      'expected a colour #rrggbb, found "red"',
    );
  });
});

describe('iconBitmap', () => {
  it('fills the inside, draws the rim, and leaves the ground free', () => {
    const { width, data } = iconBitmap(
      {
        id: 'square',
        size: 10,
        outline: [
          [2, 2],
          [8, 2],
          [8, 8],
          [2, 8],
        ],
        fill: '#ff0000',
        stroke: '#00ff00',
        strokeWidth: 1,
      },
      2,
    );
    const pixel = (x: number, y: number) => [
      ...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4),
    ];
    expect(pixel(10, 10)).toEqual([255, 0, 0, 255]);
    expect(pixel(4, 10)).toEqual([0, 255, 0, 255]);
    expect(pixel(0, 0)[3]).toBe(0);
  });
});
