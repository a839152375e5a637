import type { PlainKey } from '../../i18n/messages';
import type { Value } from './card';

/** Countries as the tables name them. */
export const COUNTRIES = {
  France: 'country.FR',
  Iran: 'country.IR',
  Russia: 'country.RU',
  Turkey: 'country.TR',
  'United States': 'country.US',
  FR: 'country.FR',
  IR: 'country.IR',
  RU: 'country.RU',
  TR: 'country.TR',
  US: 'country.US',
} as const satisfies Record<string, PlainKey>;

/** A word of the tables as a value of a card, with the one of some messages by word that is for it. */
export function wordValue(messages: Readonly<Record<string, PlainKey>>, word: string): Value {
  return { type: 'word', word, key: messages[word] ?? null };
}
