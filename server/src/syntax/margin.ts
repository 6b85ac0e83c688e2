/** The kind of a line at the margin. Only this decides where a file is cut into entries (taal.md §1, Margin lines). */
import { editDistance } from '../text/editDistance.ts';
import { isIndentation } from '../text/lines.ts';
import { isCertain, isCommonWord } from './certainKeyword.ts';
import { COMMENT_START, ENTRIES, ENTRY_KINDS, type EntryKind, isFieldNameAnywhere, keywordOf } from './vocabulary.ts';

export type MarginLine =
  | {
      readonly kind: 'entry';
      readonly entry: EntryKind;
      readonly word: string;
      readonly misspelt: boolean;
      /** The mark before the keyword that is no part of it, `- ` or `**`; empty for most. */
      readonly mark: string;
    }
  | { readonly kind: 'field' }
  /** A comment, a blank line, or a line that is not known: none of them starts an entry. */
  | { readonly kind: 'other' };

const OTHER: MarginLine = { kind: 'other' };
const FIELD: MarginLine = { kind: 'field' };

/** Longest part of a line that is read, in UTF-16 units; the rest is kept (taal.md §1, Limits). */
export const MAX_LINE_LENGTH = 10_000;

/** Longer than any field name; a colon further on does not make a line a field. */
const LONGEST_FIELD_NAME = 40;

/**
 * The kind of a line that begins at the margin.
 * @param text the line from its first character, without its line end (a byte order mark left out).
 */
export function readMarginLine(text: string): MarginLine {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first) || isIndentation(first) || text.startsWith(COMMENT_START)) return OTHER;
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= LONGEST_FIELD_NAME && isMarginField(text, colon)) return FIELD;
  const word = /^[^\s:]+/u.exec(text)?.[0];
  // A byte order mark counts as white space.
  if (word === undefined) return (MARK.test(text) ? readMarked(text) : undefined) ?? OTHER;
  const entry = keywordOf(word);
  if (entry !== undefined) {
    if (isCommonWord(entry) && !isCertain(word, text)) return OTHER;
    return { kind: 'entry', entry, word, misspelt: false, mark: '' };
  }
  const marked = MARK.test(text) ? readMarked(text) : undefined;
  if (marked !== undefined) return marked;
  const meant = colon > 0 ? misspeltKeyword(word) : undefined;
  return meant === undefined ? OTHER : { kind: 'entry', entry: meant, word, misspelt: true, mark: '' };
}

/** Signs that nobody sees, bullets, numbers of a list, headings and heavy type of Markdown: what comes along when text is pasted. */
const MARK = /^(?:[\uFEFF\u200B-\u200F\u2060\u00AD]|(?:[-–*+•●▪·◦>]|\d{1,3}[.)]|#{1,6})[^\S\r\n]|\*\*|__)/u;
/** No row of marks is longer. */
const MOST_MARKS = 8;

/**
 * True of a line at the margin that starts no entry, but may be meant to: one with a mark before it (`3. Titel`), or a word, a
 * number and a colon (`Actiepunt 3: Titel`). A text that lost its indentation is not.
 */
export function mayBeFirstLine(text: string): boolean {
  return MARK.test(text) || /^\p{L}{1,40}[^\S\r\n]{1,4}#?\d[\w.-]{0,20}[^\S\r\n]{0,4}:/u.test(text);
}

/**
 * An entry behind such marks. There has to be more than the keyword, since `- actie nodig` is text: a number, or for what has
 * a name a colon; behind signs that nobody sees the keyword is enough.
 */
function readMarked(text: string): MarginLine | undefined {
  // Behind a byte order mark white space indents.
  if (/^\uFEFF\s/u.test(text)) return undefined;
  let rest = text;
  let isSeen = false;
  for (let count = 0; count < MOST_MARKS; count++) {
    const mark = MARK.exec(rest)?.[0];
    if (mark === undefined) break;
    isSeen ||= !/^[\uFEFF\u200B-\u200F\u2060\u00AD]/u.test(mark);
    rest = rest.slice(mark.length).replace(/^[^\S\r\n]{1,20}/u, '');
  }
  const word = /^[^\s:]+/u.exec(rest)?.[0];
  const entry = word === undefined ? undefined : keywordOf(word);
  if (word === undefined || entry === undefined || isCommonWord(entry)) return undefined;
  const behind = rest.slice(word.length, word.length + LONGEST_FIELD_NAME * 4);
  const isNumbered = ENTRIES[entry].identity === 'number';
  if (isSeen && !(isNumbered ? /^[^\S\r\n]+#?(?:\d|[^\s:]{1,8}:)/u : /^[^\S\r\n]+[^\s:].*(?::|\d)/u).test(behind))
    return undefined;
  return { kind: 'entry', entry, word, misspelt: false, mark: text.slice(0, text.length - rest.length) };
}

/** A known field with its colon directly behind it. Known to any entry: the cut may not depend on the entry above. */
function isMarginField(text: string, colon: number): boolean {
  return !/\s/u.test(text[colon - 1] ?? ' ') && isFieldNameAnywhere(text.slice(0, colon));
}

/** The keyword that a word is one typing error away from; undefined when there is none. */
function misspeltKeyword(word: string): EntryKind | undefined {
  const typed = word.toLowerCase();
  return ENTRY_KINDS.find((keyword) => editDistance(typed, keyword, 1) === 1);
}
