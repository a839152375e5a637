/** Proper names by id, from `names.tsv`. */
import type { Names } from '../../src/model/schema';
import type { Facts } from './facts';
import { namesOf } from './names-of';

/** @returns the names of the row with the first of the ids that `names.tsv` has; throws where it has none */
export function namesBook({ names }: Pick<Facts, 'names'>): (...ids: string[]) => Names {
  const byId = new Map(names.map((row) => [row.id, namesOf(row)]));
  return (...ids) => {
    const found = ids.map((id) => byId.get(id)).find((row) => row !== undefined);
    if (!found) throw new Error(`expected a row of names.tsv for ${ids.join(' or ')}, found none`);
    return found;
  };
}
