/** The remark that may stand behind any value that is no text: in brackets, or behind `;`. Source: taal.md §3. */
import { isSpace, type Span } from '../../text/span.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const FULL_STOP = 0x2e;

/** Offset of the first `(` or `;` in `text` from `start` up to `end`; `end` when there is none. */
export function headEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN || code === SEMICOLON) return i;
  }
  return end;
}

/**
 * The remark that begins at `start`, where a bracket or `;` stands, and goes on to `end`; undefined when something else
 * follows its last bracket. Several may follow each other. A bracket that is never closed is one that is being typed.
 */
export function remarkAt(text: string, start: number, end: number): Span | undefined {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (depth > 0) {
      if (code === CLOSE) depth--;
    } else if (code === SEMICOLON) break;
    else if (code !== FULL_STOP && !isSpace(code)) return undefined;
  }
  return { start, end };
}
