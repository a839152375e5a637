/**
 * Running through all days in both directions on the built data: on every day of a change or a turning point the map
 * has been told exactly what a link to that day tells a fresh one, and no geometry was made anew on the way.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { landChangeDays } from '../../../src/geo/changes';
import { FeatureStates } from '../../../src/map/feature-states';
import { CONTROL_SPAN, addDays, type IsoDate } from '../../../src/model/dates';
import { LAYER_IDS } from '../../../src/model/ids';
import type { BasemapTopology, Catalog, FirstView } from '../../../src/model/schema';
import { createSceneBuilder } from '../../../src/scene/build-scene';
import {
  NO_OVERLAY,
  SOURCE_IDS,
  type Scene,
  type SceneInput,
  type SourceId,
} from '../../../src/scene/vocabulary';
import { published } from '../golden/published-land';

/** Sources whose features a day decides; all others keep their identity whatever the day. */
const DATED_SOURCES: readonly SourceId[] = ['partyLabels', 'pockets', 'sites', 'events'];
/** Every day of change takes minutes. */
const EVERY = process.env['FULL'] === '1' ? 1 : 20;

const input: SceneInput = {
  firstView: JSON.parse(published('first-view.json')) as FirstView,
  basemap: JSON.parse(published('basemap.topojson')) as BasemapTopology,
  atlas: loadAtlas(),
  catalog: JSON.parse(published('catalog.json')) as Catalog,
  hovered: null,
  overlay: NO_OVERLAY,
  theme: 'light',
  lang: 'en',
  view: {
    date: CONTROL_SPAN.from,
    layers: LAYER_IDS,
    select: null,
    compare: null,
    allMeetings: false,
  },
};
const on = (date: IsoDate): SceneInput => ({ ...input, view: { ...input.view, date } });

/** A map that only remembers what it was told. */
class TellableMap {
  readonly states = new Map<string, object>();
  setFeatureState({ source, id }: { source: string; id?: unknown }, state: object): void {
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
const turns = input.catalog!.events.flatMap(({ turningPoint, from }) =>
  turningPoint && CONTROL_SPAN.from <= from ? [from] : [],
);
const checked = new Set([
  ...landChangeDays(input.atlas!).filter((_, index) => index % EVERY === 0),
  ...turns,
  allDays[0]!,
  allDays.at(-1)!,
]);

/** What is said about a day, as a value that can be compared. */
const told = (states: ReadonlyMap<string, object>) => JSON.stringify([...states].sort());
const drawn = ({ sources }: Scene) =>
  JSON.stringify(DATED_SOURCES.map((source) => sources[source]));

describe('scrubbing', () => {
  const cold = new Map<IsoDate, { readonly told: string; readonly drawn: string }>();
  beforeAll(() => {
    for (const date of checked) {
      const reader = new Reader();
      const scene = reader.goTo(date);
      cold.set(date, { told: told(reader.map.states), drawn: drawn(scene) });
    }
  }, 120_000);

  it('ends on every day where a fresh link begins, forwards and backwards', () => {
    const reader = new Reader();
    const first = reader.goTo(allDays[0]!);
    for (const date of [...allDays, ...allDays.toReversed()]) {
      const scene = reader.goTo(date);
      for (const source of SOURCE_IDS) {
        if (!DATED_SOURCES.includes(source))
          expect(scene.sources[source], `${source} on ${date}`).toBe(first.sources[source]);
      }
      expect(scene.marks).toBe(first.marks);
      const fresh = cold.get(date);
      if (fresh === undefined) continue;
      expect(told(reader.map.states) === fresh.told, `states on ${date}`).toBe(true);
      expect(drawn(scene) === fresh.drawn, `features on ${date}`).toBe(true);
    }
  }, 120_000);

  it('touches on a day without a change nothing, and on a day of change what it changed', () => {
    const reader = new Reader();
    reader.goTo(allDays[0]!);
    const changes = new Set(landChangeDays(input.atlas!));
    const zones = input.catalog!.zones.flatMap(({ effectiveFrom, endedFrom, endedTo }) => [
      effectiveFrom,
      endedFrom,
      endedTo && addDays(endedTo, 1),
    ]);
    const meetings = input.catalog!.cities.flatMap((city) =>
      city.meetings.flatMap(({ from, lastDay }) => [from, addDays(lastDay, 1)]),
    );
    const others = new Set([...zones, ...meetings]);
    for (const date of allDays.slice(1)) {
      reader.goTo(date);
      if (changes.has(date)) expect(reader.touched, date).toBeGreaterThan(0);
      else if (!others.has(date)) expect(reader.touched, date).toBe(0);
    }
  }, 120_000);
});
