/** What a line at the margin is. Only this decides where a file is cut into entries (taal.md §1, Margin lines). */
import { editDistance } from '../text/editDistance.ts';
import { isIndentation } from '../text/lines.ts';
import { COMMENT_START, ENTRY_KINDS, type EntryKind, isFieldNameAnywhere, keywordOf } from './vocabulary.ts';

export type MarginLine =
  | { readonly kind: 'entry'; readonly entry: EntryKind; readonly word: string; readonly misspelt: boolean }
  | { readonly kind: 'field' }
  /** A comment, a blank line, or a line that is not known: none of them starts an entry. */
  | { readonly kind: 'other' };

const OTHER: MarginLine = { kind: 'other' };
const FIELD: MarginLine = { kind: 'field' };

/** What lies beyond in a line is kept, but not read (taal.md §1, Limits). In UTF-16 units. */
export const MAX_LINE_LENGTH = 10_000;

/** Longer than any field name; a colon further on does not make a line a field. */
const LONGEST_FIELD_NAME = 40;

/**
 * What a line is that begins at the margin.
 * @param text the line from its first character, without its line end (a byte order mark left out).
 */
export function readMarginLine(text: string): MarginLine {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first) || isIndentation(first) || text.startsWith(COMMENT_START)) return OTHER;
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= LONGEST_FIELD_NAME && isMarginField(text, colon)) return FIELD;
  const word = /^[^\s:]+/u.exec(text)?.[0];
  if (word === undefined) return OTHER;
  const entry = keywordOf(word);
  if (entry !== undefined) return { kind: 'entry', entry, word, misspelt: false };
  const meant = colon > 0 ? misspeltKeyword(word) : undefined;
  return meant === undefined ? OTHER : { kind: 'entry', entry: meant, word, misspelt: true };
}

/** A known field with its colon directly behind it. Known to any entry: the cut may not depend on the entry above. */
function isMarginField(text: string, colon: number): boolean {
  return !/\s/u.test(text[colon - 1] ?? ' ') && isFieldNameAnywhere(text.slice(0, colon));
}

/** The keyword that a word is one typing error away from; undefined when there is none. */
export function misspeltKeyword(word: string): EntryKind | undefined {
  const typed = word.toLowerCase();
  return ENTRY_KINDS.find((keyword) => editDistance(typed, keyword, 1) === 1);
}
