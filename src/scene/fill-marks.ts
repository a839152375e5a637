/** What the fills of control and of single parties share: strength by evidence, patterns, stipple. */
import type { LayerId, PartyId } from '../model/ids';
import { byProperty, byState, TRANSPARENT } from './choices';
import type { Theme } from './theme';
import { heldBy } from './tiling';
import type { Depends, Mark } from './vocabulary';

/** Land beyond the evidence is paler. */
export function evidenceOpacity(theme: Theme): Depends<number> {
  return byProperty(
    'basis',
    [
      ['sparse', theme.sparseOpacity],
      ['inferred', theme.inferredOpacity],
    ],
    theme.fillOpacity,
  );
}

/** A party's pattern over its land, as the mark `id` of a layer. */
export function patternMark(
  id: string,
  layer: LayerId,
  visible: boolean,
  party: PartyId,
  pattern: string,
  theme: Theme,
): Mark {
  return {
    id,
    layer,
    visible,
    kind: 'area',
    source: 'cells',
    where: { key: heldBy(party), in: [1] },
    color: TRANSPARENT,
    opacity: byState('party', [[party, theme.patternOpacity]], 0),
    pattern,
  };
}

/** Land beyond the evidence is stippled wherever a fill is shown; `members` narrows it to these parties' land. */
export function evidenceMarks(shown: boolean, members: readonly string[] | null): Mark[] {
  const strength: Depends<number> =
    members === null
      ? 0.5
      : byState(
          'party',
          members.map((id) => [id, 0.5] as const),
          0,
        );
  return (['sparse', 'inferred'] as const).map((basis) => ({
    id: `${basis}-stipple`,
    layer: 'control',
    visible: shown,
    kind: 'area',
    source: 'cells',
    where: { key: 'basis', in: [basis] },
    color: TRANSPARENT,
    opacity: strength,
    pattern: basis,
  }));
}
