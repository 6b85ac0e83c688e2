/** The lines of an entry by their indentation, for what changes them. Offsets are those of the entry. */
import type { Entry } from '../syntax/entry.ts';
import { COMMENT_START } from '../syntax/vocabulary.ts';
import { indentationOf, type Line, lineFrom } from '../text/lines.ts';

/** A line of an entry, with its indentation; offsets are those of the entry. */
export interface IndentedLine {
  readonly line: Line;
  readonly textStart: number;
  readonly columns: number;
}

/** The line of an entry that an offset is in. */
export function lineAround(entry: Entry, offset: number): Line {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(entry.text[start - 1]!)) start--;
  return lineFrom(entry.text, start);
}

/** The lines of a text from an offset on where one starts. */
export function* linesFrom(text: string, start: number): Iterable<IndentedLine> {
  for (let line = lineFrom(text, start); ; line = lineFrom(text, line.next)) {
    yield { line, ...indentationOf(text, line) };
    if (line.next === line.end) return;
  }
}

/** The lines of a text up to an offset, the last first: whoever looks at the end of a long text goes through no more of it. */
export function* linesUp(text: string, limit = text.length): Iterable<IndentedLine> {
  for (let [end, next] = [limit, limit]; ; ) {
    let start = end;
    while (start > 0 && !isLineEnd(text[start - 1]!)) start--;
    const line = { start, end, next };
    yield { line, ...indentationOf(text, line) };
    if (start === 0) return;
    next = start;
    end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  }
}

/** Where the blank lines begin that a text ends with, behind its last line that is not blank: there may be very many. */
export function firstBlank(text: string): number {
  let at = text.length;
  while (at > 0 && (isLineEnd(text[at - 1]!) || text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return lineFrom(text, at).next;
}

export function isLineEnd(char: string): boolean {
  return char === '\n' || char === '\r';
}

/**
 * The indentation of the entry's own fields, seen from a line that stands too deep: that of the nearest line above that
 * stands further left, and so on up to the margin. Undefined when nothing between it and the margin does.
 */
export function levelOf(entry: Entry, offset: number): string | undefined {
  const own = lineAround(entry, offset);
  let { columns: deepest } = indentationOf(entry.text, own);
  let level: string | undefined;
  for (const { line, textStart, columns } of linesAbove(entry.text, own.start)) {
    if (columns === 0 || columns >= deepest) continue;
    deepest = columns;
    level = entry.text.slice(line.start, textStart);
  }
  return level;
}

/** The lines above an offset where one starts, the nearest first; without blank lines and comments. */
function linesAbove(text: string, end: number) {
  const above = [];
  for (const one of linesFrom(text, 0)) {
    if (one.line.start >= end) break;
    if (one.textStart < one.line.end && !text.startsWith(COMMENT_START, one.textStart)) above.push(one);
  }
  return above.reverse();
}

/** The indentation of the line that an offset is in. */
export function indentAt(entry: Entry, offset: number): string {
  const line = lineAround(entry, offset);
  return entry.text.slice(line.start, indentationOf(entry.text, line).textStart);
}

/**
 * True of the line of an entry that an offset is in when it is its head or belongs to one of its fields, and of a blank line or a
 * comment with such a line below it; not of a line that was not understood, nor below the last line that was.
 */
export function isOwnLine(entry: Entry, offset: number): boolean {
  const { start, end } = lineAround(entry, offset);
  const { textStart } = indentationOf(entry.text, { start, end, next: end });
  const own = [entry.keyword, ...entry.fields.map(({ span }) => span)];
  if (textStart < end && !entry.text.startsWith(COMMENT_START, textStart)) {
    return own.some((span) => span.start <= end && span.end >= start);
  }
  return own.some((span) => span.end > end);
}
