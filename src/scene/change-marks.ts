/** The layer `changes`: land that changed hands between two days, tinted by who gained it. */
import type { Party } from '../model/schema';
import { byState, byZoom, TRANSPARENT } from './choices';
import { gainPattern } from './patterns';
import type { Theme } from './theme';
import { heldBy } from './tiling';
import type { Mark } from './vocabulary';

const LINE = byZoom([3, 0.8], [6, 1.3], [9, 2], [12, 3]);
const CASING = byZoom([3, 1.8], [6, 2.9], [9, 4], [12, 5.4]);

/**
 * Strokes in the gainer's colour, and a rim round what one party gained. Over the fills of other layers (`onFills`) the
 * ground between the strokes stays theirs; alone it is the gainer's too.
 */
export function changeMarks(
  parties: readonly Party[],
  theme: Theme,
  shown: boolean,
  onFills: boolean,
): Mark[] {
  const base = { layer: 'changes', visible: shown } as const;
  return [
    {
      ...base,
      id: 'changes-fill',
      kind: 'area',
      source: 'cells',
      color: byState(
        'gainer',
        parties.map(({ id, fill }) => [id, fill[theme.name]] as const),
        TRANSPARENT,
      ),
      opacity: onFills ? 0 : theme.changeOpacity,
    },
    ...parties.map((party): Mark => ({
      ...base,
      id: `changes-hatch-${party.id}`,
      kind: 'area',
      source: 'cells',
      where: { key: heldBy(party.id), in: [1] },
      color: TRANSPARENT,
      opacity: byState('gainer', [[party.id, 1]], 0),
      pattern: gainPattern(party, theme.name).id,
    })),
    {
      ...base,
      id: 'changes-casing',
      kind: 'line',
      source: 'edges',
      color: byState('gain', [[1, theme.changeCasing]], TRANSPARENT),
      width: CASING,
      cap: 'round',
    },
    {
      ...base,
      id: 'changes-line',
      kind: 'line',
      source: 'edges',
      color: byState('gain', [[1, theme.change]], TRANSPARENT),
      width: LINE,
      dash: [2.5, 1.5],
      cap: 'butt',
    },
  ];
}
