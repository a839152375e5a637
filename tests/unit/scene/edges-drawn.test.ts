/** What the map leaves out of the edges, on the built data: nothing that is ever drawn. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { landChangeDays } from '../../../src/geo/changes';
import { holdersOn } from '../../../src/geo/holders';
import type { IsoDate } from '../../../src/model/dates';
import type { Position } from '../../../src/model/schema';
import { OUTSIDE } from '../../../src/scene/arc-sides';
import { edgeStates, family } from '../../../src/scene/control-states';
import { DatedStates } from '../../../src/scene/dated-states';
import { heldBy, IS_OCCUPIED, IS_OUTER, tilingOfAtlas } from '../../../src/scene/tiling';

const atlas = loadAtlas();
const tiling = tilingOfAtlas(atlas);
const changeDays = landChangeDays(atlas);
const days = changeDays.filter((_, index) => index % Math.ceil(changeDays.length / 12) === 0);

function statesOn(date: IsoDate) {
  const lights = { selected: null, hovered: null };
  return edgeStates(tiling, holdersOn(atlas, date), lights, null, new DatedStates()).states;
}

/** Every segment of some lines, with the way it runs. */
function segmentsOf(lines: readonly (readonly Position[])[]): Set<string> {
  return new Set(
    lines.flatMap((line) => line.slice(1).map((to, index) => [line[index], to].join(' '))),
  );
}

describe.each(days)('the edges on %s', (date) => {
  const states = statesOn(date);

  it('have what is drawn of them among the features that the marks take', () => {
    const { id: sdfId } = atlas.parties.find(({ id }) => id === 'sdf')!;
    const sdf = [...family(atlas.parties, sdfId)].map((index) => atlas.parties[index]!.id);
    states.forEach(({ kind, left, right }, group) => {
      const { properties } = tiling.edges.features[group]!;
      if (kind === 'frontier' || kind === 'kin') expect(properties[IS_OUTER]).toBe(0);
      if (kind === 'occupied') expect(properties[IS_OCCUPIED]).toBe(1);
      if (sdf.some((id) => id === left || id === right)) expect(properties[heldBy(sdfId)]).toBe(1);
    });
  });

  it('lie where two holders meet, each of them on its side', () => {
    const holders = holdersOn(atlas, date);
    const idOf = (area: number) =>
      area === OUTSIDE ? '' : (atlas.parties[holders[area]!]?.id ?? '');
    const between = (one: string, other: string) =>
      segmentsOf(
        tiling.arcs.flatMap(({ points, left, right }) => {
          if (idOf(left) === one && idOf(right) === other) return [points];
          return idOf(left) === other && idOf(right) === one ? [points.toReversed()] : [];
        }),
      );
    const drawn = new Map<string, (readonly Position[])[]>();
    states.forEach(({ kind, left, right }, group) => {
      const { lines } = tiling.edgeGroups[group]!;
      const key = `${left}/${right}`;
      if (kind !== 'none') drawn.set(key, [...(drawn.get(key) ?? []), ...lines]);
    });
    expect(drawn.size).toBeGreaterThan(10);
    for (const key of drawn.keys()) {
      const [one = '', other = ''] = key.split('/');
      const mirrored = drawn.get(`${other}/${one}`) ?? [];
      const lines = [...drawn.get(key)!, ...mirrored.map((line) => line.toReversed())];
      expect(segmentsOf(lines), key).toEqual(between(one, other));
    }
  });
});
