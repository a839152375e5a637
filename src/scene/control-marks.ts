/** The layer `control`: fills, patterns, and the frontier with the parties' rims on both sides. */
import type { Party } from '../model/schema';
import { byState, TRANSPARENT } from './choices';
import { evidenceOpacity, patternMark } from './fill-marks';
import { beside, CASING, LINE, RIM } from './frontier-weights';
import { partyPattern } from './patterns';
import type { Theme } from './theme';
import { IS_OCCUPIED, IS_OUTER } from './tiling';
import type { Depends, Mark } from './vocabulary';

/** The layer `control`. Parties with a layer of their own (`ownLayers`) get their pattern from there. */
export function controlMarks(
  parties: readonly Party[],
  theme: Theme,
  shown: boolean,
  ownLayers: ReadonlySet<string>,
): Mark[] {
  const base = { layer: 'control', visible: shown } as const;
  const fills = parties.map((party) => [party.id, party.fill[theme.name]] as const);
  const lines = parties.map((party) => [party.id, party.line[theme.name]] as const);
  const rim = (side: 'left' | 'right'): Depends<string> =>
    byState('kind', [['none', TRANSPARENT]], byState(side, lines, TRANSPARENT));
  return [
    {
      ...base,
      id: 'control-fill',
      kind: 'area',
      source: 'cells',
      color: byState('party', fills, TRANSPARENT),
      opacity: evidenceOpacity(theme),
    },
    ...parties.flatMap((party): Mark[] => {
      const pattern = ownLayers.has(party.id) ? null : partyPattern(party, theme.name);
      if (pattern === null) return [];
      const id = `control-pattern-${party.id}`;
      return [patternMark(id, 'control', shown, party.id, pattern.id, theme)];
    }),
    {
      ...base,
      id: 'control-rim-left',
      kind: 'line',
      source: 'edges',
      color: rim('left'),
      width: RIM,
      offset: beside(RIM, -1),
      cap: 'round',
    },
    {
      ...base,
      id: 'control-rim-right',
      kind: 'line',
      source: 'edges',
      color: rim('right'),
      width: RIM,
      offset: beside(RIM, 1),
      cap: 'round',
    },
    {
      ...base,
      id: 'frontier-casing',
      kind: 'line',
      source: 'edges',
      where: { key: IS_OUTER, in: [0] },
      color: byState('kind', [['frontier', theme.frontierCasing]], TRANSPARENT),
      width: CASING,
      cap: 'round',
    },
    {
      ...base,
      id: 'frontier-line',
      kind: 'line',
      source: 'edges',
      where: { key: IS_OUTER, in: [0] },
      color: byState(
        'kind',
        [
          ['frontier', theme.frontier],
          ['kin', theme.frontierWithin],
        ],
        TRANSPARENT,
      ),
      width: LINE,
      cap: 'round',
    },
    {
      ...base,
      id: 'occupied-line',
      kind: 'line',
      source: 'edges',
      where: { key: IS_OCCUPIED, in: [1] },
      color: byState('kind', [['occupied', theme.frontier]], TRANSPARENT),
      width: LINE,
      dash: [3, 2],
      cap: 'butt',
    },
  ];
}
