/** From features under the pointer to the things a reader can mean, the most specific first. Pure. */
import type { LayerId, SelectionKind } from '../model/ids';
import type { Selection } from '../model/view';
import { parseSelectionKey, selectionKey } from '../scene/selection-key';

/** What a hit needs to know of a rendered feature. */
export interface Hit {
  readonly layer: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Dated state: who holds the land, and who gained it between two days. */
  readonly party: string | undefined;
  readonly gainer?: string | undefined;
}

/** Layers whose features name what they stand for in the property `select`. Points and labels beat areas. */
const POINT_LAYERS: readonly string[] = [
  'point-symbol',
  'summits-dot',
  'events-symbol',
  'sites-symbol',
  'places-dot',
  'named-places-dot',
  'answer-places',
];
const LABEL_LAYERS: readonly string[] = [
  'summits-label',
  'zones-label',
  'afrin-district-label',
  'afrin-canton-label',
  'afrin-taken-label',
  'events-label',
  'sites-label',
  'control-label',
  'sdf-label',
  'ypg-label',
  'places-label',
  'named-places-label',
  'answer-places-label',
  'admin-label',
  'control-pockets',
];
const AREA_LAYERS: readonly string[] = ['afrin-area', 'zones-hatch', 'admin-area'];
/** Fills of cells: their holder is dated state, not a property. */
const CELL_LAYERS: readonly string[] = ['changes-fill', 'control-fill', 'sdf-fill', 'ypg-fill'];

export const HIT_LAYERS: readonly string[] = [
  ...POINT_LAYERS,
  ...LABEL_LAYERS,
  ...AREA_LAYERS,
  ...CELL_LAYERS,
];

/** Which areas come first where several lie over each other. */
const AREA_RANK: readonly SelectionKind[] = ['afrin', 'zone', 'party', 'governorate'];

/**
 * Things under the pointer, without repetition. Symbols and their names stand alone: who points at one does not mean
 * the land below. Else the areas, the most specific first; one whose name is pointed at comes before all others.
 */
export function thingsHit(hits: readonly Hit[], shown: ReadonlySet<LayerId>): Selection[] {
  const on = (layers: readonly string[]) =>
    distinct(hits.filter(({ layer }) => layers.includes(layer)).map(named));
  const symbols = on(POINT_LAYERS);
  if (symbols.length > 0) return symbols;
  const labels = on(LABEL_LAYERS);
  const point = labels.find(({ kind }) => !AREA_RANK.includes(kind));
  if (point) return [point];
  const areas = distinct([...on(AREA_LAYERS), ...hits.flatMap((hit) => holderOf(hit, shown))]);
  areas.sort((a, b) => AREA_RANK.indexOf(a.kind) - AREA_RANK.indexOf(b.kind));
  return distinct([...labels, ...areas]);
}

function named({ properties }: Hit): Selection | null {
  const key = properties['select'];
  return typeof key === 'string' ? parseSelectionKey(key) : null;
}

/** The party a cell's fill stands for: in the layer `sdf` alone, land of the parties within it counts as its own. */
function holderOf({ layer, party, gainer }: Hit, shown: ReadonlySet<LayerId>): Selection[] {
  if (layer === 'changes-fill') return gainer ? [{ kind: 'party', id: gainer }] : [];
  if (!CELL_LAYERS.includes(layer) || !party) return [];
  if (layer === 'control-fill' || layer === 'ypg-fill') return own(layer, party);
  return shown.has('ypg') ? own(layer, party) : [{ kind: 'party', id: 'sdf' }];
}

/** The fill of one party's own layer covers all cells, transparent but for its own. */
function own(layer: string, party: string): Selection[] {
  if (layer === 'ypg-fill' && party !== 'ypg') return [];
  return [{ kind: 'party', id: party }];
}

function distinct(things: readonly (Selection | null)[]): Selection[] {
  const known = new Map<string, Selection>();
  for (const thing of things) if (thing !== null) known.set(selectionKey(thing), thing);
  return [...known.values()];
}
