import type { Atlas } from '../../src/model/atlas';
import type { IsoDate } from '../../src/model/dates';
import { BadInput } from './bad-input';

/** A question from the command line. */
export interface Asked {
  readonly atlas: Atlas;
  readonly date: IsoDate;
  readonly words: readonly string[];
  /** All days on which the answer changed, instead of one day. */
  readonly changes: boolean;
  /** One row a region with a column for each neighbour, instead of one row a neighbour. */
  readonly matrix: boolean;
}

/** The words, where there are as many as named. @throws BadInput with an example otherwise. */
export function exactly<const Names extends readonly string[]>(
  words: readonly string[],
  names: Names,
  example: string,
): { readonly [Index in keyof Names]: string } {
  if (words.length !== names.length) {
    throw new BadInput(
      `expected ${names.join(' ')}, found ${words.length} words, as in: ${example}`,
    );
  }
  return words as unknown as { readonly [Index in keyof Names]: string };
}
