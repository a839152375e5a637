/** Layers of areas. */
import { setAreaKm2, splitOf } from '../../src/geo/sets';
import type { Atlas, CellSet } from '../../src/model/atlas';
import type { IsoDate } from '../../src/model/dates';
import type { CellBasis } from '../../src/model/schema';
import { area, named, round, type Layer, type LayersInput, type Properties } from './layer-content';
import type { Shapes } from './layer-shapes';

export function zonesLayer({ atlas, catalog, date }: LayersInput, shapes: Shapes): Layer {
  const zones = catalog.zones.filter(({ hasShape }) => hasShape);
  return {
    title:
      'De-escalation zones as agreed in 2017, an agreement and not control; outlines estimated',
    citations: zones.flatMap(({ citations }) => citations),
    features: zones.map((zone) => {
      const set = setOf(atlas, 'zone', zone.id);
      return area(zone.id, shapes.geometry(set.cells), {
        ...named(zone.names),
        ...heldProperties(atlas, set, date),
        agreementDate: zone.agreementDate,
        effectiveFrom: zone.effectiveFrom,
        referenceDate: zone.referenceDate,
        endedFrom: zone.endedFrom ?? null,
        endedTo: zone.endedTo ?? null,
        guarantors: zone.guarantors.en,
        statusOnSummitDay: zone.statusOnSummitDay.en,
        basis: zone.basis,
        confidence: zone.confidence,
        citations: zone.citations,
      });
    }),
  };
}

export function afrinLayer({ atlas, catalog, date }: LayersInput, shapes: Shapes): Layer {
  return {
    title: 'Afrin: the district, the canton on the eve of the operation, the area taken',
    citations: catalog.afrin.flatMap(({ citations }) => citations),
    features: catalog.afrin.map((shape) => {
      const set = setOf(atlas, 'afrin', shape.id);
      return area(shape.id, shapes.geometry(set.cells), {
        ...named(shape.names),
        ...heldProperties(atlas, set, date),
        text: shape.text.en,
        referenceDate: shape.referenceDate ?? null,
        basis: shape.basis,
        confidence: shape.confidence,
        citations: shape.citations,
      });
    }),
  };
}

export function partyLayer(
  { atlas }: LayersInput,
  shapes: Shapes,
  id: string,
  title: string,
  parties: readonly string[],
): Layer {
  const party = atlas.parties.find((other) => other.id === id)!;
  const cells = shapes.cells(parties);
  const citations = shapes.citations(cells);
  return {
    title,
    citations,
    features: [
      area(id, shapes.geometry(cells), {
        party: id,
        ...named(party.names),
        ...shapes.areas(cells),
        citations,
      }),
    ],
  };
}

export function controlLayer({ atlas }: LayersInput, shapes: Shapes): Layer {
  const bases: readonly CellBasis[] = ['near', 'sparse', 'inferred'];
  return {
    title: 'Who held which land, by party and by how the land is known',
    citations: shapes.citations([...atlas.cells.keys()]),
    features: atlas.parties.flatMap((party) =>
      bases.flatMap((basis) => {
        const cells = shapes.cells([party.id], [basis]);
        if (cells.length === 0) return [];
        return area(`${party.id}~${basis}`, shapes.geometry(cells), {
          party: party.id,
          ...named(party.names),
          basis,
          ...shapes.areas(cells),
          citations: shapes.citations(cells),
        });
      }),
    ),
  };
}

export function adminLayer({ atlas, catalog }: LayersInput, shapes: Shapes): Layer {
  const names = new Map(
    catalog.governorates.map((governorate) => [governorate.id, governorate.names]),
  );
  return {
    title: 'Governorates and districts as sums of cells; approximate away from places',
    citations: [],
    features: atlas.sets
      .filter(({ kind }) => kind === 'governorate' || kind === 'district')
      .map((set) =>
        area(`${set.kind}:${set.id}`, shapes.geometry(set.cells), {
          kind: set.kind,
          ...named((set.kind === 'governorate' ? names.get(set.id) : undefined) ?? { en: set.id }),
          areaKm2: round(setAreaKm2(atlas, set)),
        }),
      ),
  };
}

function setOf(atlas: Atlas, kind: CellSet['kind'], id: string): CellSet {
  const set = atlas.sets.find((other) => other.kind === kind && other.id === id);
  if (!set) throw new Error(`expected the ${kind} ${id} among the sets of cells, found none`);
  return set;
}

function heldProperties(atlas: Atlas, set: CellSet, date: IsoDate): Properties {
  return {
    areaKm2: round(setAreaKm2(atlas, set)),
    heldKm2: Object.fromEntries(
      splitOf(atlas, set, date).map(({ party, areaKm2 }) => [party, round(areaKm2)]),
    ),
  };
}
