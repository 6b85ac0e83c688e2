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

/** `Hierbij de afspraken van gisteren:`, `Te doen:`: a line that says what those below it are, without the word for an action. */
export function announcesWork(text: string): boolean {
  const words = text.trim();
  if (words.length > 100 || !words.endsWith(':') || /[.!?]/u.test(words)) return false;
  return /\b(?:afspraken|taken|klussen|taakverdeling|to-?do'?s?|todolijst)\b|^(?:te doen|wie doet wat)\b/iu.test(words);
}

/** Said where there is nothing to do, or nothing was decided. */
export const NOTHING = /^(?:geen(?: (?:acties?|besluit(?:en)?))?|n\.?v\.?t\.?|nee|[-–])\.?$/iu;
