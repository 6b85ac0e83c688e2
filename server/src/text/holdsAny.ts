/** A question asked before an expression that an engine takes milliseconds to make: most texts hold none of the words it begins with. */
import { lowerCase } from './lowerCase.ts';

/** True when a text holds one of these words or parts of words, whatever its case. @param words in lower case. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  const lower = lowerCase(text);
  return words.some((word) => lower.includes(word));
}
