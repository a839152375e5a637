/** How the ground is drawn: quiet, so that the parties carry the colour. */
import { byProperty, byZoom } from './choices';
import { PLACE_NAMES_ZOOM } from './places';
import type { Theme } from './theme';
import type { Mark } from './vocabulary';

/** Land and water under the parties. */
export function groundMarks(theme: Theme): Mark[] {
  const base = { layer: 'base', visible: true } as const;
  return [
    { ...base, id: 'land', kind: 'area', source: 'land', color: theme.land, opacity: 1 },
    {
      ...base,
      id: 'coast',
      kind: 'line',
      source: 'land',
      color: theme.coast,
      width: byZoom([2, 0.3], [6, 0.7]),
    },
    {
      ...base,
      id: 'near-land',
      kind: 'area',
      source: 'nearLand',
      color: theme.nearLand,
      opacity: 1,
    },
    {
      ...base,
      id: 'near-coast',
      kind: 'line',
      source: 'nearLand',
      color: theme.coast,
      width: byZoom([4, 0.3], [8, 0.9]),
    },
  ];
}

/** Water over the parties' fills, so that the Euphrates stays to be seen, and borders over all fills. */
export function waterAndBorderMarks(theme: Theme): Mark[] {
  const base = { layer: 'base', visible: true } as const;
  return [
    { ...base, id: 'lakes', kind: 'area', source: 'lakes', color: theme.lake, opacity: 1 },
    {
      ...base,
      id: 'lake-shore',
      kind: 'line',
      source: 'lakes',
      color: theme.river,
      width: byZoom([4, 0.3], [8, 0.8], [12, 1.2]),
    },
    {
      ...base,
      id: 'rivers',
      kind: 'line',
      source: 'rivers',
      color: theme.river,
      width: byZoom([4, 0.5], [7, 1.3], [10, 2], [13, 3]),
      cap: 'round',
    },
    {
      ...base,
      id: 'borders',
      kind: 'line',
      source: 'borders',
      where: { key: 'disputed', in: [0] },
      color: theme.border,
      width: byZoom([2, 0.4], [6, 1.2], [10, 1.8]),
      cap: 'round',
    },
    {
      ...base,
      id: 'borders-disputed',
      kind: 'line',
      source: 'borders',
      where: { key: 'disputed', in: [1] },
      color: theme.border,
      width: byZoom([2, 0.4], [6, 1.2], [10, 1.8]),
      dash: [3, 2.5],
      cap: 'butt',
    },
  ];
}

/**
 * Names of countries, seas, rivers and towns. Where the places themselves are named, the base map's towns end, so that
 * none is named twice.
 */
export function baseLabelMarks(theme: Theme, withPlaces: boolean): Mark[] {
  const towns = withPlaces ? { maxZoom: PLACE_NAMES_ZOOM } : {};
  const base = { layer: 'base', visible: true, kind: 'symbol', text: 'name' } as const;
  const townNames = {
    ...base,
    source: 'towns',
    ...towns,
    fromZoom: 'from',
    rank: 'rank',
    size: byZoom([4, 10.5], [7, 12], [11, 14]),
    color: theme.townText,
    halo: theme.halo,
    haloWidth: 1.5,
    maxWidth: 8,
    distance: 0.5,
  } as const;
  return [
    {
      ...base,
      id: 'river-names',
      source: 'rivers',
      minZoom: 7,
      size: byZoom([7, 10], [11, 12]),
      color: theme.waterText,
      halo: theme.halo,
      haloWidth: 1.2,
      spacing: 0.12,
      along: 'line',
    },
    {
      ...base,
      id: 'lake-names',
      source: 'lakes',
      minZoom: 8.5,
      size: 11,
      color: theme.waterText,
      halo: theme.waterHalo,
      haloWidth: 1.2,
      spacing: 0.06,
      maxWidth: 6,
    },
    {
      ...base,
      id: 'sea-names',
      source: 'seas',
      size: byZoom([3, 11], [7, 15]),
      color: theme.waterText,
      halo: theme.waterHalo,
      haloWidth: 1,
      spacing: 0.2,
      maxWidth: 7,
    },
    {
      ...base,
      id: 'country-names',
      source: 'countries',
      fromZoom: 'from',
      rank: 'rank',
      font: 'semibold',
      size: byZoom([2, 10], [6, 14], [8, 17]),
      color: theme.countryText,
      halo: theme.halo,
      haloWidth: 1.2,
      spacing: 0.14,
      uppercase: true,
      maxWidth: 7,
      distance: 1.3,
      anchors: ['center', 'top', 'bottom'],
    },
    {
      id: 'town-dots',
      layer: 'base',
      visible: true,
      kind: 'dot',
      source: 'towns',
      ...towns,
      fromZoom: 'from',
      radius: byProperty(
        'rank',
        [
          [0, 3.2],
          [1, 3.2],
          [2, 2.6],
        ],
        2,
      ),
      color: byProperty('capital', [[1, theme.halo]], theme.townDot),
      stroke: byProperty('capital', [[1, theme.townDot]], theme.halo),
      strokeWidth: byProperty('capital', [[1, 1.6]], 0.8),
    },
    {
      ...townNames,
      id: 'town-names',
      where: { key: 'first', in: [0] },
      anchors: ['left', 'right', 'bottom', 'top'],
    },
    // Readers look for it first: the names of land make room.
    {
      ...townNames,
      id: 'first-town-name',
      where: { key: 'first', in: [1] },
      anchors: ['right', 'left', 'bottom', 'top'],
    },
  ];
}
