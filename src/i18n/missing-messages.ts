import { en } from './en';
import type { MessageKey, Messages } from './messages';

/**
 * Keys of the messages that a language lacks or leaves empty. The types say the same; this is for a build, which does
 * not check types.
 */
export function missingMessages(messages: Partial<Messages>): MessageKey[] {
  return (Object.keys(en) as MessageKey[]).filter((key) => (messages[key] ?? '').trim() === '');
}
