import type { Language } from '../../model/ids';
import { LANGUAGES, type SelectionKind } from '../../model/ids';
import type { Names } from '../../model/schema';
import type { AtlasState } from '../../state/atlas.svelte';
import { namesOfSelection } from '../elements/selection-names';

export type NameSource = Pick<AtlasState, 'firstView' | 'atlas' | 'catalog'>;

/** The name of a region as questions write it (`party:opp+tfsa`, `party:sdf-without-ypg`, `zone:idlib`); null for an unknown one. */
export function nameOfRegion(region: string, source: NameSource): Names | null {
  const [kind = '', id = ''] = region.split(':');
  if (kind !== 'party')
    return namesOfSelection({ kind: kind as SelectionKind, id }, source) ?? null;
  const party = (part: string) => namesOfSelection({ kind: 'party', id: part }, source);
  const without = id.split('-without-');
  if (without.length === 2) return joined([party(without[0]!), party(without[1]!)], ' − ');
  return joined(id.split('+').map(party), ' + ');
}

/** Names put together, in the languages that all of them have. */
function joined(parts: readonly (Names | undefined)[], sign: string): Names | null {
  const known = parts.filter((part) => part !== undefined);
  if (known.length !== parts.length) return null;
  const names: { en: string } & { [language in Language]?: string } = {
    en: known.map(({ en }) => en).join(sign),
  };
  for (const language of LANGUAGES) {
    if (known.every((part) => part[language] !== undefined)) {
      names[language] = known.map((part) => part[language]).join(sign);
    }
  }
  return names;
}
