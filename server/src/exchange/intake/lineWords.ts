/** Words of a line that look like somebody and are rather something. */
import { isSubject } from '../../syntax/nameWords.ts';

/** One word that is rather what it is about: an abbreviation, a subject, a word that is made of others. */
export function isThing(text: string): boolean {
  if (/\s/u.test(text)) return false;
  return (
    /^\p{Lu}{3,}$/u.test(text) ||
    isSubject(text) ||
    text.length > 10 ||
    /(?:ing|tie|teit|plan|lijst|beleid|punt)$/u.test(text)
  );
}
