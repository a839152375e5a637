import type { Translator } from '../../i18n/translator';
import { OUTSIDES, SELECTION_KINDS, type Outside } from '../../model/ids';
import type { Names } from '../../model/schema';
import type { AtlasState } from '../../state/atlas.svelte';
import { joinedNames, partyNames } from '../elements/party-names';
import { namesOfSelection } from '../elements/selection-names';

export type NameSource = Pick<AtlasState, 'firstView' | 'atlas' | 'catalog'>;

/**
 * The name of a region as questions write it (`party:opp+tfsa`, `party:sdf-without-ypg`, `zone:idlib`,
 * `party:gov,zone:idlib`); null where a part of it has none.
 */
export function nameOfRegion(region: string, source: NameSource): Names | null {
  return joinedNames(
    region.split(',').map((term) => nameOfTerm(term, source)),
    ' · ',
  );
}

function nameOfTerm(term: string, source: NameSource): Names | null {
  const [kind = '', id = ''] = term.split(':');
  if (kind === 'party') return partyNames(source.firstView?.parties ?? [], id);
  const known = SELECTION_KINDS.find((candidate) => candidate === kind);
  return (known && namesOfSelection({ kind: known, id }, source)) ?? null;
}

const isOutside = (side: string): side is Outside => (OUTSIDES as readonly string[]).includes(side);

/** What a side of a frontier or a region is called: `gov`, `TR`, `zone:idlib`; as written where it has no name. */
export function sideName(i18n: Translator, source: NameSource, side: string): string {
  if (isOutside(side)) return i18n.t(`outside.${side}`);
  const names = nameOfRegion(side.includes(':') ? side : `party:${side}`, source);
  return names ? i18n.name(names).text : side;
}
