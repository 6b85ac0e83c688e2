/** A file as lines, and what it takes to put lines together again with the line ends, the last one too, that it had. */
import type { LineEnd } from '../text/lines.ts';

export interface TextLines {
  /** Without their ends. Where a file has several kinds of line ends, a carriage return may be the last sign of a line. */
  readonly lines: readonly string[];
  readonly lineEnd: LineEnd;
  /** False when nothing ends the last line. */
  readonly isClosed: boolean;
  /** True with a byte order mark in front, which is no part of the lines. */
  readonly hasOrderMark: boolean;
  /** True when a carriage return stands within a line: the language then sees two lines where there is one here. */
  readonly isMixed: boolean;
}

const ORDER_MARK = '\uFEFF';

export function readLines(text: string): TextLines {
  const hasOrderMark = text.startsWith(ORDER_MARK);
  const own = hasOrderMark ? text.slice(1) : text;
  const lineEnd = usualEnd(own);
  const lines = own === '' ? [] : own.split(lineEnd);
  const isClosed = lines.length === 0 || lines.at(-1) === '';
  if (isClosed) lines.pop();
  const isMixed = lineEnd !== '\r' && /\r(?!\n)/u.test(own);
  return { lines, lineEnd, isClosed, hasOrderMark, isMixed };
}

/** The text of lines, ended as those of another file are. */
export function joinLines(lines: readonly string[], like: TextLines): string {
  const text = lines.join(like.lineEnd) + (like.isClosed && lines.length > 0 ? like.lineEnd : '');
  return like.hasOrderMark ? ORDER_MARK + text : text;
}

/** CRLF only where every line ends with it, so that no other line end hides in a line. */
function usualEnd(text: string): LineEnd {
  if (!text.includes('\n')) return text.includes('\r') ? '\r' : '\n';
  return text.includes('\r\n') && !/(?<!\r)\n/u.test(text) ? '\r\n' : '\n';
}

/** True of a line with nothing on it. */
export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** True when two rows of lines say the same: white space at the end of a line is none of it. */
export function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => sameLine(line, other[at]!));
}

function sameLine(one: string, other: string): boolean {
  return one === other || one.trimEnd() === other.trimEnd();
}
