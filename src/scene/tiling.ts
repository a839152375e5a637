/** The land as areas and the lines between them: the dissolved first view, or every cell once it has arrived. */
import type { Position as LngLat } from 'geojson';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { decodeArcs } from '../geo/decode-arcs';
import type { Atlas } from '../model/atlas';
import type { PartyId } from '../model/ids';
import type { CellBasis, FirstView, Party } from '../model/schema';
import { type Area, areasAndArcs, type SidedArc } from './arc-sides';
import { collection, lineFeature, sceneFeature } from './features';
import type { SceneFeatures } from './vocabulary';

export interface Tiling {
  readonly cells: SceneFeatures;
  readonly edges: SceneFeatures;
  readonly areas: readonly Area[];
  /** One for each feature of `edges`, in the same order. */
  readonly arcs: readonly SidedArc[];
  /** Id of the first cell and of the first edge; two tilings never share an id, so neither can take the other's state. */
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

export function tilingOfAtlas(atlas: Atlas): Tiling {
  const { areas, sided } = areasAndArcs(atlas.arcs, atlas.topology.objects.cells.geometries);
  return tiling(
    areas,
    sided,
    atlas.cells.map(({ basis }) => basis),
    ATLAS_FIRST_ID,
    atlas.parties,
  );
}

export function tilingOfFirstView(firstView: FirstView): Tiling {
  const dissolved = dissolvedOf(firstView);
  const { areas, sided } = areasAndArcs(decodeArcs(firstView.topology), dissolved);
  return tiling(
    areas,
    sided,
    dissolved.map(({ properties }) => properties?.basis ?? 'near'),
    FIRST_VIEW_FIRST_ID,
    firstView.parties,
  );
}

/** The holder of each area of the first view, as an index into its parties. */
export function holdersOfFirstView(firstView: FirstView): Int16Array {
  const index = new Map(firstView.parties.map((party, number) => [party.id, number]));
  return Int16Array.from(dissolvedOf(firstView), ({ properties }) =>
    properties === undefined ? -1 : (index.get(properties.party) ?? -1),
  );
}

function tiling(
  areas: readonly Area[],
  arcs: readonly SidedArc[],
  bases: readonly CellBasis[],
  firstId: number,
  parties: readonly Party[],
): Tiling {
  const cells = areas.map(({ polygons }, index) =>
    sceneFeature(
      firstId + index,
      { type: 'MultiPolygon', coordinates: polygons as unknown as LngLat[][][] },
      { basis: bases[index]! },
    ),
  );
  const edges = arcs.map(({ points }, index) => lineFeature(firstId + index, points, {}));
  return { cells: collection(cells), edges: collection(edges), areas, arcs, firstId, parties };
}
