import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../geodata/query/load-atlas';
import { changeDays, holdersOn } from '../geo/holders';
import { addDays, CONTROL_SPAN, DEFAULT_DATE, type IsoDate, day } from '../model/dates';
import { LAYER_IDS } from '../model/ids';
import type { BasemapTopology, Catalog, FirstView } from '../model/schema';
import { DEFAULT_LAYERS } from '../model/view';
import { createSceneBuilder } from './build-scene';
import { NO_OVERLAY, SOURCE_IDS, type Scene, type SceneInput } from './vocabulary';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
const atlas = loadAtlas();
const input = {
  firstView: published('first-view.json') as FirstView,
  basemap: published('basemap.topojson') as BasemapTopology,
  atlas,
  catalog: published('catalog.json') as Catalog,
  hovered: null,
  overlay: NO_OVERLAY,
  theme: 'light',
  lang: 'en',
} as const;
/** Some day in the middle, so that what changed since is drawn too. */
const COMPARED = day('2018-01-19');
const days = [...changeDays(atlas), addDays(CONTROL_SPAN.to, -1)];

function scenes(layers: SceneInput['view']['layers']): (date: IsoDate) => Scene {
  const build = createSceneBuilder();
  const view = { compare: COMPARED, layers, select: null, allMeetings: false };
  return (date) => build({ ...input, view: { ...view, date } });
}

/** What may be cut into tiles anew when the date changes: points, and no land or line. */
const DATED_POINTS: ReadonlySet<string> = new Set(['partyLabels', 'pockets', 'events', 'sites']);

// Hundreds of scenes of thousands of features.
describe('a step of the date on the published data', { timeout: 60_000 }, () => {
  it('rebuilds no source but the points that move, and nothing of the style', () => {
    const on = scenes(LAYER_IDS);
    let before = on(days[0]!);
    for (const date of [...days, ...days.toReversed()]) {
      const after = on(date);
      const rebuilt = SOURCE_IDS.filter((id) => after.sources[id] !== before.sources[id]);
      expect(rebuilt.filter((id) => !DATED_POINTS.has(id))).toEqual([]);
      for (const part of ['marks', 'patterns', 'icons', 'bounds'] as const) {
        expect(after[part]).toBe(before[part]);
      }
      before = after;
    }
  });

  it('changes the states of just the cells that change hands', () => {
    const on = scenes(DEFAULT_LAYERS);
    let before = on(days[0]!);
    let holders = holdersOn(atlas, days[0]!);
    for (const date of days.slice(1)) {
      const after = on(date);
      const now = holdersOn(atlas, date);
      const touched = after.dated.cells!.states.flatMap((state, cell) =>
        state === before.dated.cells!.states[cell] ? [] : [cell],
      );
      expect(touched).toEqual([...now.keys()].filter((cell) => now[cell] !== holders[cell]));
      [before, holders] = [after, now];
    }
  });

  it('ends after all days in both directions in the scene of a cold link', () => {
    const on = scenes(LAYER_IDS);
    for (const date of [...days, ...days.toReversed()]) on(date);
    for (const date of [days[0]!, DEFAULT_DATE, days.at(-1)!]) {
      const [scrubbed, cold] = [on(date), scenes(LAYER_IDS)(date)];
      expect(scrubbed.dated).toEqual(cold.dated);
      for (const id of DATED_POINTS) {
        const source = id as 'partyLabels';
        expect(scrubbed.sources[source]).toEqual(cold.sources[source]);
      }
    }
  });
});
