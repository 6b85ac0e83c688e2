/** The words for a part of a period, of the groups of a pattern. */
import type { Half, Part } from '../ast.ts';
import { PARTS } from '../words.ts';

/** The part that a word names; undefined without a word. */
export function partIn(word: string | undefined): Part | undefined {
  const part = word === undefined ? undefined : PARTS.get(word);
  return part === 'half' ? undefined : part;
}

/** `eerste` and `1e` are the first half, all else the second. */
export function ordinalOfHalf(word: string): Half {
  return word.startsWith('1') || word === 'eerste' ? 'eerste helft' : 'tweede helft';
}
