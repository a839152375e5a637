/** What smoothing did to the areas of the built atlas. */
import { describe, expect, it } from 'vitest';
import { holdersOn } from '../../src/geo/holders';
import { planarRingArea, toPlane } from '../../src/geo/plane';
import { DEFAULT_DATE } from '../../src/model/dates';
import { readBase } from '../derive/base';
import { Dissolver } from '../derive/dissolve';
import { tileCountry } from '../derive/tile-country';
import { loadAtlas } from '../query/load-atlas';
import { readFacts } from '../tables/read-facts';

const atlas = loadAtlas();
const { cells, arcs } = tileCountry(readFacts(), readBase());
const dissolver = new Dissolver(arcs);
const holders = holdersOn(atlas, DEFAULT_DATE);

/** Cells of one holder that hang together on the opening day. */
function pockets(): number[][] {
  const beside = cells.map((): number[] => []);
  for (const { left, right } of arcs) {
    if (typeof right !== 'number' || holders[left] !== holders[right]) continue;
    beside[left]!.push(right);
    beside[right]!.push(left);
  }
  const seen = new Set<number>();
  return cells.flatMap((_, start) => {
    const group: number[] = [];
    const open = [start];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      group.push(cell);
      open.push(...beside[cell]!);
    }
    return group.length > 0 ? [group] : [];
  });
}

const plainKm2 = (group: readonly number[]) => {
  const rings = dissolver.polygons((cell) => group.includes(cell)).flat();
  return rings.reduce((sum, ring) => sum + planarRingArea(dissolver.line(ring).map(toPlane)), 0);
};
const drawnKm2 = (group: readonly number[]) =>
  group.reduce((sum, cell) => sum + atlas.cells[cell]!.areaKm2, 0);

describe('smoothing', () => {
  const groups = pockets().map((group) => ({
    name: atlas.places[atlas.cells[group[0]!]!.place]!.id,
    party: atlas.parties[holders[group[0]!]!]!.id,
    plain: plainKm2(group),
    drawn: drawnKm2(group),
  }));

  it('was given the same cells', () => {
    expect(cells.map(({ site, basis }) => `${site} ${basis}`)).toEqual(
      atlas.cells.map(({ place, basis }) => `${place} ${basis}`),
    );
  });

  it('keeps the size of small pockets within 3 %', () => {
    const small = groups.filter(({ plain }) => plain < 100);
    expect(small.length).toBeGreaterThan(5);
    const changed = small.filter(({ plain, drawn }) => Math.abs(drawn / plain - 1) > 0.03);
    expect(changed).toEqual([]);
  });

  it('changes no larger land by more than 3 %', () => {
    const large = groups.filter(({ plain }) => plain >= 100);
    expect(large.filter(({ plain, drawn }) => Math.abs(drawn / plain - 1) > 0.03)).toEqual([]);
  });
});
