/** Lines of a text. A line ends with LF, CRLF or CR; nothing else ends one (taal.md §1). */

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;
const TAB_STOP = 4;

/** A line: its text runs from `start` to `end`, its line end from `end` to `next`. Offsets in UTF-16 units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The line that starts at an offset. At the end of the text it is empty and `next` equals `start`. */
export function lineFrom(text: string, start: number): Line {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR) break;
    end++;
  }
  return { start, end, next: end + lineEndLength(text, end) };
}

/**
 * A `lineFrom` for lines read from top to bottom, each once: line ends are looked for in the way that is quickest, and
 * a text without carriage returns is looked through for them once.
 */
export function lineReader(text: string): (start: number) => Line {
  let returnAt = indexOrEnd(text, '\r', 0);
  return (start) => {
    if (returnAt < start) returnAt = indexOrEnd(text, '\r', start);
    const end = Math.min(indexOrEnd(text, '\n', start), returnAt);
    return { start, end, next: end + lineEndLength(text, end) };
  };
}

/** The offset of a sign from another on; the length of the text where there is none. */
export function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

/** Length of the line end at an offset, in UTF-16 units: 0 when none stands there. */
export function lineEndLength(text: string, offset: number): 0 | 1 | 2 {
  const code = text.charCodeAt(offset);
  if (code === LF) return 1;
  if (code === CR) return text.charCodeAt(offset + 1) === LF ? 2 : 1;
  return 0;
}

export type LineEnd = '\n' | '\r\n' | '\r';

/** The line end that a text uses (its first); LF when it has none. */
export function lineEndOf(text: string): LineEnd {
  const first = /\r\n|\n|\r/u.exec(text)?.[0];
  return first === '\r\n' || first === '\r' ? first : '\n';
}

/** True for what may stand before the text of an indented line. */
export function isIndentation(code: number): boolean {
  return code === SPACE || code === TAB || code === NO_BREAK_SPACE;
}

export interface Indentation {
  /** Offset of the text of the line; the end of the line when it is blank. */
  readonly textStart: number;
  /** Columns: a tab goes to the next multiple of four. */
  readonly columns: number;
}

/** The indentation of a line; a byte order mark at the very start of a file is no part of the line. */
export function indentationOf(text: string, line: Line): Indentation {
  let offset = line.start;
  let columns = 0;
  if (text.charCodeAt(offset) === BYTE_ORDER_MARK) offset++;
  for (; offset < line.end; offset++) {
    const code = text.charCodeAt(offset);
    if (!isIndentation(code)) break;
    columns = code === TAB ? columns + TAB_STOP - (columns % TAB_STOP) : columns + 1;
  }
  return { textStart: offset, columns };
}
