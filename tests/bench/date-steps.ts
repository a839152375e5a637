/** What a step of the date costs before the map is told: the scene of the day, and which states differ. */
import { readFileSync } from 'node:fs';
import { loadAtlas } from '../../geodata/query/load-atlas';
import { FeatureStates } from '../../src/map/feature-states';
import { addDays, CONTROL_SPAN, daysBetween, type IsoDate } from '../../src/model/dates';
import type { BasemapTopology, Catalog, FirstView } from '../../src/model/schema';
import { DEFAULT_LAYERS } from '../../src/model/view';
import { createSceneBuilder } from '../../src/scene/build-scene';
import { NONE_NAMED, NO_OVERLAY, type SceneInput } from '../../src/scene/vocabulary';
import budgets from './budgets.json' with { type: 'json' };
import type { Figure } from './figures';
import { quantile, timed } from './timing';

/** Every day in both directions, twice: once to warm up the compiler, once measured. */
export function dateStepFigures(): Figure[] {
  const published = (name: string): unknown =>
    JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
  const input = {
    firstView: published('first-view.json') as FirstView,
    basemap: published('basemap.topojson') as BasemapTopology,
    atlas: loadAtlas(),
    catalog: published('catalog.json') as Catalog,
    hovered: null,
    overlay: NO_OVERLAY,
    named: NONE_NAMED,
    theme: 'light',
    lang: 'en',
  } as const;
  const view = { compare: null, layers: DEFAULT_LAYERS, select: null, allMeetings: false };
  const build = createSceneBuilder();
  const states = new FeatureStates({ setFeatureState: () => undefined } as never);
  const show = (date: IsoDate): void => {
    const scene: SceneInput = { ...input, view: { ...view, date } };
    states.show(build(scene).dated);
  };
  const length = daysBetween(CONTROL_SPAN.from, CONTROL_SPAN.to);
  const forward = Array.from({ length }, (_, index) => addDays(CONTROL_SPAN.from, index));
  const bothWays = [...forward, ...forward.toReversed()];
  bothWays.forEach(show);
  const times = bothWays.map((date) => timed(() => show(date)));
  return [
    { what: 'date step, scene and states, all days: p50', found: quantile(times, 0.5), unit: 'ms' },
    {
      what: 'date step, scene and states, all days: p95',
      found: quantile(times, 0.95),
      unit: 'ms',
      ...budgets.behaviour.dateStepMs,
    },
    {
      what: 'date step, scene and states, all days: longest',
      found: Math.max(...times),
      unit: 'ms',
    },
  ];
}
