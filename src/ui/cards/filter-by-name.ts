import { fold } from '../../state/fold';
import type { LinkItem } from './card';

/** The items of which some name, in any language, has the words; spelling is forgiven as in the search. */
export function filterByName(items: readonly LinkItem[], words: string): readonly LinkItem[] {
  const sought = fold(words);
  if (sought === '') return items;
  return items.filter(({ names }) =>
    Object.values(names).some((name) => fold(name).includes(sought)),
  );
}
