/** The evidence itself: every place, coloured by its holder. Anchors are not places and are left out. */
import type { Atlas } from '../model/atlas';
import type { Language } from '../model/ids';
import { isListed } from '../model/listed-places';
import type { Party } from '../model/schema';
import type { Selection } from '../model/view';
import { byProperty, byState, byZoom, TRANSPARENT } from './choices';
import type { DatedStates } from './dated-states';
import { collection, NOTHING, pointFeature } from './features';
import { nameIn } from './names';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;
/** From here on the places are named. */
export const PLACE_NAMES_ZOOM = 9.5;

export function placeSource(atlas: Atlas | null, lang: Language): SceneFeatures {
  if (atlas === null) return NOTHING;
  return collection(
    atlas.places.flatMap((place, index) =>
      isListed(place)
        ? [
            pointFeature(FIRST_ID + index, place.point, {
              select: `place:${place.id}`,
              name: nameIn(place.names, lang),
              // Weak evidence gives way to strong where names collide.
              rank: place.confidence === 'high' ? 0 : place.confidence === 'medium' ? 1 : 2,
              basis: place.basis,
            }),
          ]
        : [],
    ),
  );
}

/** The holder of each place, read from its cell. */
export function placeStates(
  atlas: Atlas,
  holders: Int16Array,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  const holderOfPlace = new Int16Array(atlas.places.length).fill(-1);
  atlas.cells.forEach((cell, index) => {
    holderOfPlace[cell.place] = holders[index]!;
  });
  const table = atlas.places.map(({ id }, index) => {
    const holder = holderOfPlace[index]!;
    const lit = litness(`place:${id}`, lights.selected, lights.hovered);
    return states.of(`place ${holder} ${lit}`, () => ({
      party: atlas.parties[holder]?.id ?? '',
      lit,
    }));
  });
  return { firstId: FIRST_ID, states: table };
}

export function placeMarks(parties: readonly Party[], theme: Theme, shown: boolean): Mark[] {
  const base = { layer: 'places', visible: shown, source: 'places' } as const;
  const lines = parties.map((party) => [party.id, party.line[theme.name]] as const);
  return [
    {
      ...base,
      id: 'places-dot',
      kind: 'dot',
      minZoom: 5,
      radius: byZoom([5, 0.7], [7, 1.3], [9, 2.8], [12, 5]),
      color: byState('party', lines, TRANSPARENT),
      // A hollow dot is recalled, a full one was read in a source.
      opacity: byProperty('basis', [['recalled', 0.35]], 1),
      stroke: byState('party', lines, TRANSPARENT),
      strokeWidth: 0.8,
    },
    {
      ...base,
      id: 'places-label',
      kind: 'symbol',
      minZoom: PLACE_NAMES_ZOOM,
      text: 'name',
      rank: 'rank',
      size: byZoom([9, 10.5], [13, 13]),
      color: theme.text,
      halo: theme.halo,
      haloWidth: 1.4,
      maxWidth: 8,
      distance: 0.6,
      anchors: ['left', 'right', 'top', 'bottom'],
    },
  ];
}
