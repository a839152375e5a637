import { describe, expect, it } from 'vitest';
import { csvOf, figureOf, printedFigure } from './report';

describe('a table of figures', () => {
  it('rounds by the kind of column', () => {
    expect(figureOf(1234.56, 'area')).toBe(1235);
    expect(figureOf(3.14159, 'length')).toBe(3.1);
    expect(figureOf(0.25749, 'percent')).toBe(25.7);
    expect(figureOf(44.6, 'degrees')).toBe(45);
    expect(figureOf(7, 'count')).toBe(7);
    expect(figureOf('gov', 'area')).toBe('gov');
  });

  it('prints an area that is there but rounds to nothing as less than one, and none as nought', () => {
    expect([0.3, 0, 0.5].map((km2) => figureOf(km2, 'area'))).toEqual(['<1', 0, 1]);
    expect(printedFigure(0.3, 'area')).toBe('<1');
    expect(printedFigure(1, 'percent')).toBe('100.0');
    expect(printedFigure(null, 'area')).toBe('');
  });

  it('is quoted where a comma, a quotation mark or a line break would break the line', () => {
    const table = {
      columns: [
        { key: 'name', kind: 'text' },
        { key: 'area_km2', kind: 'area' },
      ],
      rows: [{ name: 'a, "b"', area_km2: 0.2 }, { name: 'plain' }],
    } as const;
    expect(csvOf(table)).toBe('name,area_km2\n"a, ""b""",<1\nplain,');
  });
});
