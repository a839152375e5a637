/** Afrin is three sets of cells: the district, the canton of January 2018 and the land taken. One family of outlines. */
import { setOf } from '../geo/region';
import { setChangeDays } from '../geo/sets';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Language } from '../model/ids';
import type { FirstView } from '../model/schema';
import type { Selection } from '../model/view';
import { byState, byZoom, TRANSPARENT } from './choices';
import type { DatedStates } from './dated-states';
import { collection, geometryOf, NOTHING, pointFeature, sceneFeature } from './features';
import { labelText, nameIn } from './names';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { ByZoom, Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;
/** Of the district's line. */
const WIDTH = byZoom([3, 0.6], [6, 1.1], [9, 1.5], [12, 2]);

/** How one of the three outlines is drawn. */
export interface AfrinOutline {
  /** Of the district's line. */
  readonly width: number;
  /** Multiples of the own width; none = a solid line. */
  readonly dash?: readonly number[];
  readonly cap: 'butt' | 'round';
  /** Ems between the common middle and the name, and the sides it may stand on. */
  readonly label: { readonly distance: number; readonly anchors: readonly ('top' | 'bottom')[] };
}

/**
 * The three by their stable ids, from the bottom up. Where they run along one line they lie over each other: beads and
 * broad dashes stay to be seen on the thin line of the district.
 */
export const AFRIN_OUTLINES: Readonly<Record<string, AfrinOutline>> = {
  district: { width: 1, cap: 'round', label: { distance: 1.8, anchors: ['bottom', 'top'] } },
  canton: {
    width: 2,
    dash: [2.4, 2.4],
    cap: 'butt',
    label: { distance: 3.6, anchors: ['bottom', 'top'] },
  },
  taken: {
    width: 2.6,
    dash: [0, 2.2],
    cap: 'round',
    label: { distance: 1.8, anchors: ['top', 'bottom'] },
  },
};

/** The outlines of the first view are simplified; those of the atlas run exactly along its cells. */
export function afrinSources(
  firstView: FirstView | null,
  atlas: Atlas | null,
  lang: Language,
): { readonly afrin: SceneFeatures; readonly afrinLabels: SceneFeatures } {
  if (firstView === null) return { afrin: NOTHING, afrinLabels: NOTHING };
  const outlines = atlas?.topology ?? firstView.topology;
  const shapes = firstView.afrin.flatMap(({ id }, index) => {
    const geometry = outlines.objects.afrin.geometries.find((each) => each.id === id);
    if (geometry === undefined) return [];
    const properties = { select: `afrin:${id}`, shape: id };
    return [sceneFeature(FIRST_ID + index, geometryOf(outlines, geometry), properties)];
  });
  const labels = firstView.afrin.map((shape, index) =>
    pointFeature(FIRST_ID + index, shape.label, {
      select: `afrin:${shape.id}`,
      shape: shape.id,
      name: labelText(nameIn(shape.names, lang)),
    }),
  );
  return { afrin: collection(shapes), afrinLabels: collection(labels) };
}

/** Whether the shape stands for something on the day: nothing has been taken before the first place was. */
export type AfrinStatus = 'there' | 'ahead';

/** Before the whole topology has arrived every shape counts as there. */
export function afrinStatusOn(atlas: Atlas | null, id: string, date: IsoDate): AfrinStatus {
  const set = id === 'taken' && atlas ? setOf(atlas, 'afrin', id) : null;
  const first = atlas && set ? setChangeDays(atlas, set)[1] : undefined;
  return first !== undefined && date < first ? 'ahead' : 'there';
}

/** The states of the features of `afrin` and `afrinLabels`, which follow the same order. */
export function afrinStates(
  firstView: FirstView,
  atlas: Atlas | null,
  date: IsoDate,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  const table = firstView.afrin.map(({ id }) => {
    const status = afrinStatusOn(atlas, id, date);
    const lit = litness(`afrin:${id}`, lights.selected, lights.hovered);
    return states.of(`afrin ${status} ${lit}`, () => ({ status, lit }));
  });
  return { firstId: FIRST_ID, states: table };
}

/** Beside a fill of control the shapes have none, or they would tint the parties' colours. */
export function afrinMarks(theme: Theme, shown: boolean, hasFill: boolean): Mark[] {
  const base = { layer: 'afrin', visible: shown, source: 'afrin' } as const;
  return [
    // Catches the pointer inside the shapes; an outline alone would be hard to hit.
    { ...base, id: 'afrin-area', kind: 'area', color: theme.afrin, opacity: hasFill ? 0 : 0.06 },
    {
      ...base,
      id: 'afrin-casing',
      kind: 'line',
      color: theme.zoneCasing,
      opacity: 0.8,
      width: scaled(2.6),
      cap: 'round',
    },
    ...Object.entries(AFRIN_OUTLINES).map(([shape, { width, dash, cap }]): Mark => ({
      ...base,
      id: `afrin-${shape}`,
      kind: 'line',
      where: { key: 'shape', in: [shape] },
      color: byState(
        'status',
        [['ahead', TRANSPARENT]],
        shape === 'taken' ? theme.afrinTaken : theme.afrin,
      ),
      width: scaled(width),
      ...(dash === undefined ? {} : { dash }),
      cap,
    })),
  ];
}

function scaled(factor: number): ByZoom {
  return { zoom: WIDTH.zoom.map(([zoom, width]) => [zoom, width * factor] as const) };
}

export function afrinLabelMarks(theme: Theme, shown: boolean): Mark[] {
  return Object.entries(AFRIN_OUTLINES).map(([shape, { label }]) => ({
    id: `afrin-${shape}-label`,
    layer: 'afrin',
    visible: shown,
    kind: 'symbol',
    source: 'afrinLabels',
    where: { key: 'shape', in: [shape] },
    // From afar one name stands for the three.
    minZoom: shape === 'district' ? 5 : 8.5,
    text: 'name',
    font: 'semibold',
    size: byZoom([5, 10.5], [9, 13.5]),
    color: theme.afrinText,
    opacity: byState('status', [['ahead', 0]], 1),
    halo: theme.halo,
    haloWidth: 1.8,
    maxWidth: 9,
    ...label,
  }));
}
