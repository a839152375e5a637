/** The picture of the opening day, dissolved and generalised, that is drawn before the whole topology arrives. */
import { areasOn, syriaArea } from '../../src/geo/areas';
import { holdersOn } from '../../src/geo/holders';
import type { Atlas } from '../../src/model/atlas';
import type { IsoDate } from '../../src/model/dates';
import type { PartyId } from '../../src/model/ids';
import type { CellBasis, FirstView, Names, Position } from '../../src/model/schema';
import { joinClasses, type DrawnArc } from './arcs';
import { Dissolver } from './dissolve';
import { generalise } from './generalise';
import { labelPoints } from './label-points';
import { areaGeometry, encodeArcs, TRANSFORM } from './topology';

/** Parties are labelled in pieces of at least this size … */
const SMALLEST_LABELLED_KM2 = 150;
/** … and at most this often. */
const LABELS_PER_PARTY = 4;

export interface FirstViewInput {
  readonly version: string;
  readonly date: IsoDate;
  readonly span: readonly [from: IsoDate, to: IsoDate];
  readonly atlas: Atlas;
  readonly arcs: readonly DrawnArc[];
  readonly zones: readonly { readonly id: string; readonly names: Names }[];
  readonly afrin: readonly { readonly id: string; readonly names: Names }[];
  readonly cities: FirstView['cities'];
}

export function buildFirstView(input: FirstViewInput): FirstView {
  const { atlas, date } = input;
  const holders = holdersOn(atlas, date);
  const partyOf = (cell: number): PartyId => atlas.parties[holders[cell]!]!.id;
  const outlined = atlas.sets.filter(({ kind }) => kind === 'zone' || kind === 'afrin');
  const classes = classify(
    atlas,
    partyOf,
    outlined.map(({ cells }) => new Set(cells)),
  );
  const arcs = generalise(joinClasses(input.arcs, (cell) => classes.of[cell]!));
  const dissolver = new Dissolver(arcs);
  const polygonsOf = (wanted: (example: number) => boolean) => {
    const included = new Set(
      classes.examples.flatMap((cell, index) => (wanted(cell) ? [index] : [])),
    );
    return dissolver.polygons((index) => included.has(index));
  };

  const heldBy = (party: PartyId) => polygonsOf((cell) => partyOf(cell) === party);
  const present = atlas.parties.filter(({ id }) =>
    classes.examples.some((cell) => partyOf(cell) === id),
  );
  const bases: readonly CellBasis[] = ['near', 'sparse', 'inferred'];
  const control = present.flatMap(({ id }) =>
    bases.flatMap((basis) => {
      const polygons = polygonsOf(
        (cell) => partyOf(cell) === id && atlas.cells[cell]!.basis === basis,
      );
      return polygons.length === 0
        ? []
        : [{ id: `${id}~${basis}`, properties: { party: id, basis }, ...areaGeometry(polygons) }];
    }),
  );
  const outlines = (kind: 'zone' | 'afrin') =>
    outlined.flatMap((set, index) => {
      if (set.kind !== kind) return [];
      const polygons = polygonsOf((cell) => classes.members(cell)[index]!);
      const areaKm2 = set.cells.reduce((sum, cell) => sum + atlas.cells[cell]!.areaKm2, 0);
      return [{ id: set.id, polygons, areaKm2 }];
    });
  const [zones, afrin] = [outlines('zone'), outlines('afrin')];
  const collection = (sets: typeof zones) => ({
    type: 'GeometryCollection' as const,
    geometries: sets.map(({ id, polygons, areaKm2 }) => ({
      id,
      properties: { areaKm2 },
      ...areaGeometry(polygons),
    })),
  });
  const labelled = (
    named: FirstViewInput['zones'],
    sets: typeof zones,
  ): { id: string; names: Names; label: Position }[] =>
    named.flatMap(({ id, names }) => {
      const set = sets.find((other) => other.id === id);
      const place = set && labelPoints(dissolver, set.polygons)[0];
      return place ? [{ id, names, label: place.point }] : [];
    });
  return {
    version: input.version,
    date,
    span: input.span,
    parties: atlas.parties,
    areas: areasOn(atlas, date),
    syriaKm2: syriaArea(atlas).areaKm2,
    topology: {
      type: 'Topology',
      transform: TRANSFORM,
      objects: {
        control: { type: 'GeometryCollection', geometries: control },
        frontiers: frontiers(arcs, (index) => partyOf(classes.examples[index]!)),
        zones: collection(zones),
        afrin: collection(afrin),
      },
      arcs: encodeArcs(arcs.map(({ line }) => line)),
    },
    zones: labelled(input.zones, zones),
    afrin: labelled(input.afrin, afrin),
    partyLabels: present.flatMap(({ id: party }) =>
      labelPoints(dissolver, heldBy(party))
        .filter(({ areaKm2 }, index) => index === 0 || areaKm2 >= SMALLEST_LABELLED_KM2)
        .slice(0, LABELS_PER_PARTY)
        .map((place) => ({ party, ...place })),
    ),
    cities: input.cities,
  };
}

/** Cells that are alike in all that the picture shows form a class. */
function classify(
  atlas: Atlas,
  partyOf: (cell: number) => PartyId,
  sets: readonly ReadonlySet<number>[],
) {
  const members = (cell: number) => sets.map((set) => set.has(cell));
  const indexOf = new Map<string, number>();
  const examples: number[] = [];
  const of = atlas.cells.map(({ basis }, cell) => {
    const key = [partyOf(cell), basis, ...members(cell)].join();
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, examples.length);
    return examples.push(cell) - 1;
  });
  return { of, examples, members };
}

function frontiers(arcs: readonly DrawnArc[], partyOf: (index: number) => PartyId) {
  const pairs = new Map<string, { pair: readonly [PartyId, PartyId]; arcs: number[][] }>();
  for (const [index, { left, right }] of arcs.entries()) {
    if (typeof right !== 'number' || partyOf(left) === partyOf(right)) continue;
    const pair = [partyOf(left), partyOf(right)].sort() as [PartyId, PartyId];
    const known = pairs.get(pair.join('+'));
    if (known) known.arcs.push([index]);
    else pairs.set(pair.join('+'), { pair, arcs: [[index]] });
  }
  return {
    type: 'GeometryCollection' as const,
    geometries: [...pairs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { pair, arcs: lines }]) => ({
        id,
        type: 'MultiLineString' as const,
        arcs: lines,
        properties: { pair },
      })),
  };
}
