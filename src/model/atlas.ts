/**
 * The tiling of Syria with its dated control, joined for computing. Built once from `geometry.topojson` and
 * `control.json` (see `geo/build-atlas.ts`); immutable. Cells, places and parties are addressed by index.
 */
import type { GeometryTopology, CellBasis, Party, Place, Position } from './schema';
import type { CellId, Outside } from './ids';

export interface Cell {
  readonly id: CellId;
  /** Index into {@link Atlas.places}. */
  readonly place: number;
  readonly basis: CellBasis;
  readonly areaKm2: number;
  readonly reachKm: number;
  /** `[west, south, east, north]`, degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** One arc of the topology, with what lies on either side. `right` is what lies outside for an outer edge. */
export interface Edge {
  /** Index into `topology.arcs`. */
  readonly arc: number;
  /** Index into {@link Atlas.cells}. */
  readonly left: number;
  /** Index into {@link Atlas.cells}, or the neighbour or sea. */
  readonly right: number | Outside;
  /** Whether `left` lies to the left of the arc as stored; always so where both sides are cells. */
  readonly forward: boolean;
  readonly lengthKm: number;
}

export type SetKind = 'zone' | 'afrin' | 'governorate' | 'district';

/** A fixed set of cells: a zone, an Afrin shape, a governorate, a district. */
export interface CellSet {
  readonly kind: SetKind;
  readonly id: string;
  /** Indices into {@link Atlas.cells}, ascending. */
  readonly cells: readonly number[];
}

export interface Atlas {
  readonly parties: readonly Party[];
  readonly places: readonly Place[];
  readonly cells: readonly Cell[];
  readonly edges: readonly Edge[];
  readonly sets: readonly CellSet[];
  readonly topology: GeometryTopology;
  /** Decoded arcs, `[lng, lat]`, indexed like `topology.arcs`. */
  readonly arcs: readonly (readonly Position[])[];
}
