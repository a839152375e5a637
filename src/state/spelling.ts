/** How names are written, and how well one of them meets what was typed. */
import { beginsAlike, isSameName, mayBeSameName } from './closeness';
import { fold, soundKey } from './fold';

/** A name by which something is found, forgivingly. */
export interface Spelling {
  readonly folded: string;
  readonly sound: string;
  readonly bones: string;
}

/** What was typed. */
export interface Typed extends Spelling {
  readonly words: readonly string[];
}

/** The spelling of a folded name. */
export function spellingOf(folded: string): Spelling {
  const sound = soundKey(folded);
  return { folded, sound, bones: bonesOf(sound) };
}

/** What was typed, taken apart. */
export function typedWords(words: string): Typed {
  const folded = fold(words);
  return { ...spellingOf(folded), words: folded.split(' ') };
}

/** The consonants of a sound key without article and blanks, where they are enough to tell a name by: `homs`, `hims`. */
function bonesOf(sound: string): string {
  const bones = sound.replace(/^al/, '').replace(/[aiou ]/g, '');
  return bones.length >= 3 ? bones : '';
}

/** What is found so is a guess, not what was typed. */
export const GUESS = 4;
const PART_OF_WORD = 5;

/** How well a spelling meets what was typed; smaller is better, null is not at all. */
export function distanceOf(
  spelling: Spelling,
  { folded, sound, bones, words }: Typed,
): number | null {
  if (spelling.folded === folded) return 0;
  if (spelling.folded.startsWith(folded)) return 1;
  if (spelling.sound === sound && isSameName(folded, spelling.folded)) return 1.5;
  if (spelling.folded.includes(` ${folded}`)) return 2;
  if (words.length > 1 && hasWords(spelling.folded, words)) return 2.2;
  if (sound.length >= 3 && ` ${spelling.sound}`.includes(` ${sound}`)) {
    if (beginsAlike(folded, spelling.folded)) return spelling.sound.startsWith(sound) ? 2.5 : 3;
  }
  if (bones !== '' && spelling.bones === bones && isSameName(folded, spelling.folded)) return GUESS;
  if (sound.length >= 5 && withinOneEdit(spelling.sound, sound)) {
    if (mayBeSameName(folded, spelling.folded)) return GUESS;
  }
  if (folded.length >= 4 && spelling.folded.includes(folded)) return PART_OF_WORD;
  return null;
}

/** Whether each word begins one of a folded text; words of one or two letters must be there whole. */
export function hasWords(folded: string, words: readonly string[]): boolean {
  const text = ` ${folded} `;
  return words.every((word) => text.includes(word.length < 3 ? ` ${word} ` : ` ${word}`));
}

/** Whether one letter more, less or other makes the one text of the other. */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length === b.length) return rest(a, i + 1) === rest(b, i + 1);
  return a.length > b.length ? rest(a, i + 1) === rest(b, i) : rest(a, i) === rest(b, i + 1);
}
