import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/schema';
import { joinBorders } from './arcs';
import { Dissolver } from './dissolve';
import { toGrid, KM2_PER_SQUARE_UNIT } from './projection';
import { circleLine } from './regions';
import { containsPoint, signedArea } from './rings';
import { tile, type TilingInput } from './tiling';

/** A box of 0.4° with its corner at 38° E, 35° N: 36.4 × 44.5 km. */
const BOX = box(38, 35, 38.4, 35.4);

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function areaOfRing(ring: readonly Position[]): number {
  return signedArea(ring.slice(1).map(toGrid)) * KM2_PER_SQUARE_UNIT;
}

type Case = Partial<Omit<TilingInput, 'sites'>> & {
  places: Record<string, Position>;
  anchors?: readonly string[];
};

/** Cells by id with area and polygons, for places given by name. */
function tiled({ places, anchors = [], ...rest }: Case) {
  const ids = Object.keys(places);
  const tiling = tile({
    sites: ids.map((id) => ({ id, point: places[id]!, evidence: !anchors.includes(id) })),
    outline: [BOX],
    enclave: null,
    barriers: [],
    circles: [],
    reachLimitKm: 1000,
    ...rest,
  });
  const arcs = joinBorders(tiling, () => 'sea');
  const dissolver = new Dissolver(arcs);
  const cells = new Map(
    tiling.cells.map(({ site, basis }, cell) => {
      const polygons = dissolver
        .polygons((other) => other === cell)
        .map((polygon) => polygon.map((ring) => dissolver.line(ring)));
      const rings = polygons.flat();
      const areaKm2 = rings.reduce((sum, ring) => sum + areaOfRing([...ring, ring[0]!]), 0);
      return [`${ids[site]!}${basis === 'near' ? '' : `~${basis}`}`, { areaKm2, polygons, rings }];
    }),
  );
  const at = (position: Position) =>
    [...cells].find(
      ([, { rings }]) => rings.filter((ring) => containsPoint(ring, position)).length % 2 === 1,
    )?.[0];
  const areaOf = (id: string) => cells.get(id)!.areaKm2;
  return { cells, arcs, at, areaOf };
}

const QUARTERS: Record<string, Position> = {
  sw: [38.1, 35.1],
  se: [38.3, 35.1],
  nw: [38.1, 35.3],
  ne: [38.3, 35.3],
};

