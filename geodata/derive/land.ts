/** Faces inside the country, and how they hang together. */
import type { Position } from '../../src/model/schema';
import type { Arrangement } from './arrangement';
import type { Point } from './projection';
import type { Region } from './regions';

/** A face of the arrangement inside the country. */
export interface Land {
  readonly face: number;
  /** A point well inside, `[lng, lat]`. */
  readonly point: Position;
  readonly areaKm2: number;
  /** Null for the enclave. */
  readonly region: Region | null;
  readonly beyondReach: boolean;
  readonly rings: readonly (readonly Point[])[];
}

/** For each land, the area of all land connected with it across edges that `joined` lets through. */
export function connectedAreas(
  arrangement: Arrangement,
  lands: readonly Land[],
  joined: (i: number, j: number) => boolean,
): number[] {
  const groups = connectLands(arrangement, lands, (i, j) => joined(i, j));
  const areas = new Map<number, number>();
  for (const [index, { areaKm2 }] of lands.entries()) {
    areas.set(groups[index]!, (areas.get(groups[index]!) ?? 0) + areaKm2);
  }
  return groups.map((group) => areas.get(group)!);
}

/** A group number for each land; lands share it where edges that `joined` lets through connect them. */
export function connectLands(
  arrangement: Arrangement,
  lands: readonly Land[],
  joined: (i: number, j: number, kinds: number) => boolean,
): number[] {
  const parent = lands.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  for (const { i, j, kinds } of landBorders(arrangement, lands)) {
    if (joined(i, j, kinds)) parent[find(j)] = find(i);
  }
  return parent.map((_, index) => find(index));
}

/** Edges with land on either side, by index of land. */
export function landBorders(arrangement: Arrangement, lands: readonly Land[]) {
  const landOfFace = new Map(lands.map(({ face }, index) => [face, index]));
  return arrangement.edges.flatMap(({ kinds }, edge) => {
    const i = landOfFace.get(arrangement.face[2 * edge]!);
    const j = landOfFace.get(arrangement.face[2 * edge + 1]!);
    return i === undefined || j === undefined || i === j ? [] : [{ edge, i, j, kinds }];
  });
}
