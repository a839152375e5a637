import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTROL_SPAN, day } from '../model/dates';
import { ViewState } from './view.svelte';

const PAGE = 'https://atlas.example/map/';

/** The parts of a browser that hold an address: entries of history, and the events of walking through them. */
class FakeBrowser extends EventTarget {
  entries: string[];
  at = 0;
  /** What an opaque origin does to whoever touches its history. */
  forbidsHistory = false;
  forbidsNavigation = false;

  constructor(fragment = '') {
    super();
    this.entries = [PAGE + fragment];
  }

  get href(): string {
    return this.entries[this.at] ?? '';
  }

  get fragment(): string {
    return new URL(this.href).hash.slice(1);
  }

  readonly history = {
    pushState: (_state: unknown, _title: string, url: string): void => {
      if (this.forbidsHistory) throw new DOMException('no history here', 'SecurityError');
      this.entries = [...this.entries.slice(0, this.at + 1), new URL(url, PAGE).href];
      this.at++;
    },
    replaceState: (_state: unknown, _title: string, url: string): void => {
      if (this.forbidsHistory) throw new DOMException('no history here', 'SecurityError');
      this.entries[this.at] = new URL(url, PAGE).href;
    },
  };

  replace(url: string): void {
    if (this.forbidsNavigation) throw new DOMException('no navigation here', 'SecurityError');
    this.entries[this.at] = new URL(url, this.href).href;
    this.dispatchEvent(new Event('hashchange'));
  }

  /** What the reader does. */
  go(steps: number): void {
    this.at += steps;
    this.dispatchEvent(new Event('popstate'));
  }

  type(fragment: string): void {
    this.entries = [...this.entries.slice(0, this.at + 1), `${PAGE}#${fragment}`];
    this.at++;
    this.dispatchEvent(new Event('hashchange'));
  }
}

let stop: () => void = () => undefined;

