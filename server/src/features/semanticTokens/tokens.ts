/** Splits ranges that lie within each other into tokens that lie one behind the other, as the protocol has them. */
import { lineFrom } from '../../text/lines.ts';
import { trimmedSpan } from '../../text/span.ts';
import { type TokenType, typeNumber } from './legend.ts';
import type { TokenRange } from './tokenRanges.ts';

/** A token, within one line; the line counts from that of the entry. */
export interface SemanticToken {
  readonly line: number;
  /** UTF-16 units from the start of the line. */
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: number;
  /** UTF-16 units from the start of the entry. */
  readonly start: number;
}

/**
 * The tokens in the order of the text: none crosses a line end, none is empty or has white space at an end, and no two overlap.
 * What begins within something else goes before it there.
 */
export function splitRanges(text: string, ranges: readonly TokenRange[]): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const lines = new LineCounter(text);
  const emit = ({ type, modifiers }: TokenRange, from: number, to: number) => {
    for (const { start, end, line, lineStart } of lines.cut(from, to)) {
      tokens.push({ line, character: start - lineStart, length: end - start, type, modifiers, start });
    }
  };
  const open: TokenRange[] = [];
  let at = 0;
  const closeUpTo = (limit: number) => {
    while (open.length > 0 && open.at(-1)!.end <= limit) {
      const range = open.pop()!;
      emit(range, at, range.end);
      at = Math.max(at, range.end);
    }
  };
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    closeUpTo(range.start);
    const around = open.at(-1);
    if (around !== undefined) emit(around, at, range.start);
    const start = Math.max(at, range.start);
    at = start;
    if (range.end > start) open.push({ ...range, start });
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return tokens;
}

/** Cuts spans into lines; each span lies behind the one before it. */
class LineCounter {
  readonly #text: string;
  #line = 0;
  #start = 0;
  #next: number;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    ({ end: this.#end, next: this.#next } = lineFrom(text, 0));
  }

  *cut(from: number, to: number) {
    for (let at = from; at < to; ) {
      while (at >= this.#next && this.#next > this.#end) {
        this.#line++;
        this.#start = this.#next;
        ({ end: this.#end, next: this.#next } = lineFrom(this.#text, this.#start));
      }
      const { start, end } = trimmedSpan(this.#text, Math.min(at, this.#end), Math.min(to, this.#end));
      if (end > start) yield { start, end, line: this.#line, lineStart: this.#start };
      if (this.#next === this.#end) return;
      at = this.#next;
    }
  }
}

/** Five numbers a token, each token counted from the one before it: what the protocol sends. */
export class TokenRow {
  readonly data: number[] = [];
  #line = 0;
  #character = 0;

  /** @param line of the document. */
  add(line: number, { character, length, type }: SemanticToken, modifiers: number): void {
    const isSameLine = line === this.#line;
    this.data.push(
      line - this.#line,
      isSameLine ? character - this.#character : character,
      length,
      typeNumber(type),
      modifiers,
    );
    this.#line = line;
    this.#character = character;
  }
}
