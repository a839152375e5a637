import type { LayerId } from '../model/ids';
import type { Party } from '../model/schema';
import { byState, TRANSPARENT } from './choices';
import { family } from './control-states';
import { evidenceOpacity, patternMark } from './fill-marks';
import { BAND, beside, LINE, RIM } from './frontier-weights';
import { partyPattern } from './patterns';
import type { Theme } from './theme';
import { heldBy } from './tiling';
import type { Depends, Mark } from './vocabulary';

/**
 * A layer that shows one party by itself (`sdf` with those counted within it, `ypg`). Beside `control` it adds band
 * and pattern; alone it also fills.
 */
export function partyLayerMarks(
  layer: LayerId & ('sdf' | 'ypg'),
  parties: readonly Party[],
  theme: Theme,
  shown: { readonly layer: boolean; readonly control: boolean },
): Mark[] {
  const party = parties.find(({ id }) => id === layer);
  if (!party) return [];
  const members = [...family(parties, layer)].map((index) => parties[index]!.id);
  const color = party.line[theme.name];
  const within = <T>(key: string, then: Depends<T>, otherwise: Depends<T>): Depends<T> =>
    byState(
      key,
      members.map((id) => [id, then] as const),
      otherwise,
    );
  const base = { layer, visible: shown.layer } as const;
  const where = { key: heldBy(party.id), in: [1] };
  const bounding = (inner: string, outer: string): Depends<string> =>
    within(inner, within(outer, TRANSPARENT, color), TRANSPARENT);
  const pattern = partyPattern(party, theme.name);
  // A party with others within it holds broad land; the small areas of one within it would drown in as broad a band,
  // and its rim is drawn with control already.
  const isBroad = members.length > 1;
  const band = isBroad ? BAND : RIM;
  const isBandShown = shown.layer && (isBroad || !shown.control);
  return [
    {
      ...base,
      id: `${layer}-fill`,
      kind: 'area',
      source: 'cells',
      visible: shown.layer && !shown.control,
      color: within('party', party.fill[theme.name], TRANSPARENT),
      opacity: evidenceOpacity(theme),
    },
    ...(pattern === null
      ? []
      : [patternMark(`${layer}-pattern`, layer, shown.layer, party.id, pattern.id, theme)]),
    {
      ...base,
      id: `${layer}-band-left`,
      visible: isBandShown,
      kind: 'line',
      source: 'edges',
      where,
      color: bounding('left', 'right'),
      width: band,
      offset: beside(band, -1),
      cap: 'round',
    },
    {
      ...base,
      id: `${layer}-band-right`,
      visible: isBandShown,
      kind: 'line',
      source: 'edges',
      where,
      color: bounding('right', 'left'),
      width: band,
      offset: beside(band, 1),
      cap: 'round',
    },
    {
      ...base,
      id: `${layer}-line`,
      kind: 'line',
      source: 'edges',
      where,
      visible: shown.layer && !shown.control,
      color: within(
        'left',
        within('right', TRANSPARENT, theme.frontier),
        within('right', theme.frontier, TRANSPARENT),
      ),
      width: LINE,
      cap: 'round',
    },
  ];
}
