/** The de-escalation zones as agreed: outline, hatch and name, never a fill of control. */
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Language } from '../model/ids';
import type { Catalog, FirstView } from '../model/schema';
import type { Selection } from '../model/view';
import { byState, byZoom, TRANSPARENT } from './choices';
import type { DatedStates } from './dated-states';
import { collection, geometryOf, NOTHING, pointFeature, sceneFeature } from './features';
import { labelText, nameIn } from './names';
import { FIRST_WHOLE_ZOOM, FIRST_ZOOM, halfWidthAtZoom0, zoomForWidth } from './party-labels';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

/** Where a zone stands on a day. */
export type ZoneStatus = 'ahead' | 'standing' | 'ending' | 'ended';

const FIRST_ID = 1;
/** A zone is named once it is this wide. */
const LABEL_PIXELS = 12;

interface ZoneGeometry {
  readonly id: string;
  readonly properties: { readonly areaKm2: number };
}

/** The outlines of the first view are simplified; those of the atlas run exactly along its cells. */
export function zoneSources(
  firstView: FirstView | null,
  atlas: Atlas | null,
  lang: Language,
): { readonly zones: SceneFeatures; readonly zoneLabels: SceneFeatures } {
  if (firstView === null) return { zones: NOTHING, zoneLabels: NOTHING };
  const { topology } = firstView;
  const outlines = atlas?.topology ?? topology;
  const zones = firstView.zones.flatMap(({ id }, index) => {
    const geometry = outlines.objects.zones.geometries.find((each) => each.id === id);
    if (geometry === undefined) return [];
    return [
      sceneFeature(FIRST_ID + index, geometryOf(outlines, geometry), { select: `zone:${id}` }),
    ];
  });
  const areas = new Map(
    (topology.objects.zones.geometries as readonly object[] as readonly ZoneGeometry[]).map(
      ({ id, properties }) => [id, properties.areaKm2] as const,
    ),
  );
  const zoneLabels = firstView.zones.map((zone, index) =>
    pointFeature(FIRST_ID + index, zone.label, {
      select: `zone:${zone.id}`,
      from: Math.max(
        FIRST_WHOLE_ZOOM,
        Math.floor(zoomForWidth(areas.get(zone.id) ?? 1, LABEL_PIXELS)),
      ),
      halfWidth: halfWidthAtZoom0(areas.get(zone.id) ?? 1),
      name: labelText(nameIn(zone.names, lang)),
    }),
  );
  return { zones: collection(zones), zoneLabels: collection(zoneLabels) };
}

/** The states of the features of `zones` and `zoneLabels`, which follow the same order. */
export function zoneStates(
  firstView: FirstView,
  catalog: Catalog | null,
  date: IsoDate,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  const table = firstView.zones.map(({ id }) => {
    const status = statusOf(catalog, id, date);
    const lit = litness(`zone:${id}`, lights.selected, lights.hovered);
    return states.of(`zone ${status} ${lit}`, () => ({ status, lit }));
  });
  return { firstId: FIRST_ID, states: table };
}

/** Before the catalogue has arrived every zone counts as standing. */
export function statusOf(catalog: Catalog | null, id: string, date: IsoDate): ZoneStatus {
  const zone = catalog?.zones.find((candidate) => candidate.id === id);
  if (!zone) return 'standing';
  if (date < zone.effectiveFrom) return 'ahead';
  if (zone.endedTo !== undefined && date > zone.endedTo) return 'ended';
  return zone.endedFrom !== undefined && date >= zone.endedFrom ? 'ending' : 'standing';
}

export function zoneMarks(theme: Theme, shown: boolean): Mark[] {
  const base = { layer: 'zones', visible: shown } as const;
  const standing = <T>(then: T, otherwise: T) =>
    byState(
      'status',
      [
        ['standing', then],
        ['ending', then],
      ],
      otherwise,
    );
  return [
    {
      ...base,
      id: 'zones-hatch',
      kind: 'area',
      source: 'zones',
      color: TRANSPARENT,
      pattern: 'zone',
      opacity: byState(
        'status',
        [
          ['standing', 0.75],
          ['ending', 0.45],
        ],
        0,
      ),
    },
    {
      ...base,
      id: 'zones-casing',
      kind: 'line',
      source: 'zones',
      color: standing(theme.zoneCasing, TRANSPARENT),
      opacity: 0.8,
      width: byZoom([3, 2], [6, 3.6], [9, 5.4], [12, 7]),
      cap: 'round',
    },
    {
      ...base,
      id: 'zones-line',
      kind: 'line',
      source: 'zones',
      color: standing(theme.zone, TRANSPARENT),
      width: byZoom([3, 1], [6, 1.8], [9, 2.8], [12, 3.6]),
      cap: 'round',
    },
    {
      ...base,
      id: 'zones-line-past',
      kind: 'line',
      source: 'zones',
      color: standing(TRANSPARENT, theme.zone),
      opacity: 0.8,
      width: byZoom([3, 0.8], [6, 1.4], [9, 2], [12, 2.6]),
      dash: [1.5, 2.5],
      cap: 'butt',
    },
  ];
}

export function zoneLabelMarks(theme: Theme, shown: boolean): Mark[] {
  return [
    {
      id: 'zones-label',
      layer: 'zones',
      visible: shown,
      kind: 'symbol',
      source: 'zoneLabels',
      minZoom: FIRST_ZOOM,
      fromZoom: 'from',
      text: 'name',
      font: 'semibold',
      size: byZoom([4, 10], [6, 12], [9, 15]),
      color: theme.zoneText,
      opacity: byState(
        'status',
        [
          ['ahead', 0.6],
          ['ended', 0.6],
        ],
        1,
      ),
      halo: theme.halo,
      haloWidth: 1.8,
      maxWidth: 9,
      distance: { property: 'halfWidth', gap: 0.5, most: 2.2 },
      // The middle is left to the name of whoever holds the land. East of a zone is more of the country; west of it the
      // edge of a narrow map would cut the name, so that it is rather left out.
      anchors: ['left', 'top', 'bottom', 'center'],
    },
  ];
}
