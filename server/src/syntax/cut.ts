/** Cuts a file into the texts of its entries by looking at the first word of margin lines alone. */
import type { ChunkedText } from '../text/chunkedText.ts';
import { isIndentation, lineReader } from '../text/lines.ts';
import { withoutAtEnd } from '../text/tail.ts';
import { MAX_LINE_LENGTH, readMarginLine } from './margin.ts';
import type { EntryKind } from './vocabulary.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** The start of an entry (a UTF-16 offset), and its kind; undefined for the text before the first entry. */
export interface EntryStart {
  readonly start: number;
  readonly kind: EntryKind | undefined;
}

/**
 * The starts of entries, in order. The first is always at 0: the text before the first entry is a piece of its own, so
 * that every character of the text belongs to exactly one piece. An empty text has one empty piece.
 */
export function entryStarts(text: string): EntryStart[] {
  const starts: EntryStart[] = [];
  const lineFrom = lineReader(text);
  for (let start = 0; start < text.length; ) {
    const line = lineFrom(start);
    const kind = kindOf(text, start, line.end, start === 0);
    if (kind !== undefined || start === 0) starts.push({ start, kind });
    start = line.next;
  }
  return starts.length === 0 ? [{ start: 0, kind: undefined }] : starts;
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
