import type { SelectionKind } from '../../model/ids';
import type { Term } from '../../model/schema';
import type { Selection } from '../../model/view';

/** Where the term of a thing has another id than the thing: `us` is the coalition there, a garrison's land here. */
export const TERMS: ReadonlyMap<string, string> = new Map([['party:us', 'tanf']]);
/** The term that explains a kind of thing. */
const TERM_OF_KIND: Partial<Record<SelectionKind, string>> = { zone: 'deescalation' };

/** The term that explains what is selected, as far as the glossary has one. */
export function termOf({ kind, id }: Selection, terms: readonly Term[]): string | null {
  const wanted =
    TERM_OF_KIND[kind] ?? TERMS.get(`${kind}:${id}`) ?? (kind === 'party' ? id : undefined);
  return terms.some((term) => term.id === wanted) ? (wanted ?? null) : null;
}
