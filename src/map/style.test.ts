import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../geo/build-atlas';
import { day } from '../model/dates';
import { LAYER_IDS, type LayerId } from '../model/ids';
import { DEFAULT_LAYERS } from '../model/view';
import { createSceneBuilder } from '../scene/build-scene';
import { NONE_NAMED, NO_OVERLAY, type Scene, type SceneInput } from '../scene/vocabulary';
import { FONT_FACES } from './fonts';
import { layersOf, styleOf } from './style';

const published = (name: string) =>
  JSON.parse(readFileSync(`public/data/${name}`, 'utf8')) as never;
const firstView: NonNullable<SceneInput['firstView']> = published('first-view.json');
const basemap = published('basemap.topojson');
const catalog = published('catalog.json');
const atlas = buildAtlas(
  published('geometry.topojson'),
  published('control.json'),
  firstView.parties,
);
const build = createSceneBuilder();

interface Shown extends Partial<SceneInput> {
  readonly layers?: readonly LayerId[];
}
const sceneOf = ({ layers = DEFAULT_LAYERS, ...input }: Shown = {}): Scene =>
  build({
    firstView,
    basemap,
    atlas,
    catalog,
    hovered: null,
    overlay: NO_OVERLAY,
    named: NONE_NAMED,
    theme: 'light',
    lang: 'en',
    view: {
      date: firstView.date,
      compare: day('2018-01-19'),
      layers,
      select: null,
      allMeetings: false,
    },
    ...input,
  });

describe('the style on real data', () => {
  const nothing = { atlas: null, catalog: null };
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'ar'] as const).flatMap((lang) => [
      { name: `${theme} ${lang}, everything`, input: { theme, lang, layers: LAYER_IDS } },
      { name: `${theme} ${lang}, first view`, input: { theme, lang, ...nothing } },
    ]),
  );
  it.each(cases)('is valid: $name', ({ input }) => {
    expect(validateStyleMin(styleOf(sceneOf(input)))).toEqual([]);
  });

  it('is valid before any file has arrived', () => {
    expect(
      validateStyleMin(styleOf(sceneOf({ ...nothing, firstView: null, basemap: null }))),
    ).toEqual([]);
  });

  it('asks no origin but the page’s own', () => {
    const style = styleOf(sceneOf({ layers: LAYER_IDS }));
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map(({ type }) => type)).toEqual(
      Object.keys(style.sources).map(() => 'geojson'),
    );
    expect(JSON.stringify(FONT_FACES)).not.toMatch(/https?:/);
  });
});

describe('layersOf', () => {
  const visible = (layers: readonly LayerId[]): string[] =>
    layersOf(sceneOf({ layers }))
      .filter(
        ({ layout }) => (layout as { visibility?: string } | undefined)?.visibility === 'visible',
      )
      .map(({ id }) => id);

  it.each(LAYER_IDS)('shows layers named after %s only where it is switched on', (layer) => {
    const own = (ids: readonly string[]) => ids.filter((id) => id.startsWith(`${layer}-`));
    expect(own(visible([layer]))).not.toEqual([]);
    expect(own(visible([]))).toEqual([]);
  });

  it('gives the SDF no second fill beside control', () => {
    expect(visible(['sdf'])).toContain('sdf-fill');
    expect(visible(['sdf', 'control'])).not.toContain('sdf-fill');
    expect(visible(['sdf', 'control'])).toContain('sdf-band-left');
  });

  it('paints the ground first and never twice the same layer', () => {
    const ids = layersOf(sceneOf()).map(({ id }) => id);
    expect(ids[0]).toBe('ground');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.indexOf('control-fill')).toBeLessThan(ids.indexOf('zones-line'));
  });
});
