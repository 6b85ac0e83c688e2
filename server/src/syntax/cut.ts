/** Cuts a file into the texts of its entries by looking at the first word of margin lines alone. */
import type { ChunkedText } from '../text/chunkedText.ts';
import { indexOrEnd, isIndentation, lineEndLength } from '../text/lines.ts';
import { withoutAtEnd } from '../text/tail.ts';
import { MAX_LINE_LENGTH, readMarginLine } from './margin.ts';
import type { EntryKind } from './vocabulary.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** The start of an entry (a UTF-16 offset), and its kind; undefined for the text before the first entry. */
export interface EntryStart {
  readonly start: number;
  readonly kind: EntryKind | undefined;
}

/** The start of an entry of a whole text. */
export interface NumberedStart extends EntryStart {
  /** The line that it begins on, from 0. */
  readonly line: number;
}

/** The starts of entries of a text, and how many line ends it has. */
interface Cut {
  readonly starts: readonly NumberedStart[];
  readonly lineBreaks: number;
}

/**
 * The starts of entries, in order. The first is always at 0: the text before the first entry is a piece of its own, so
 * that every character of the text belongs to exactly one piece. An empty text has one empty piece.
 */
export function entryStarts(text: string): readonly NumberedStart[] {
  return cut(text).starts;
}

/** The same, with the number of line ends, in one pass: of most lines no more than the first sign is looked at. */
export function cut(text: string): Cut {
  const starts: NumberedStart[] = [];
  let line = 0;
  let returnAt = indexOrEnd(text, '\r', 0);
  for (let start = 0; start < text.length; ) {
    if (returnAt < start) returnAt = indexOrEnd(text, '\r', start);
    const end = Math.min(indexOrEnd(text, '\n', start), returnAt);
    const kind = startsPlainAction(text, start) ? 'actie' : kindOf(text, start, end, start === 0);
    if (kind !== undefined || start === 0) starts.push({ start, kind, line });
    const length = lineEndLength(text, end);
    if (length > 0) line++;
    start = end + length;
  }
  return { starts: starts.length === 0 ? [{ start: 0, kind: undefined, line }] : starts, lineBreaks: line };
}

/** Digits of such a number. */
const MOST_DIGITS = 9;

/** True of a line that begins as nearly all entries of a register do, `actie 12:`, of which nothing has to be asked. */
function startsPlainAction(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== SMALL_A || !text.startsWith('actie ', start)) return false;
  const from = start + 'actie '.length;
  let at = from;
  while (at - from < MOST_DIGITS && isDigit(text.charCodeAt(at))) at++;
  return at > from && text.charCodeAt(at) === COLON;
}

const SMALL_A = 0x61;
const COLON = 0x3a;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The starts among the lines from one that starts at `from` up to `to`; only those lines are looked at. */
export function entryStartsBetween(text: ChunkedText, from: number, to: number): EntryStart[] {
  const starts: EntryStart[] = [];
  for (let start = from; start < to || start === 0; ) {
    const next = text.nextLine(start);
    const line = withoutAtEnd(text.slice(start, Math.min(next, start + MAX_LINE_LENGTH)), '\r\n');
    const kind = kindOf(line, 0, line.length, start === 0);
    if (kind !== undefined || start === 0) starts.push({ start, kind });
    if (next === start || next >= text.length) break;
    start = next;
  }
  return starts;
}

/**
 * The kind of entry that a line starts; undefined for most lines, which are indented or blank and of which no string is
 * made.
 */
function kindOf(text: string, start: number, end: number, isFirst: boolean): EntryKind | undefined {
  const from = isFirst && text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
  if (from >= end || isIndentation(text.charCodeAt(from))) return undefined;
  const margin = readMarginLine(text.slice(from, Math.min(end, start + MAX_LINE_LENGTH)));
  return margin.kind === 'entry' ? margin.entry : undefined;
}
