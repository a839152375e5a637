import { describe, expect, it } from 'vitest';
import { clearPaddings } from './fit-padding';

const phone = { width: 390, height: 844 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };

describe('what a fitted box keeps clear of', () => {
  it('is the panels and a margin where nothing else stands on the map', () => {
    expect(clearPaddings({ ...none, top: 70, bottom: 300 }, [], phone)).toEqual([
      { top: 94, right: 24, bottom: 324, left: 24 },
    ]);
  });

  it('is an obstacle too, passed beside it or below it', () => {
    const buttons = { left: 330, right: 378, top: 80, bottom: 220 };
    expect(clearPaddings({ ...none, top: 70 }, [buttons], phone)).toEqual([
      { top: 94, right: 68, bottom: 24, left: 24 },
      { top: 228, right: 24, bottom: 24, left: 24 },
    ]);
  });

  it('is an obstacle at the left and at the bottom from that side', () => {
    const credits = { left: 0, right: 70, top: 800, bottom: 844 };
    expect(clearPaddings(none, [credits], phone)).toEqual([
      { top: 24, right: 24, bottom: 24, left: 78 },
      { top: 24, right: 24, bottom: 52, left: 24 },
    ]);
  });

  it('is an obstacle only once where another way has passed it already', () => {
    const high = { left: 330, right: 378, top: 0, bottom: 100 };
    const low = { left: 320, right: 390, top: 800, bottom: 844 };
    const ways = clearPaddings(none, [high, low], phone);
    // Beside both, beside the first and above the second, and the same below the first.
    expect(ways.map(({ right, top, bottom }) => [right, top, bottom])).toEqual([
      [78, 24, 24],
      [68, 24, 52],
      [78, 108, 24],
      [24, 108, 52],
    ]);
  });

  it('leaves a fifth of the map where panels cover nearly all', () => {
    const [way] = clearPaddings({ ...none, top: 400, bottom: 420 }, [], phone);
    expect(phone.height - way!.top - way!.bottom).toBeCloseTo(0.2 * phone.height);
  });
});