describe('tile', () => {
  it('gives each of four places a quarter of a box', () => {
    const { cells, areaOf, arcs } = tiled({ places: QUARTERS });
    const whole = areaOfRing(BOX);
    expect([...cells.keys()].sort()).toEqual(['ne', 'nw', 'se', 'sw']);
    for (const id of cells.keys()) expect(areaOf(id)).toBeCloseTo(whole / 4, -1);
    const sum = [...cells.values()].reduce((total, { areaKm2 }) => total + areaKm2, 0);
    expect(sum / whole).toBeCloseTo(1, 7);
    expect(arcs.filter(({ right }) => right === 'sea')).toHaveLength(4);
    expect(arcs.filter(({ right }) => right !== 'sea')).toHaveLength(4);
  });

  it('gives what a barrier cuts off to the nearest place on that side', () => {
    const barrier: Position[] = [
      [38.15, 34.9],
      [38.15, 35.5],
    ];
    const { at, cells } = tiled({ places: QUARTERS, barriers: [barrier] });
    expect(at([38.14, 35.1])).toBe('sw');
    expect(at([38.16, 35.1])).toBe('se');
    expect(at([38.16, 35.3])).toBe('ne');
    expect(cells.size).toBe(4);
  });

  it('is not cut by a barrier that ends inside a cell', () => {
    const barrier: Position[] = [
      [38.15, 34.9],
      [38.15, 35.15],
    ];
    const whole = tiled({ places: QUARTERS });
    const cut = tiled({ places: QUARTERS, barriers: [barrier] });
    expect(cut.at([38.16, 35.1])).toBe('sw');
    for (const id of whole.cells.keys()) expect(cut.areaOf(id)).toBeCloseTo(whole.areaOf(id), 3);
  });

  it('keeps a place’s land together where a barrier touches it but leads round it', () => {
    const barrier: Position[] = [
      [38.2, 34.9],
      [38.2, 35.5],
    ];
    const { at } = tiled({ places: QUARTERS, barriers: [barrier] });
    expect(at([38.19, 35.1])).toBe('sw');
    expect(at([38.21, 35.1])).toBe('se');
  });

  it('decides nearness inside and outside a circle apart', () => {
    const circle = { centre: [38.2, 35.2] as Position, radiusKm: 10, holders: [4] };
    const places: Record<string, Position> = { ...QUARTERS, garrison: [38.2, 35.22] };
    const { at, areaOf } = tiled({ places, circles: [circle] });
    expect(areaOf('garrison')).toBeCloseTo(Math.PI * 10 ** 2, 0);
    // 9.9 km from the centre, nearer to the place in the south-west than to the garrison.
    expect(at([38.125, 35.137])).toBe('garrison');
    // Beyond the circle and nearest to the garrison.
    expect(at([38.2, 35.3])).toMatch(/^n[ew]$/);
    expect(circleLine(circle)[0]).toEqual(circleLine(circle).at(-1));
  });

  it('infers, from a circle’s rule alone, its holder beyond the reach of any place', () => {
    const circle = { centre: [38.2, 35.2] as Position, radiusKm: 15, holders: [1] };
    const places: Record<string, Position> = {
      outside: [38.02, 35.38],
      garrison: [38.2, 35.2],
      crossroads: [38.3, 35.2],
    };
    const { at, areaOf } = tiled({ places, circles: [circle], reachLimitKm: 5 });
    expect(at([38.205, 35.2])).toBe('garrison');
    expect(at([38.3, 35.21])).toBe('crossroads');
    // Nearest to the crossroads, but beyond its reach.
    expect(at([38.3, 35.26])).toBe('garrison~inferred');
    expect(areaOf('garrison')).toBeLessThan(Math.PI * 25 + 0.1);
    expect(at([38.02, 35.1])).toBe('outside~sparse');
  });

  it('counts land farther than the reach limit as sparse, anchors’ own land too', () => {
    const places: Record<string, Position> = { town: [38.2, 35.2], 'empty-desert': [38.35, 35.35] };
    const { areaOf, at, cells } = tiled({ places, anchors: ['empty-desert'], reachLimitKm: 8 });
    expect(areaOf('town')).toBeCloseTo(Math.PI * 8 ** 2, 0);
    expect([...cells.keys()].sort()).toEqual(['empty-desert~sparse', 'town', 'town~sparse']);
    expect(at([38.35, 35.36])).toBe('empty-desert~sparse');
  });

  it('leaves a small gap between discs near', () => {
    // The middle and the corners of the box are 14.4 km from the nearest place.
    const { cells } = tiled({ places: QUARTERS, reachLimitKm: 14.2 });
    expect([...cells.keys()].sort()).toEqual(['ne', 'nw', 'se', 'sw']);
  });

  it('gives an island to the nearest place', () => {
    const island = box(38.5, 35.1, 38.55, 35.15);
    const { at, cells } = tiled({ places: QUARTERS, outline: [BOX, island] });
    expect(at([38.52, 35.12])).toBe('se');
    expect(cells.get('se')!.polygons).toHaveLength(2);
    expect(cells.get('sw')!.polygons).toHaveLength(1);
  });

  it('keeps nearness out of an enclave', () => {
    const ring = box(37.8, 35, 38, 35.4);
    const places: Record<string, Position> = { ...QUARTERS, enclave: [37.9, 35.2] };
    const { areaOf, at } = tiled({ places, enclave: { site: 4, ring } });
    expect(areaOf('enclave')).toBeCloseTo(areaOfRing(ring), 1);
    expect(at([37.99, 35.1])).toBe('enclave');
    expect(at([38.01, 35.1])).toBe('sw');
  });

  it('names places that lie outside the country', () => {
    const places: Record<string, Position> = { ...QUARTERS, afar: [38.6, 35.1] };
    expect(() => tiled({ places })).toThrow(/outside the country.*afar \(38\.6, 35\.1\)/);
  });
});
