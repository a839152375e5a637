import { describe, expect, it } from 'vitest';
import { GRID_PARTIES, gridAtlas } from '../../tests/tilings/grid';
import { day } from '../model/dates';
import { DEFAULT_LAYERS, type Selection } from '../model/view';
import { createSceneBuilder } from './build-scene';
import type { Scene, SceneInput } from './vocabulary';
import { NONE_NAMED, NO_OVERLAY, SOURCE_IDS } from './vocabulary';

const atlas = gridAtlas({
  columns: 3,
  rows: 3,
  control: (column) => (column === 0 ? 'opp..2018-04-10;gov' : 'gov'),
});
const input: SceneInput = {
  firstView: null,
  basemap: null,
  atlas,
  catalog: null,
  hovered: null,
  overlay: NO_OVERLAY,
  named: NONE_NAMED,
  theme: 'light',
  lang: 'en',
  view: {
    date: day('2018-04-04'),
    compare: null,
    layers: DEFAULT_LAYERS,
    select: null,
    allMeetings: false,
  },
};
const on = (date: string): SceneInput => ({ ...input, view: { ...input.view, date: day(date) } });
const changedSources = (a: Scene, b: Scene) =>
  SOURCE_IDS.filter((id) => a.sources[id] !== b.sources[id]);

describe('createSceneBuilder', () => {
  it('gives the same parts for the same view', () => {
    const build = createSceneBuilder();
    const [first, second] = [build(input), build({ ...input })];
    expect(changedSources(first, second)).toEqual([]);
    expect(second.marks).toBe(first.marks);
    expect(second.dated.cells).toBe(first.dated.cells);
  });

  it('changes only states, names and discs with the date', () => {
    const build = createSceneBuilder();
    const [first, second] = [build(input), build(on('2018-04-10'))];
    expect(
      changedSources(first, second).filter((id) => id !== 'partyLabels' && id !== 'pockets'),
    ).toEqual([]);
    expect(second.marks).toBe(first.marks);
    const changed = second.dated.cells!.states.filter(
      (state, cell) => state !== first.dated.cells!.states[cell],
    );
    expect(changed.map(({ party }) => party)).toEqual(['gov', 'gov', 'gov']);
  });

  it('comes back to the very same states, whichever way the date went', () => {
    const build = createSceneBuilder();
    const first = build(input);
    build(on('2018-12-31'));
    build(on('2017-05-01'));
    const again = build(input);
    for (const source of ['cells', 'edges'] as const) {
      expect(
        again.dated[source]!.states.every((state, i) => state === first.dated[source]!.states[i]),
      ).toBe(true);
    }
  });

  it('draws what is lit only while something of its kind is', () => {
    const litMarks = (scene: Scene) =>
      scene.marks
        .filter(({ layer, kind }) => layer === 'highlight' && (kind === 'line' || kind === 'area'))
        .flatMap((mark) =>
          mark.id.startsWith('lit-') && 'opacity' in mark && mark.opacity === 1 ? [mark.id] : [],
        );
    const build = createSceneBuilder();
    expect(litMarks(build(input))).toEqual([]);
    const hovered: Selection = { kind: 'zone', id: 'idlib' };
    const select: Selection = { kind: 'party', id: 'gov' };
    const lit = build({ ...input, hovered, view: { ...input.view, select } });
    expect(litMarks(lit)).toEqual(['lit-edge-casing', 'lit-edge', 'lit-zones-casing', 'lit-zones']);
  });

  it('hides marks of switched-off layers without touching geometry', () => {
    const build = createSceneBuilder();
    const first = build(input);
    const second = build({ ...input, view: { ...input.view, layers: [] } });
    expect(changedSources(first, second).filter((id) => id !== 'partyLabels')).toEqual([]);
    expect(
      second.marks.filter(
        ({ layer, visible }) => visible && layer !== 'base' && layer !== 'highlight',
      ),
    ).toEqual([]);
  });

  it('lights the land of a selected place', () => {
    const place = atlas.places[4]!;
    const scene = createSceneBuilder()({
      ...input,
      view: { ...input.view, select: { kind: 'place', id: place.id } },
    });
    const lit = scene.dated.cells!.states.flatMap(({ lit: value }, cell) => (value ? [cell] : []));
    expect(lit).toEqual(
      atlas.cells.flatMap(({ place: index }, cell) => (index === 4 ? [cell] : [])),
    );
  });

  it('says which layers wait for their data', () => {
    const nothing = { ...input, atlas: null };
    expect(createSceneBuilder()(nothing).pending).toEqual(['base', ...DEFAULT_LAYERS]);
    expect(createSceneBuilder()(input).pending).toEqual(['base', 'zones', 'afrin', 'summits']);
  });

  it('tints what changed hands by who had it afterwards, whichever day is the map’s own', () => {
    const between = (date: string, compare: string | null, layers = ['changes'] as const) =>
      createSceneBuilder()({
        ...input,
        view: { ...input.view, date: day(date), compare: compare ? day(compare) : null, layers },
      });
    const gainers = (scene: Scene) =>
      scene.dated.cells!.states.map(({ gainer }) => gainer).filter((gainer) => gainer !== '');
    const shown = (scene: Scene) =>
      scene.marks.filter(({ layer, visible }) => layer === 'changes' && visible).length;
    const [there, back] = [
      between('2018-04-10', '2018-04-09'),
      between('2018-04-09', '2018-04-10'),
    ];
    expect(gainers(there)).toEqual(['gov', 'gov', 'gov']);
    expect(gainers(back)).toEqual(['gov', 'gov', 'gov']);
    expect(there.dated.edges!.states.some(({ gain }) => gain === 1)).toBe(true);
    expect(shown(there)).toBeGreaterThan(0);
    expect(gainers(between('2018-04-09', '2018-04-01'))).toEqual([]);
    expect([gainers(between('2018-04-10', null)), shown(between('2018-04-10', null))]).toEqual([
      [],
      0,
    ]);
  });

  it('builds no geometry for a comparison that another map has', () => {
    const [first, second] = [createSceneBuilder()(input), createSceneBuilder()(on('2018-04-10'))];
    expect(second.sources.cells).toBe(first.sources.cells);
    expect(second.sources.edges).toBe(first.sources.edges);
  });

  it('knows the parties’ colours from the data alone', () => {
    const { marks } = createSceneBuilder()(input);
    const fill = marks.find(({ id }) => id === 'control-fill');
    expect(JSON.stringify(fill)).toContain(GRID_PARTIES[0]!.fill.light);
  });
});
