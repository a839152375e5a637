/** Places that the words beside the map name: a dot and a name each, whatever the layers. */
import type { Atlas } from '../model/atlas';
import type { Language } from '../model/ids';
import { byZoom } from './choices';
import { collection, NOTHING, pointFeature } from './features';
import { nameIn } from './names';
import type { Theme } from './theme';
import type { Mark, SceneFeatures } from './vocabulary';

const FIRST_ID = 1;

/** @param ids of places; one that the atlas does not know is left out */
export function namedPlaceSource(
  atlas: Atlas | null,
  ids: readonly string[],
  lang: Language,
): SceneFeatures {
  if (atlas === null || ids.length === 0) return NOTHING;
  return collection(
    ids.flatMap((id, index) => {
      const place = atlas.places.find((candidate) => candidate.id === id);
      if (place === undefined) return [];
      const properties = { select: `place:${id}`, name: nameIn(place.names, lang) };
      return [pointFeature(FIRST_ID + index, place.point, properties)];
    }),
  );
}

export function namedPlaceMarks(theme: Theme): Mark[] {
  const base = { layer: 'highlight', visible: true, source: 'namedPlaces' } as const;
  return [
    {
      ...base,
      id: 'named-places-dot',
      kind: 'dot',
      radius: byZoom([4, 3], [8, 5]),
      color: theme.halo,
      stroke: theme.select,
      strokeWidth: 2.5,
    },
    {
      ...base,
      id: 'named-places-label',
      kind: 'symbol',
      text: 'name',
      font: 'semibold',
      size: byZoom([4, 11.5], [9, 14]),
      color: theme.text,
      halo: theme.halo,
      haloWidth: 1.8,
      maxWidth: 8,
      distance: 0.7,
      // Below or above first: at the edge of the map a name beside its dot would be cut.
      anchors: ['top', 'bottom', 'left', 'right'],
    },
  ];
}
