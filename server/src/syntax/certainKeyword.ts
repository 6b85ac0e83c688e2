/**
 * Keywords that are common words of running text, and that came when there were registers already: only a line that can hardly be
 * anything else begins such an entry, so that a register which has the word in a sentence is read as before.
 */
import type { EntryKind } from './vocabulary.ts';

const COMMON_WORDS: ReadonlySet<EntryKind> = new Set<EntryKind>(['indeling']);

/** True of a kind whose keyword is such a word. */
export function isCommonWord(kind: EntryKind): boolean {
  return COMMON_WORDS.has(kind);
}

/** A name of a few words and a colon; the words of a longer one are a sentence. */
export const NAME_AND_COLON = '[ \\t\\u00A0]+[^\\s:]+(?:[ \\t\\u00A0]+[^\\s:]+){0,4}[ \\t\\u00A0]*:';
/** A name of a few words that is all, or nothing yet; not the end of a sentence. */
export const NAME_ALONE = '(?:[ \\t\\u00A0]+[^\\s:]+(?:[ \\t\\u00A0]+[^\\s:]+){0,4}(?<![.,;?!…]))?[ \\t\\u00A0]*$';

const WITH_COLON = new RegExp(`^${NAME_AND_COLON}`, 'u');
const ALONE = new RegExp(`^${NAME_ALONE}`, 'u');

/**
 * True of a line that begins with a keyword and is the first of an entry for certain: with a colon behind a name of at most five words,
 * `Indeling raad: …`; without one only when the keyword stands in small letters, as the language has it. A sentence begins with a
 * capital.
 * @param word the keyword as typed.
 */
export function isCertain(word: string, line: string): boolean {
  const behind = line.slice(word.length);
  return WITH_COLON.test(behind) || (word === word.toLowerCase() && ALONE.test(behind));
}
