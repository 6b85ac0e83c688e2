/**
 * A text that may be large, kept in pieces: an edit costs the pieces that it touches, and so do a slice and a position.
 * No flat string and no table of all lines exist. Offsets are UTF-16 units; lines and characters count from 0, as in LSP.
 */
import { indexOrEnd, lineReader } from './lines.ts';
import { lastAtMost } from './search.ts';

/** A piece is split above twice this length. Scanning one for its lines takes a few microseconds. */
const PIECE_LENGTH = 2048;

const CR = 0x0d;
const LF = 0x0a;

/** A line, and a character in it. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export class ChunkedText {
  /** No piece is empty, but for the one of an empty text; a CRLF never lies in two. */
  #pieces: string[] = [];
  /** Number of line ends in each piece. */
  #breaks: number[] = [];
  /** Offset of each piece and number of line ends before it; valid up to and including piece `#valid`. */
  readonly #starts: number[] = [0];
  readonly #lines: number[] = [0];
  #valid = 0;
  #length = 0;
  #lineBreaks = 0;

  constructor(text: string) {
    this.#insert(0, 0, text);
  }

  get length(): number {
    return this.#length;
  }

  /** A text that ends with a line end has an empty last line. */
  get lineCount(): number {
    return this.#lineBreaks + 1;
  }

  /** The text from `start` up to `end`; both are clamped to the text. */
  slice(start = 0, end = this.#length): string {
    const from = clamp(start, this.#length);
    const to = clamp(end, this.#length);
    if (from >= to) return '';
    let at = this.#pieceAt(from);
    let offset = from - this.#starts[at]!;
    if (offset + to - from <= this.#pieces[at]!.length) return this.#pieces[at]!.slice(offset, offset + to - from);
    let result = '';
    for (let left = to - from; left > 0; at++) {
      const piece = this.#pieces[at]!;
      const part = piece.slice(offset, offset + left);
      result += part;
      left -= part.length;
      offset = 0;
    }
    return result;
  }

  /** The UTF-16 unit at an offset; NaN outside the text. */
  charCodeAt(offset: number): number {
    if (offset < 0 || offset >= this.#length) return Number.NaN;
    const at = this.#pieceAt(offset);
    return this.#pieces[at]!.charCodeAt(offset - this.#starts[at]!);
  }

  /** Puts `text` in the place of what stands from `start` up to `end`, which lie in the text. Costs the pieces it touches. */
  replace(start: number, end: number, text: string): void {
    let first = this.#pieceAt(start);
    let last = this.#pieceAt(end);
    // An edit at the edge of a piece may join a CR to an LF, or part them.
    if (first > 0 && start === this.#starts[first]) first--;
    if (last + 1 < this.#pieces.length && end === this.#starts[last]! + this.#pieces[last]!.length) last++;
    const before = this.#pieces[first]!.slice(0, start - this.#starts[first]!);
    const after = this.#pieces[last]!.slice(end - this.#starts[last]!);
    this.#insert(first, last - first + 1, before + text + after);
  }

  /** The line and character of an offset. An offset between CR and LF counts as before both, as it does in an editor. */
  positionAt(offset: number): LinePosition {
    let at = clamp(offset, this.#length);
    if (this.charCodeAt(at) === LF && this.charCodeAt(at - 1) === CR) at--;
    const start = this.lineStartBefore(at);
    const piece = this.#pieceAt(at);
    const inPiece = countInPiece(this.#pieces[piece]!, at - this.#starts[piece]!);
    return { line: this.#lines[piece]! + inPiece, character: at - start };
  }

  /** The offset of a position; a character beyond its line counts as the end of that line. */
  offsetAt({ line, character }: LinePosition): number {
    if (line > this.#lineBreaks) return this.#length;
    if (line < 0) return 0;
    const start = this.lineStart(line);
    return character <= 0 ? start : Math.min(start + character, this.lineEndFrom(start));
  }

  /** Offset of the start of a line; the end of the text when there is no such line. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line > this.#lineBreaks) return this.#length;
    const at = this.#pieceOfBreak(line);
    return this.#starts[at]! + behindLineEnds(this.#pieces[at]!, line - this.#lines[at]!);
  }

  /** Offset of the start of the line that an offset is in. */
  lineStartBefore(offset: number): number {
    let at = this.#pieceAt(offset);
    let end = offset - this.#starts[at]!;
    for (;;) {
      const piece = this.#pieces[at]!;
      // Of a CRLF that ends behind `end` the line has not ended yet.
      const isWithin = piece.charCodeAt(end) === LF && piece.charCodeAt(end - 1) === CR;
      const before = end - (isWithin ? 2 : 1);
      const found = before < 0 ? -1 : Math.max(piece.lastIndexOf('\n', before), piece.lastIndexOf('\r', before));
      if (found !== -1) return this.#starts[at]! + found + 1;
      if (at === 0) return 0;
      at--;
      end = this.#pieces[at]!.length;
    }
  }

  /** Offset of the end of the line that an offset is in, its line end left out. */
  lineEndFrom(offset: number): number {
    let at = this.#pieceAt(offset);
    let from = offset - this.#starts[at]!;
    for (; at < this.#pieces.length; at++) {
      const piece = this.#pieces[at]!;
      const found = Math.min(indexOrEnd(piece, '\n', from), indexOrEnd(piece, '\r', from));
      if (found < piece.length) return this.#starts[at]! + found;
      from = 0;
      this.#validate(Math.min(at + 1, this.#pieces.length - 1));
    }
    return this.#length;
  }

  /** Offset of the line after the one that an offset is in; the end of the text when there is none. */
  nextLine(offset: number): number {
    const end = this.lineEndFrom(offset);
    return end + (this.charCodeAt(end) === CR && this.charCodeAt(end + 1) === LF ? 2 : end < this.#length ? 1 : 0);
  }

  /** The first character from `start` up to `end` that is no white space; undefined when there is none. */
  firstNonBlank(start: number, end: number): number | undefined {
    for (let at = start; at < end; ) {
      const piece = this.#pieceAt(at);
      const from = at - this.#starts[piece]!;
      const found = this.#pieces[piece]!.slice(from, from + end - at).search(/\S/u);
      if (found !== -1) return at + found;
      at = this.#starts[piece]! + this.#pieces[piece]!.length;
    }
    return undefined;
  }

  /** Puts a text, cut into pieces, in the place of `count` pieces. */
  #insert(first: number, count: number, text: string): void {
    const pieces = cutPieces(text);
    const breaks = pieces.map((piece) => countInPiece(piece, piece.length));
    for (let i = first; i < first + count; i++) {
      this.#length -= this.#pieces[i]!.length;
      this.#lineBreaks -= this.#breaks[i]!;
    }
    for (let i = 0; i < pieces.length; i++) {
      this.#length += pieces[i]!.length;
      this.#lineBreaks += breaks[i]!;
    }
    if (this.#pieces.length === count) {
      this.#pieces = pieces.length === 0 ? [''] : pieces;
      this.#breaks = pieces.length === 0 ? [0] : breaks;
    } else if (pieces.length === 1 && count === 1) {
      this.#pieces[first] = pieces[0]!;
      this.#breaks[first] = breaks[0]!;
    } else {
      this.#pieces.splice(first, count, ...pieces);
      this.#breaks.splice(first, count, ...breaks);
    }
    this.#valid = Math.min(this.#valid, Math.min(first, this.#pieces.length - 1));
  }

  /** Makes `#starts` and `#lines` right up to a piece. */
  #validate(piece: number): void {
    for (let i = this.#valid; i < piece; i++) {
      this.#starts[i + 1] = this.#starts[i]! + this.#pieces[i]!.length;
      this.#lines[i + 1] = this.#lines[i]! + this.#breaks[i]!;
    }
    this.#valid = Math.max(this.#valid, piece);
  }

  /** The piece that holds the character at an offset; for the end of the text the last. */
  #pieceAt(offset: number): number {
    const valid = this.#starts[this.#valid]!;
    if (offset >= valid) {
      let at = this.#valid;
      while (at + 1 < this.#pieces.length) {
        this.#validate(at + 1);
        if (this.#starts[at + 1]! > offset) break;
        at++;
      }
      return at;
    }
    return lastAtMost(this.#starts, offset, this.#valid);
  }

  /** The piece with the line end that a line begins behind. */
  #pieceOfBreak(line: number): number {
    if (this.#lines[this.#valid]! < line) {
      let at = this.#valid;
      while (at + 1 < this.#pieces.length && this.#lines[at]! + this.#breaks[at]! < line) this.#validate(++at);
      return at;
    }
    return lastAtMost(this.#lines, line - 1, this.#valid);
  }
}

/** A text in pieces of about one length; none within a CRLF. */
function cutPieces(text: string): string[] {
  if (text.length <= 2 * PIECE_LENGTH) return text === '' ? [] : [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = text.length - start <= 2 * PIECE_LENGTH ? text.length : start + PIECE_LENGTH;
    if (text.charCodeAt(end) === LF && text.charCodeAt(end - 1) === CR) end++;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Number of line ends wholly within a part of a text; a CRLF counts at its LF. */
export function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}

/** Number of line ends wholly within a part of a text without any CR. */
export function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function countInPiece(piece: string, end: number): number {
  return piece.includes('\r') ? countLineEnds(piece, 0, end) : countLineFeeds(piece, 0, end);
}

/** Offset behind so many line ends; the text has as many. */
function behindLineEnds(text: string, count: number): number {
  let offset = 0;
  if (!text.includes('\r')) {
    for (let left = count; left > 0; left--) offset = text.indexOf('\n', offset) + 1;
    return offset;
  }
  const lineAt = lineReader(text);
  for (let left = count; left > 0; left--) offset = lineAt(offset).next;
  return offset;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
