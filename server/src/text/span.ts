/** A piece of text from `start` up to, not including, `end`: offsets in UTF-16 units, relative to what the owner says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text together with where it stands. */
export interface Word extends Span {
  readonly text: string;
}

/** A span moved by `by` units, as a new object. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The word that a span of a text holds. */
export function wordAt(text: string, start: number, end: number): Word {
  return { text: text.slice(start, end), start, end };
}

/** The span narrowed to its text without white space at either end; empty at `start` when there is only white space. */
export function trimmedSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === to ? { start, end: start } : { start: from, end: to };
}

/** The trimmed word of a piece of text; undefined when it is only white space. */
export function trimmedWord(text: string, start: number, end: number): Word | undefined {
  const span = trimmedSpan(text, start, end);
  return span.start === span.end ? undefined : wordAt(text, span.start, span.end);
}

/** True when an offset lies in the span or at one of its ends (where a cursor may stand). */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** White space within a line, as it comes along from a word processor too. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xfeff ||
    code === 0x202f ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a)
  );
}
