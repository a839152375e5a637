import { describe, expect, it, vi } from 'vitest';
import { gridFiles, GRID_PARTIES } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import * as shapeAnswer from '../geo/shape-answer';
import { geoTasks } from './geo-tasks';

vi.mock(import('../geo/shape-answer'), { spy: true });

const { topology, control } = gridFiles({ columns: 4, rows: 4, control: () => 'gov' });

describe('geoTasks', () => {
  it('answers after open, with values that can be sent between threads', () => {
    const tasks = geoTasks();
    tasks.open(topology, control, GRID_PARTIES);
    const ring = [
      [36.1, 34.1],
      [36.4, 34.1],
      [36.4, 34.4],
      [36.1, 34.1],
    ];
    const shape = tasks.readShape({ type: 'Polygon', coordinates: [ring] });
    if (!shape.ok || shape.value.kind !== 'polygon') throw new Error('expected a polygon');
    const answers = [
      shape,
      tasks.polygon(shape.value, day('2018-04-04')),
      tasks.within([], { kind: 'border', id: 'TR' }, 10, day('2018-04-04')),
      tasks.line(
        {
          kind: 'line',
          lines: [
            [
              [36, 34],
              [37, 35],
            ],
          ],
        },
        day('2018-04-04'),
      ),
    ];
    expect(structuredClone(answers)).toEqual(answers);
    expect(answers[1]).toMatchObject({ ok: true });
    expect(answers[2]).toMatchObject({ ok: true });
  });

  it('cuts a shape once, whatever the number of days asked about, and another shape anew', () => {
    const cut = vi.mocked(shapeAnswer.cutPolygon).mockClear();
    const tasks = geoTasks();
    tasks.open(topology, control, GRID_PARTIES);
    const square = (size: number) => {
      const shape = tasks.readShape({
        type: 'Polygon',
        coordinates: [
          [
            [36.1, 34.1],
            [36.1 + size, 34.1],
            [36.1 + size, 34.1 + size],
            [36.1, 34.1 + size],
          ],
        ],
      });
      if (!shape.ok || shape.value.kind !== 'polygon') throw new Error('expected a polygon');
      return shape.value;
    };
    const km2 = (size: number, date: string) => {
      const answer = tasks.polygon(square(size), day(date));
      return answer.ok ? answer.value.areaKm2 : NaN;
    };
    const first = km2(0.3, '2018-04-04');
    expect(km2(0.3, '2018-04-05')).toBe(first);
    expect(cut).toHaveBeenCalledTimes(1);
    expect(km2(0.2, '2018-04-05')).toBeLessThan(first);
    expect(km2(0.3, '2018-04-04')).toBe(first);
    expect(cut).toHaveBeenCalledTimes(3);
  });

  it('says when asked too early', () => {
    expect(() =>
      geoTasks().within([], { kind: 'border', id: 'TR' }, 10, day('2018-04-04')),
    ).toThrow('expected open() before the first question');
  });
});
