/**
 * Running through all days in both directions on the built data, every layer on and a second day compared: each step
 * touches what changed hands and nothing else, no geometry is made anew on the way, and on days of a change or a turning
 * point the map has been told exactly what a link to that day tells a fresh one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { landChangeDays } from '../../../src/geo/changes';
import { holdersOn } from '../../../src/geo/holders';
import { FeatureStates } from '../../../src/map/feature-states';
import { CONTROL_SPAN, DEFAULT_DATE, addDays, day, type IsoDate } from '../../../src/model/dates';
import { LAYER_IDS } from '../../../src/model/ids';
import type { BasemapTopology, Catalog, FirstView } from '../../../src/model/schema';
import { createSceneBuilder } from '../../../src/scene/build-scene';
import {
  NONE_NAMED,
  NO_OVERLAY,
  SOURCE_IDS,
  type Scene,
  type SceneInput,
  type SourceId,
} from '../../../src/scene/vocabulary';
import { published } from '../golden/published-land';

/** Sources whose features a day decides: points, and no land or line. All others keep their identity. */
const DATED_SOURCES: ReadonlySet<SourceId> = new Set(['partyLabels', 'pockets', 'sites', 'events']);
const KEPT_SOURCES = SOURCE_IDS.filter((id) => !DATED_SOURCES.has(id));
const KEPT_PARTS = ['marks', 'patterns', 'icons', 'bounds'] as const;
/** Some day in the middle, so that what changed since is drawn too. */
const COMPARED = day('2018-01-19');
/** Every day of change takes minutes. */
const FULL = process.env['FULL'] === '1';
const EVERY = FULL ? 1 : 40;

const atlas = loadAtlas();
const catalog = JSON.parse(published('catalog.json')) as Catalog;
const input: SceneInput = {
  firstView: JSON.parse(published('first-view.json')) as FirstView,
  basemap: JSON.parse(published('basemap.topojson')) as BasemapTopology,
  atlas,
  catalog,
  hovered: null,
  overlay: NO_OVERLAY,
  named: NONE_NAMED,
  theme: 'light',
  lang: 'en',
  view: {
    date: CONTROL_SPAN.from,
    layers: LAYER_IDS,
    select: null,
    compare: COMPARED,
    allMeetings: false,
  },
};
const on = (date: IsoDate): SceneInput => ({ ...input, view: { ...input.view, date } });

type State = Readonly<Record<string, unknown>>;

/** A map that only remembers what it was told. */
class TellableMap {
  readonly states = new Map<string, State>();
  setFeatureState({ source, id }: { source: string; id?: unknown }, state: State): void {
    const key = `${source} ${String(id)}`;
    this.states.set(key, { ...this.states.get(key), ...state });
  }
}

class Reader {
  readonly map = new TellableMap();
  readonly #build = createSceneBuilder();
  readonly #told = new FeatureStates(this.map as never);
  /** Features that the last step touched. */
  touched = 0;

  goTo(date: IsoDate): Scene {
    const scene = this.#build(on(date));
    this.touched = this.#told.show(scene.dated);
    return scene;
  }
}

const allDays: IsoDate[] = [];
for (let date = CONTROL_SPAN.from; date < CONTROL_SPAN.to; date = addDays(date, 1))
  allDays.push(date);
const changes = new Set(landChangeDays(atlas));
const turns = catalog.events.flatMap(({ turningPoint, from }) =>
  turningPoint && CONTROL_SPAN.from <= from && from < CONTROL_SPAN.to ? [from] : [],
);
const checked = new Set([
  ...[...changes].filter((_, index) => index % EVERY === 0),
  ...turns,
  DEFAULT_DATE,
  allDays[0]!,
  allDays.at(-1)!,
]);
/** Days on which something else than land may differ from the day before. */
const others = new Set([
  ...catalog.zones.flatMap(({ effectiveFrom, endedFrom, endedTo }) => [
    effectiveFrom,
    endedFrom,
    endedTo && addDays(endedTo, 1),
  ]),
  ...catalog.cities.flatMap((city) =>
    city.meetings.flatMap(({ from, lastDay }) => [from, addDays(lastDay, 1)]),
  ),
]);

/** On the way back the days on which nothing happens are leapt over, as a quick hand does. */
const back = allDays
  .filter((date) => FULL || changes.has(date) || others.has(date) || checked.has(date))
  .toReversed();

function sameState(a: State, b: State | undefined): boolean {
  const keys = Object.keys(a);
  return (
    b !== undefined &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.is(a[key], b[key]))
  );
}

/** Features that two maps were told different things about. */
function differing(a: ReadonlyMap<string, State>, b: ReadonlyMap<string, State>): string[] {
  const missing = [...b.keys()].filter((key) => !a.has(key));
  return [...missing, ...[...a.keys()].filter((key) => !sameState(a.get(key)!, b.get(key)))];
}

const drawn = ({ sources }: Scene) =>
  JSON.stringify([...DATED_SOURCES].map((source) => sources[source]));

const cellStates = (scene: Scene) => scene.dated.cells!.states;

describe('scrubbing', () => {
  const cold = new Map<IsoDate, { readonly told: TellableMap; readonly drawn: string }>();
  beforeAll(() => {
    for (const date of checked) {
      const reader = new Reader();
      const scene = reader.goTo(date);
      cold.set(date, { told: reader.map, drawn: drawn(scene) });
    }
  }, 120_000);

  it.each([
    ['forwards', allDays],
    ['backwards', back],
  ] as const)('%s keeps all that has no day, and touches just what changed', (_, days) => {
    const reader = new Reader();
    const first = reader.goTo(days[0]!);
    let [before, last] = [first, days[0]!];
    for (const date of days.slice(1)) {
      const scene = reader.goTo(date);
      const rebuilt = [
        ...KEPT_SOURCES.filter((id) => scene.sources[id] !== first.sources[id]),
        ...KEPT_PARTS.filter((part) => scene[part] !== first[part]),
      ];
      expect(rebuilt, date).toEqual([]);

      // Between two days lies the change of the later one.
      const later = last < date ? date : last;
      if (changes.has(later)) {
        const [was, is] = [holdersOn(atlas, last), holdersOn(atlas, date)];
        const taken = [...is.keys()].filter((cell) => is[cell] !== was[cell]);
        const [told, toldBefore] = [cellStates(scene), cellStates(before)];
        expect([...told.keys()].filter((cell) => told[cell] !== toldBefore[cell])).toEqual(taken);
        expect(reader.touched, date).toBeGreaterThanOrEqual(taken.length);
      } else if (!others.has(later)) expect(reader.touched, date).toBe(0);

      const fresh = cold.get(date);
      if (fresh !== undefined) {
        expect(differing(reader.map.states, fresh.told.states), `states on ${date}`).toEqual([]);
        expect(drawn(scene) === fresh.drawn, `features on ${date}`).toBe(true);
      }
      [before, last] = [scene, date];
    }
  });
});
