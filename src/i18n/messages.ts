/**
 * The types of messages. English decides which messages there are and which gaps each has; a language that lacks one,
 * or a call that leaves a gap open, fails the type check. Texts are ICU messages (plurals and selects included).
 */
import type { en } from './en';

export type MessageKey = keyof typeof en;
/** The texts of one language. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** Names of the gaps of an ICU message: what stands between `{` and the next `,` or `}`. */
type Gaps<Text extends string> = Text extends `${string}{${infer Rest}`
  ? Gap<Rest> | Gaps<Rest>
  : never;
type Gap<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? NameOnly<Name>
    : NameOnly<Inside>
  : never;
/** The branches of a plural also stand in braces; they are told from gaps by a blank or a number sign in them. */
type NameOnly<Text extends string> = Text extends '' | `${string} ${string}` | `${string}#${string}`
  ? never
  : Text;

/** What a call of a message must give. */
export type GapsOf<Key extends MessageKey> = Gaps<(typeof en)[Key]>;
export type MessageParameters<Key extends MessageKey> = [GapsOf<Key>] extends [never]
  ? []
  : string extends GapsOf<Key>
    ? [parameters?: Readonly<Record<string, string | number>>]
    : [parameters: Readonly<Record<GapsOf<Key>, string | number>>];

/** Keys of messages without gaps: they can be chosen at run time and said without more. */
export type PlainKey = {
  [Key in MessageKey]: [GapsOf<Key>] extends [never] ? Key : never;
}[MessageKey];
