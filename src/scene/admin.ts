/** Governorates and districts, as sets of cells: thin lines and names. */
import { mesh } from 'topojson-client';
import type { Atlas } from '../model/atlas';
import type { Language } from '../model/ids';
import type { Catalog, Position } from '../model/schema';
import type { Selection } from '../model/view';
import { byZoom } from './choices';
import type { DatedStates } from './dated-states';
import { collection, geometryOf, NOTHING, pointFeature, sceneFeature } from './features';
import { nameIn } from './names';
import { largestRing, ringCentroid } from './ring';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;
/** The mesh of the districts, one feature after the governorates. */
const DISTRICTS_ID = 100_001;

export function adminSource(atlas: Atlas | null): SceneFeatures {
  if (atlas === null) return NOTHING;
  const { topology } = atlas;
  const governorates = topology.objects.governorates.geometries.map((geometry, index) =>
    sceneFeature(FIRST_ID + index, geometryOf(topology, geometry), {
      select: `governorate:${String(geometry.id)}`,
      level: 'governorate',
    }),
  );
  const districts = mesh(topology, topology.objects.districts, (a, b) => a !== b);
  return collection([
    ...governorates,
    sceneFeature(DISTRICTS_ID, districts, { level: 'district' }),
  ]);
}

export function adminLabelSource(
  atlas: Atlas | null,
  catalog: Catalog | null,
  lang: Language,
): SceneFeatures {
  if (atlas === null || catalog === null) return NOTHING;
  const names = new Map(catalog.governorates.map(({ id, names }) => [id, names]));
  return collection(
    atlas.topology.objects.governorates.geometries.flatMap((geometry, index) => {
      const id = String(geometry.id);
      const found = names.get(id);
      const ring = largestRing(geometry, atlas.arcs);
      const point: Position | undefined = ringCentroid(ring) ?? ring[0];
      if (!found || !point) return [];
      return [
        pointFeature(FIRST_ID + index, point, {
          select: `governorate:${id}`,
          name: nameIn(found, lang),
        }),
      ];
    }),
  );
}

export function adminStates(
  atlas: Atlas,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  return states.lit(
    FIRST_ID,
    atlas.topology.objects.governorates.geometries.map(({ id }) =>
      litness(`governorate:${String(id)}`, lights.selected, lights.hovered),
    ),
  );
}

export function adminMarks(theme: Theme, shown: boolean): Mark[] {
  const base = { layer: 'admin', visible: shown, source: 'admin' } as const;
  return [
    {
      ...base,
      id: 'admin-area',
      kind: 'area',
      where: { key: 'level', in: ['governorate'] },
      color: theme.adminLine,
      opacity: 0,
    },
    {
      ...base,
      id: 'admin-districts',
      kind: 'line',
      minZoom: 7,
      where: { key: 'level', in: ['district'] },
      color: theme.adminLine,
      opacity: 0.7,
      width: byZoom([7, 0.5], [11, 1]),
      dash: [1, 2.4],
      cap: 'butt',
    },
    {
      ...base,
      id: 'admin-governorates',
      kind: 'line',
      where: { key: 'level', in: ['governorate'] },
      color: theme.adminLine,
      width: byZoom([4, 0.5], [7, 1.1], [11, 1.6]),
      dash: [6, 2.2, 1, 2.2],
      cap: 'butt',
    },
  ];
}

export function adminLabelMarks(theme: Theme, shown: boolean): Mark[] {
  return [
    {
      id: 'admin-label',
      layer: 'admin',
      visible: shown,
      kind: 'symbol',
      source: 'adminLabels',
      minZoom: 5,
      text: 'name',
      size: byZoom([5, 10], [9, 13]),
      color: theme.adminText,
      halo: theme.halo,
      haloWidth: 1.4,
      spacing: 0.08,
      maxWidth: 7,
    },
  ];
}
