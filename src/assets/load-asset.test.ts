import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAsset, MixedVersionsError, startAnew } from './load-asset';

function page(embedded: Readonly<Record<string, string>>, fetched: typeof fetch): void {
  vi.stubGlobal('document', {
    querySelector: (selector: string) => {
      const name = /data-asset="(.*)"/.exec(selector)?.[1] ?? '';
      const text = embedded[name];
      return text === undefined ? null : { textContent: text };
    },
  });
  vi.stubGlobal('fetch', fetched);
}

afterEach(() => {
  vi.unstubAllGlobals();
  startAnew();
});

describe('a file of the data', () => {
  it('is read from the page where it is embedded, without a request', async () => {
    const fetched = vi.fn<typeof fetch>();
    page({ 'control.json': '{"places":[]}' }, fetched);
    expect(await loadAsset('control.json')).toEqual({ places: [] });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is fetched from the folder of the data otherwise', async () => {
    const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response('{"zones":[]}')));
    page({}, fetched);
    expect(await loadAsset('catalog.json')).toEqual({ zones: [] });
    expect((fetched.mock.calls[0]?.[0] as URL).pathname).toMatch(/\/data\/catalog\.json$/);
  });

  it('is given as text where it is a table', async () => {
    page({ 'series.csv': 'party,date\ngov,2018-04-04' }, vi.fn<typeof fetch>());
    expect(await loadAsset('series.csv')).toBe('party,date\ngov,2018-04-04');
    page({}, () => Promise.resolve(new Response('<!doctype html>')));
    await expect(loadAsset('series.csv')).rejects.toThrow('series.csv: expected CSV');
  });

  const failures: readonly (readonly [what: string, fetched: typeof fetch, told: string])[] = [
    ['is not there', () => Promise.resolve(new Response('', { status: 404 })), 'HTTP 404'],
    ['has no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'no connection'],
    [
      'is a page that says sorry',
      () => Promise.resolve(new Response('<!doctype html>')),
      'expected JSON',
    ],
    [
      'breaks off',
      () =>
        Promise.resolve(
          new Response(new ReadableStream({ start: (body) => body.error(new Error('reset')) })),
        ),
      'no connection',
    ],
  ];
  it.each(failures)('that %s is named with what happened', async (_what, fetched, told) => {
    page({}, fetched);
    await expect(loadAsset('control.json')).rejects.toThrow(`control.json: ${told}`);
  });

  it('that is of another version than the first is refused, with both versions', async () => {
    page(
      { 'control.json': '{"dataVersion":"new"}', 'catalog.json': '{"dataVersion":"old"}' },
      fetch,
    );
    await loadAsset('control.json');
    await expect(loadAsset('catalog.json')).rejects.toThrow(
      'catalog.json: expected data new, found data old',
    );
    await expect(loadAsset('catalog.json')).rejects.toBeInstanceOf(MixedVersionsError);
    await expect(loadAsset('control.json')).resolves.toEqual({ dataVersion: 'new' });
  });

  it('that says no version does not fit one that does, whichever comes first', async () => {
    page({ 'control.json': '{}', 'catalog.json': '{"dataVersion":"new"}' }, fetch);
    await loadAsset('control.json');
    await expect(loadAsset('catalog.json')).rejects.toBeInstanceOf(MixedVersionsError);
    startAnew();
    await loadAsset('catalog.json');
    await expect(loadAsset('control.json')).rejects.toBeInstanceOf(MixedVersionsError);
  });

  it('is asked for past the browser’s cache once all is loaded anew', async () => {
    const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response('{}')));
    page({}, fetched);
    startAnew();
    await loadAsset('control.json');
    expect(fetched.mock.calls[0]?.[1]).toEqual({ cache: 'reload' });
  });
});
