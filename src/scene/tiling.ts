/** The land as areas and the lines between them: the dissolved first view, or every cell once it has arrived. */
import type { Position as LngLat } from 'geojson';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { decodeArcs } from '../geo/decode-arcs';
import { perAtlas } from '../geo/per-atlas';
import type { Outside, PartyId } from '../model/ids';
import type { CellBasis, FirstView, Party } from '../model/schema';
import { type Area, areasAndArcs, type SidedArc } from './arc-sides';
import { type EdgeGroup, edgeGroupsOf } from './edge-groups';
import { collection, sceneFeature } from './features';
import type { Properties, SceneFeatures } from './vocabulary';

export interface Tiling {
  readonly cells: SceneFeatures;
  readonly edges: SceneFeatures;
  readonly areas: readonly Area[];
  /** All arcs on which two areas, or one and the outside, meet. */
  readonly arcs: readonly SidedArc[];
  /** What is drawn of the arcs: the features of `edges`, with their number here in the id. */
  readonly edgeGroups: readonly EdgeGroup[];
  /** Id of the first cell and of the first group; two tilings never share an id, so neither can take the other's state. */
  readonly firstId: number;
  readonly parties: readonly Party[];
}

const ATLAS_FIRST_ID = 1;
/** Above any number of cells or edges the build can produce. */
const FIRST_VIEW_FIRST_ID = 1_000_001;

/** The dissolved areas of the first view with their properties, which TopoJSON's own types leave optional. */
type Dissolved = Polygon<DissolvedProperties> | MultiPolygon<DissolvedProperties>;
interface DissolvedProperties {
  readonly party: PartyId;
  readonly basis: CellBasis;
}

const dissolvedOf = (firstView: FirstView): readonly Dissolved[] =>
  firstView.topology.objects.control.geometries as readonly object[] as readonly Dissolved[];

/** The same object for the same atlas: two maps that show two days of it share it, and so does whoever walks through it. */
export const tilingOfAtlas = perAtlas((atlas): Tiling => {
  const { areas, sided } = areasAndArcs(atlas.arcs, atlas.topology.objects.cells.geometries);
  const lands = atlas.cells.map(({ basis, place }): Land => {
    const { control } = atlas.places[place]!;
    return {
      basis,
      history: control.map(([party, from]) => `${party} ${from}`).join(),
      holders: control.map(([party]) => party),
    };
  });
  const outsides = new Map(
    atlas.edges.flatMap(({ arc, right }) => (typeof right === 'string' ? [[arc, right]] : [])),
  );
  return tiling(areas, sided, lands, outsides, ATLAS_FIRST_ID, atlas.parties);
});

export function tilingOfFirstView(firstView: FirstView): Tiling {
  const dissolved = dissolvedOf(firstView);
  const { areas, sided } = areasAndArcs(decodeArcs(firstView.topology), dissolved);
  const lands = dissolved.map(({ properties }): Land => {
    const party = properties?.party;
    return {
      basis: properties?.basis ?? 'near',
      history: party ?? '',
      holders: party === undefined ? [] : [party],
    };
  });
  return tiling(areas, sided, lands, new Map(), FIRST_VIEW_FIRST_ID, firstView.parties);
}

/** The holder of each area of the first view, as an index into its parties. */
export function holdersOfFirstView(firstView: FirstView): Int16Array {
  const index = new Map(firstView.parties.map((party, number) => [party.id, number]));
  return Int16Array.from(dissolvedOf(firstView), ({ properties }) =>
    properties === undefined ? -1 : (index.get(properties.party) ?? -1),
  );
}

/** What never changes about an area: how it is known, who ever holds it, and when, as a text to compare. */
interface Land {
  readonly basis: CellBasis;
  readonly history: string;
  readonly holders: readonly PartyId[];
}

/**
 * The property that is 1 where the party holds the land on some day, or, of edges, it or one counted within it land on
 * either side; a mark of one party need not take the rest.
 */
export function heldBy(party: PartyId): string {
  return `held-by-${party}`;
}

/** The property of edges that is 1 where land lies on one side only. */
export const IS_OUTER = 'is-outer';
/** The property of edges that is 1 where a party on some day that is not counted holds land on one side. */
export const IS_OCCUPIED = 'is-occupied';

/** What never changes about edges, so that a mark need not take those it never draws. */
function edgeProperties(
  parties: readonly Party[],
  left: Land | undefined,
  right: Land | undefined,
): Properties {
  const ids = new Set([left, right].flatMap((land) => land?.holders ?? []));
  const holders = parties.filter(({ id }) => ids.has(id));
  return {
    [IS_OUTER]: left && right ? 0 : 1,
    [IS_OCCUPIED]: holders.some(({ counted }) => !counted) ? 1 : 0,
    ...Object.fromEntries(
      holders
        .flatMap(({ id, parent }) => [id, ...(parent ? [parent] : [])])
        .map((id) => [heldBy(id), 1]),
    ),
  };
}

function tiling(
  areas: readonly Area[],
  arcs: readonly SidedArc[],
  lands: readonly Land[],
  outsides: ReadonlyMap<number, Outside>,
  firstId: number,
  parties: readonly Party[],
): Tiling {
  const cells = areas.map(({ polygons }, index) =>
    sceneFeature(
      firstId + index,
      { type: 'MultiPolygon', coordinates: polygons as unknown as LngLat[][][] },
      {
        basis: lands[index]!.basis,
        ...Object.fromEntries(lands[index]!.holders.map((party) => [heldBy(party), 1])),
      },
    ),
  );
  const histories = lands.map(({ history }) => history);
  const edgeGroups = edgeGroupsOf(arcs, histories, outsides);
  const edges = edgeGroups.map(({ lines, left, right }, index) =>
    sceneFeature(
      firstId + index,
      { type: 'MultiLineString', coordinates: lines as unknown as LngLat[][] },
      edgeProperties(parties, lands[left], lands[right]),
    ),
  );
  return {
    cells: collection(cells),
    edges: collection(edges),
    areas,
    arcs,
    edgeGroups,
    firstId,
    parties,
  };
}
