/** Areas of the opening day from sets of cells. */
import type { Geometry } from 'geojson';
import { areasByParty } from '../../src/geo/areas';
import { holdersOn } from '../../src/geo/holders';
import type { Atlas } from '../../src/model/atlas';
import type { CitationKey, PartyId } from '../../src/model/ids';
import type { CellBasis } from '../../src/model/schema';
import { Dissolver, type PolygonArcs } from './dissolve';
import { round, type LayersInput, type Properties } from './layer-content';

/** Areas of sets of cells, dissolved on the published arcs. */
export class Shapes {
  readonly #dissolver: Dissolver;
  readonly #holders: Int16Array;
  readonly #atlas: Atlas;

  constructor({ arcs, atlas, date }: LayersInput) {
    this.#dissolver = new Dissolver(arcs);
    this.#holders = holdersOn(atlas, date);
    this.#atlas = atlas;
  }

  partyOf(cell: number): PartyId {
    return this.#atlas.parties[this.#holders[cell]!]!.id;
  }

  /** Cells by holder and basis. */
  cells(parties: readonly string[], bases?: readonly CellBasis[]): number[] {
    return this.#atlas.cells.flatMap(({ basis }, cell) =>
      parties.includes(this.partyOf(cell)) && (bases?.includes(basis) ?? true) ? [cell] : [],
    );
  }

  /** Sources of the places whose land the cells are, those that most places rest on first. */
  citations(cells: readonly number[]): CitationKey[] {
    const places = new Set(cells.map((cell) => this.#atlas.cells[cell]!.place));
    const counts = new Map<CitationKey, number>();
    for (const place of places) {
      for (const key of this.#atlas.places[place]!.citations) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .map(([key]) => key);
  }

  geometry(cells: readonly number[]): Geometry {
    const included = new Set(cells);
    const polygons = this.#dissolver.polygons((cell) => included.has(cell));
    const coordinates = polygons.map((polygon) => this.#coordinates(polygon));
    return coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates };
  }

  #coordinates(polygon: PolygonArcs): number[][][] {
    return polygon.map((ring) => {
      const line = this.#dissolver.line(ring);
      return [...line, line[0]!].map(([lng, lat]) => [lng, lat]);
    });
  }

  /** km² of some cells in all and by holder. */
  areas(cells: readonly number[]): Properties {
    const held = areasByParty(this.#atlas, this.#holders, cells).filter(
      ({ areaKm2 }) => areaKm2 > 0,
    );
    return {
      areaKm2: round(held.reduce((sum, { areaKm2 }) => sum + areaKm2, 0)),
      sparseKm2: round(held.reduce((sum, { sparseKm2 }) => sum + sparseKm2, 0)),
      inferredKm2: round(held.reduce((sum, { inferredKm2 }) => sum + inferredKm2, 0)),
    };
  }
}