function open(fragment = '', preferences: readonly string[] = ['en']) {
  const browser = new FakeBrowser(fragment);
  vi.stubGlobal('location', browser);
  vi.stubGlobal('window', browser);
  const view = new ViewState(preferences);
  stop = view.listen();
  return { browser, view };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const camera = { zoom: 8, lat: 36.5, lng: 36.9, bearing: 0, pitch: 0 };

describe('a page that opens', () => {
  it('reads its link and writes nothing', () => {
    const { browser, view } = open('#date=2018-03-18&select=place:afrin');
    vi.runAllTimers();
    expect(view.view.date).toBe('2018-03-18');
    expect(view.view.select).toEqual({ kind: 'place', id: 'afrin' });
    expect(browser.entries).toEqual([`${PAGE}#date=2018-03-18&select=place:afrin`]);
  });

  it('tells what it could not use, until that is dismissed', () => {
    const { view } = open('#date=1999-01-01');
    expect(view.notices).toEqual([
      { key: 'date', value: '1999-01-01', reason: 'clamped', movedTo: CONTROL_SPAN.from },
    ]);
    view.dismissNotices();
    expect(view.notices).toEqual([]);
  });

  it('speaks the language of the link, else of the browser', () => {
    expect(open('#lang=ar').view.lang).toBe('ar');
    expect(open('', ['ar-SY']).view.lang).toBe('ar');
    expect(open('', ['de']).view.lang).toBe('en');
  });
});

describe('what the reader does', () => {
  it('becomes an entry of history where it is deliberate, and Back undoes it', () => {
    const { browser, view } = open();
    view.toggleLayer('admin');
    view.setDate(day('2018-01-19'));
    expect(browser.entries).toHaveLength(3);
    expect(browser.fragment).toContain('date=2018-01-19');
    browser.go(-1);
    expect(view.view.date).toBe('2018-04-04');
    expect(view.shows('admin')).toBe(true);
    browser.go(-1);
    expect(view.shows('admin')).toBe(false);
    browser.go(2);
    expect(view.view.date).toBe('2018-01-19');
  });

  it('ends a comparison with the way it was looked at', () => {
    const { browser, view } = open('#compare=2018-01-19&swipe=off');
    view.setCompare(day('2018-02-01'));
    expect(browser.fragment).toContain('swipe=off');
    view.setCompare(null);
    expect(browser.fragment).not.toMatch(/compare|swipe/);
    browser.go(-1);
    expect(view.view).toMatchObject({ compare: '2018-02-01', swipe: null });
  });

  it('replaces the entry where it is a movement of the map, at most a hundred times in half a minute', () => {
    const { browser, view } = open();
    const written = vi.spyOn(browser.history, 'replaceState');
    for (let step = 0; step < 1800; step++) {
      view.moveCamera({ ...camera, lng: 36 + step / 1000 });
      vi.advanceTimersByTime(1000 / 60);
    }
    vi.runAllTimers();
    expect(written.mock.calls.length).toBeLessThan(100);
    expect(browser.entries).toHaveLength(1);
    expect(browser.fragment).toBe('map=8/36.500/37.799');
  });

  it('leaves a movement in the entry in which it happened', () => {
    const { browser, view } = open();
    view.moveCamera(camera);
    view.toggleLayer('admin');
    expect(browser.entries).toHaveLength(2);
    expect(browser.entries[0]).toBe(`${PAGE}#map=8/36.500/36.900`);
  });

  it('is written before the page goes', () => {
    const { browser, view } = open();
    view.moveCamera(camera);
    browser.dispatchEvent(new Event('pagehide'));
    expect(browser.fragment).toBe('map=8/36.500/36.900');
  });

  it('makes no entry where nothing changes', () => {
    const { browser, view } = open('#date=2018-03-18');
    view.setDate(day('2018-03-18'));
    expect(browser.entries).toHaveLength(1);
  });

  it('keeps the keys of a later version', () => {
    const { browser, view } = open('#story=3&date=2018-03-18');
    view.select({ kind: 'zone', id: 'idlib' });
    expect(browser.fragment).toBe('date=2018-03-18&select=zone:idlib&story=3');
  });

  it('is all in the link', () => {
    const { view } = open();
    view.setDate(day('2018-03-18'));
    expect(view.link()).toBe(`${PAGE}#date=2018-03-18`);
    expect(view.linkTo({ table: 'parties' })).toBe(`${PAGE}#date=2018-03-18&view=table`);
    expect(view.linkTo({ date: day('2018-04-04') })).toBe(PAGE);
  });
});

describe('a fragment edited by hand', () => {
  it('is followed like a link', () => {
    const { browser, view } = open();
    const { serial } = view.arrival;
    browser.type('date=2018-03-18&layers=roads');
    expect(view.view.date).toBe('2018-03-18');
    expect(view.notices).toEqual([{ key: 'layers', value: 'roads', reason: 'unknown' }]);
    expect(view.arrival).toMatchObject({
      serial: serial + 1,
      dated: true,
      bareStep: false,
      fits: true,
    });
    browser.type('');
    expect(view.view.date).toBe('2018-04-04');
    expect(view.notices).toEqual([]);
  });

  it('is read once, however many events announce it', () => {
    const { browser, view } = open();
    const { serial } = view.arrival;
    browser.type('select=zone:idlib&x= "é');
    browser.dispatchEvent(new Event('popstate'));
    browser.dispatchEvent(new Event('hashchange'));
    expect(view.arrival.serial).toBe(serial + 1);
  });

  it('is not read back from what the page itself wrote', () => {
    const { browser, view } = open('#x= "é<');
    const { serial } = view.arrival;
    view.setTable('parties');
    browser.dispatchEvent(new Event('hashchange'));
    expect(view.arrival.serial).toBe(serial);
  });
});

describe('an opaque origin', () => {
  it('sets the fragment alone where history is forbidden', () => {
    const { browser, view } = open();
    browser.forbidsHistory = true;
    const { serial } = view.arrival;
    view.setDate(day('2018-03-18'));
    expect(browser.fragment).toBe('date=2018-03-18');
    expect(view.arrival.serial).toBe(serial);
  });

  it('still has its view where all is forbidden', () => {
    const { browser, view } = open();
    browser.forbidsHistory = true;
    browser.forbidsNavigation = true;
    view.setDate(day('2018-03-18'));
    expect(view.view.date).toBe('2018-03-18');
    expect(view.link()).toBe(`${PAGE}#date=2018-03-18`);
  });
});

describe('a step of the story', () => {
  it('gives way to the card of what is selected, for Back to return to; embedded it stays', () => {
    const { browser, view } = open('#step=2');
    view.select(null);
    expect(view.view.step).toBe(2);
    view.select({ kind: 'place', id: 'manbij' });
    expect(browser.fragment).toBe('select=place:manbij');
    expect(browser.entries[0]).toContain('#step=2');
    const embedded = open('#step=2&embed=1').view;
    embedded.select({ kind: 'place', id: 'manbij' });
    expect(embedded.view).toMatchObject({ step: 2, select: { id: 'manbij' } });
  });

  it('leaves behind where the map looked just before, for Back', () => {
    vi.useFakeTimers();
    const { browser, view } = open('#date=2018-03-18');
    view.moveCamera(camera);
    view.goToStep({ ...view.view, camera: null, step: 2 });
    expect(browser.entries[0]).toMatch(/map=.*&date=2018-03-18/);
    expect(browser.fragment).toBe('date=2018-03-18&step=2');
  });
});

describe('a link to a step of the story alone', () => {
  it('still is one after the map has told where it looks', () => {
    const { browser, view } = open('#date=2018-03-18');
    browser.type('step=9');
    view.moveCamera(camera);
    expect(view.arrival.bareStep).toBe(true);
    view.goToStep({ ...view.view, camera: null, step: 9 }, 'replace');
    expect(view.arrival).toMatchObject({ bareStep: false, fits: true });
    browser.type('step=9&date=2018-03-18');
    expect(view.arrival.bareStep).toBe(false);
  });
});
