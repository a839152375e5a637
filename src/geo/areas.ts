import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { PartyArea } from '../model/schema';
import { holdersOn } from './holders';
import { perAtlas } from './per-atlas';
import { regionCells, type Region } from './region';

/** An area and its parts that rest on less: sparsely evidenced desert, and land inferred by a circle's rule. */
export interface AreaSum {
  readonly areaKm2: number;
  readonly sparseKm2: number;
  readonly inferredKm2: number;
}

/** An area on a day with its shares (0–1), each with its denominator in the name. */
export interface AreaFigure extends AreaSum {
  /** Without sparsely evidenced desert. */
  readonly evidencedKm2: number;
  /** Of Syria with occupied territory. */
  readonly shareOfSyria: number;
  /** Of Syria without occupied territory, which is also left out of the numerator. */
  readonly shareWithoutOccupied: number;
  /** Evidenced land as a share of all evidenced land, occupied territory included. */
  readonly shareOfEvidenced: number;
}

/** What sums over cells need, in columns: all land, that of sparse evidence, and what is inferred, km² by cell. */
export const columnsOf = perAtlas((atlas) => ({
  area: Float64Array.from(atlas.cells, ({ areaKm2 }) => areaKm2),
  sparse: Float64Array.from(atlas.cells, ({ basis, areaKm2 }) =>
    basis === 'sparse' ? areaKm2 : 0,
  ),
  inferred: Float64Array.from(atlas.cells, ({ basis, areaKm2 }) =>
    basis === 'inferred' ? areaKm2 : 0,
  ),
}));

/** The areas of some cells added up; all cells where no mask is given. */
export function sumCells(atlas: Atlas, mask?: Uint8Array): AreaSum {
  const { area, sparse, inferred } = columnsOf(atlas);
  let areaKm2 = 0;
  let sparseKm2 = 0;
  let inferredKm2 = 0;
  for (let cell = 0; cell < area.length; cell++) {
    if (mask?.[cell] === 0) continue;
    areaKm2 += area[cell]!;
    sparseKm2 += sparse[cell]!;
    inferredKm2 += inferred[cell]!;
  }
  return { areaKm2, sparseKm2, inferredKm2 };
}

/** All of Syria, with occupied territory. */
export const syriaArea = perAtlas((atlas) => sumCells(atlas));

/** Each party's own land on a day (`sdf` without `ypg`), in the order of `atlas.parties`; they add up to Syria. */
export function areasOn(atlas: Atlas, date: IsoDate): PartyArea[] {
  return areasByParty(atlas, holdersOn(atlas, date));
}

/** The land of each party among some cells (all, where none are given), in the order of `atlas.parties`. */
export function areasByParty(
  atlas: Atlas,
  holders: Int16Array,
  among?: readonly number[],
): PartyArea[] {
  const { area, sparse, inferred } = columnsOf(atlas);
  const sums = atlas.parties.map(() => ({ areaKm2: 0, sparseKm2: 0, inferredKm2: 0 }));
  const add = (cell: number) => {
    const sum = sums[holders[cell]!];
    if (!sum) return;
    sum.areaKm2 += area[cell]!;
    sum.sparseKm2 += sparse[cell]!;
    sum.inferredKm2 += inferred[cell]!;
  };
  if (among) among.forEach(add);
  else for (let cell = 0; cell < holders.length; cell++) add(cell);
  return atlas.parties.map((party, index) => ({ party: party.id, ...sums[index]! }));
}

/** How much? The area of a region on a day and its shares of Syria. */
export function areaOf(atlas: Atlas, region: Region, date: IsoDate): AreaFigure {
  const { area, sparse, inferred } = columnsOf(atlas);
  const holders = holdersOn(atlas, date);
  const occupied = occupiedOn(atlas, holders);
  let areaKm2 = 0;
  let sparseKm2 = 0;
  let inferredKm2 = 0;
  let occupiedInRegionKm2 = 0;
  for (const cell of regionCells(atlas, region, date)) {
    areaKm2 += area[cell]!;
    sparseKm2 += sparse[cell]!;
    inferredKm2 += inferred[cell]!;
    if (occupied.parties[holders[cell]!] === 1) occupiedInRegionKm2 += area[cell]!;
  }
  const syria = syriaArea(atlas);
  const evidencedKm2 = areaKm2 - sparseKm2;
  return {
    areaKm2,
    sparseKm2,
    inferredKm2,
    evidencedKm2,
    shareOfSyria: areaKm2 / syria.areaKm2,
    shareWithoutOccupied: (areaKm2 - occupiedInRegionKm2) / (syria.areaKm2 - occupied.areaKm2),
    shareOfEvidenced: evidencedKm2 / (syria.areaKm2 - syria.sparseKm2),
  };
}

/** Territory that is not counted to any party: 1 for each such holder, and its area on a day. */
interface Occupied {
  readonly parties: Uint8Array;
  readonly areaKm2: number;
}

const keptOccupied = new WeakMap<Int16Array, Occupied>();

function occupiedOn(atlas: Atlas, holders: Int16Array): Occupied {
  let occupied = keptOccupied.get(holders);
  if (!occupied) {
    const { area } = columnsOf(atlas);
    const parties = Uint8Array.from(atlas.parties, ({ counted }) => (counted ? 0 : 1));
    let areaKm2 = 0;
    for (let cell = 0; cell < holders.length; cell++) {
      if (parties[holders[cell]!] === 1) areaKm2 += area[cell]!;
    }
    occupied = { parties, areaKm2 };
    keptOccupied.set(holders, occupied);
  }
  return occupied;
}
