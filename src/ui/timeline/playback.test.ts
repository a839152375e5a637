import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, day, type IsoDate } from '../../model/dates';
import { Playback } from './playback.svelte';

const span = { from: day('2018-01-01'), to: day('2018-01-06') };
const shown: (readonly [date: IsoDate, first: boolean])[] = [];
let date = span.from;
let calm = false;

const playback = () =>
  new Playback({
    span,
    date: () => date,
    nextChange: (from) => (from < day('2018-01-04') ? day('2018-01-04') : null),
    show: (next, first) => {
      date = next;
      shown.push([next, first]);
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: calm }));
  date = day('2018-01-02');
  calm = false;
  shown.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('playing', () => {
  it('shows day after day at its speed, and stops at the last', () => {
    const player = playback();
    player.speed = 7;
    player.toggle();
    vi.advanceTimersByTime(1000 / 7 + 1);
    expect(shown).toEqual([['2018-01-03', true]]);
    vi.advanceTimersByTime(5000);
    expect(shown.map(([each]) => each)).toEqual(['2018-01-03', '2018-01-04', '2018-01-05']);
    // One step for Back, however long it played.
    expect(shown.map(([, first]) => first)).toEqual([true, false, false]);
    expect(player.playing).toBe(false);
  });

  it('begins anew at the end', () => {
    date = addDays(span.to, -1);
    playback().start();
    expect(shown).toEqual([['2018-01-01', true]]);
  });

  it('stops when asked, and when the reader goes to another day', () => {
    const player = playback();
    player.start();
    vi.advanceTimersByTime(100);
    player.toggle();
    const count = shown.length;
    vi.advanceTimersByTime(5000);
    expect(shown).toHaveLength(count);

    player.start();
    vi.advanceTimersByTime(100);
    date = span.from;
    const before = shown.length;
    vi.advanceTimersByTime(5000);
    expect(shown).toHaveLength(before);
    expect(player.playing).toBe(false);
  });

  it('goes calmly from change to change where less motion is wanted', () => {
    calm = true;
    playback().start();
    vi.advanceTimersByTime(1400);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(shown).toEqual([['2018-01-04', true]]);
  });
});
