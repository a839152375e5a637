import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { startAnew } from '../assets/load-asset';
import { day } from '../model/dates';
import { AtlasState } from './atlas.svelte';
import { selectionExists } from './selection-exists';

/**
 * Serves the published files, but for those that are broken; those that are old as a page would have kept them from an
 * earlier version. Returns the names asked for, in order.
 */
function serve(broken: ReadonlySet<string>, old: ReadonlySet<string> = new Set()): string[] {
  const asked: string[] = [];
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('fetch', (url: URL) => {
    const name = url.pathname.split('/').at(-1) ?? '';
    asked.push(name);
    if (broken.has(name)) return Promise.resolve(new Response('', { status: 503 }));
    const text = readFileSync(`public/data/${name}`, 'utf8');
    const served = old.has(name)
      ? text.replace(/"dataVersion":"\w+"/, '"dataVersion":"old"')
      : text;
    return Promise.resolve(new Response(served));
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  startAnew();
});

describe('loading', () => {
  it('asks for the first picture first, and for each file once', async () => {
    const asked = serve(new Set());
    const atlas = new AtlasState();
    await atlas.load();
    expect(atlas.error).toBeNull();
    expect(asked.slice(0, 2).toSorted()).toEqual(['basemap.topojson', 'first-view.json']);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    await atlas.load();
    expect(asked).toHaveLength(6);
  });

  it('names the file that did not arrive, keeps the rest, and asks for it alone when tried again', async () => {
    serve(new Set(['control.json', 'catalog.json']));
    const atlas = new AtlasState();
    await atlas.load();
    expect(atlas.error).toBe('catalog.json: HTTP 503; control.json: HTTP 503');
    expect(atlas.firstView).not.toBeNull();
    expect(atlas.atlas).toBeNull();
    const asked = serve(new Set());
    await atlas.load();
    expect(atlas.error).toBeNull();
    expect(asked.toSorted()).toEqual(['catalog.json', 'control.json', 'geometry.topojson']);
    expect(atlas.atlas).not.toBeNull();
  });

  it('brings the texts of one language, and of another without those of the first', async () => {
    const asked = serve(new Set());
    const atlas = new AtlasState();
    await atlas.speak('ar');
    expect(asked).toEqual([]);
    await atlas.load();
    await atlas.loadStory();
    const definition = () => atlas.catalog?.zones[0]?.definition;
    expect(Object.keys(definition() ?? {})).toEqual(['ar']);
    expect(atlas.catalog?.zones[0]?.names.en).toBeTruthy();
    expect(Object.keys(atlas.story?.steps[0]?.text ?? {})).toEqual(['ar']);
    asked.length = 0;
    await atlas.speak('tr');
    expect(asked.toSorted()).toEqual(['catalog.tr.json', 'story.tr.json']);
    expect(Object.keys(definition() ?? {}).toSorted()).toEqual(['ar', 'tr']);
    await atlas.speak('ar');
    expect(asked).toHaveLength(2);
  });

  it('shows nothing of files of two versions together, says so, and loads all anew when asked', async () => {
    serve(new Set(), new Set(['first-view.json', 'basemap.topojson']));
    const atlas = new AtlasState();
    await atlas.load();
    expect(atlas.isMixed).toBe(true);
    expect(atlas.error).toMatch(/geometry\.topojson|control\.json/);
    expect(atlas.error).toContain('catalog.json: expected data old, found data ');
    expect(atlas.firstView).not.toBeNull();
    expect([atlas.atlas, atlas.catalog]).toEqual([null, null]);
    const asked = serve(new Set());
    await atlas.load();
    expect(asked).toHaveLength(6);
    expect([atlas.isMixed, atlas.error]).toEqual([false, null]);
    expect(atlas.atlas).not.toBeNull();
  });

  it('asks again for the story and the chart where they failed, and anew for them where versions were mixed', async () => {
    serve(new Set(['story.json', 'series.csv']));
    const atlas = new AtlasState();
    await atlas.load();
    await Promise.all([atlas.loadStory(), atlas.loadSeries()]);
    expect(atlas.error).toBe('story.json: HTTP 503; series.csv: HTTP 503');
    serve(new Set(), new Set(['story.json']));
    await atlas.load();
    expect([atlas.isMixed, atlas.story]).toEqual([true, null]);
    expect(atlas.series).toContain('party');
    const asked = serve(new Set());
    await atlas.load();
    expect([atlas.isMixed, atlas.error]).toEqual([false, null]);
    expect(atlas.story?.steps.length).toBeGreaterThan(0);
    expect(asked).toContain('series.csv');
  });

  it('tells of a file until it arrives, and asks for none that is under way', async () => {
    serve(new Set(['catalog.tr.json']));
    const atlas = new AtlasState();
    await atlas.load();
    await atlas.speak('tr');
    expect(atlas.error).toBe('catalog.tr.json: HTTP 503');
    const asked = serve(new Set());
    await Promise.all([atlas.speak('tr'), atlas.speak('tr'), atlas.loadStory()]);
    expect(atlas.error).toBeNull();
    expect(asked.toSorted()).toEqual(['catalog.tr.json', 'story.json', 'story.tr.json']);
  });

  it('knows the areas of its first day before the rest, and the same ones after', async () => {
    serve(new Set(['geometry.topojson']));
    const atlas = new AtlasState();
    await atlas.load();
    const { firstView } = atlas;
    const date = firstView?.date ?? day('2018-04-04');
    const before = atlas.summary(date);
    expect(before).toEqual(firstView?.areas);
    expect(atlas.summary(day('2017-05-01'))).toBeNull();
    serve(new Set());
    await atlas.load();
    const after = atlas.summary(date) ?? [];
    for (const { party, areaKm2 } of before ?? []) {
      expect(after.find((area) => area.party === party)?.areaKm2, party).toBeCloseTo(areaKm2, 3);
    }
  });
});

describe('what a link selects', () => {
  it('is not judged before its file is there', async () => {
    const atlas = new AtlasState();
    expect(selectionExists(atlas, { kind: 'zone', id: 'idlib' })).toBeUndefined();
    expect(selectionExists(atlas, { kind: 'place', id: 'afrin' })).toBeUndefined();
    serve(new Set());
    await atlas.load();
    expect(selectionExists(atlas, { kind: 'zone', id: 'idlib' })).toBe(true);
    expect(selectionExists(atlas, { kind: 'place', id: 'afrin' })).toBe(true);
    expect(selectionExists(atlas, { kind: 'pair', id: 'sdf+gov' })).toBe(true);
    expect(selectionExists(atlas, { kind: 'summit', id: 'ankara-2018' })).toBe(true);
    expect(selectionExists(atlas, { kind: 'zone', id: 'nowhere' })).toBe(false);
    expect(selectionExists(atlas, { kind: 'place', id: 'constructor' })).toBe(false);
    expect(selectionExists(atlas, { kind: 'party', id: '__proto__' })).toBe(false);
  });
});
