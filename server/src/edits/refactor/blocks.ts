/**
 * Entries as they are moved: with the comments directly above them and all their lines. What is taken out leaves one gap of
 * blank lines, and what is put in has the gap of its neighbours. Offsets are UTF-16 units of the file.
 */

import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { COMMENT_START } from '../../syntax/vocabulary.ts';
import { lineFrom } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Edit } from '../edits.ts';
import { firstBlank, type IndentedLine, isLineEnd, linesUp } from '../entryLines.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * An entry with the comments directly above it, up to and including the line end of its last line. A comment that stands
 * between blank lines belongs to no entry.
 */
export function blockOf({ document }: FileIndex, placed: PlacedEntry): Span {
  const { entries, text } = document;
  const before = placed.index === 0 ? undefined : entries.before(placed);
  const { start, length } = placed;
  const own = text.slice(start, start + length);
  const isLast = entries.after(placed) === undefined;
  const from = before === undefined ? undefined : commentsAtEnd(text.slice(before.start, start));
  const mark = own.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  return {
    start: before === undefined || from === undefined ? start + mark : before.start + from,
    end: start + contentEnd(own, isLast ? own.length : commentsAtEnd(own)),
  };
}

/** Takes a block out. Of the blank lines around it the longer gap stays. */
export function removeBlock({ document }: FileIndex, { start, end }: Span): Edit {
  const text = document.text.slice();
  const before = gapStart(text, start);
  const after = gapEnd(text, end);
  const isFirst = before === 0 || text.slice(0, before) === BYTE_ORDER_MARK;
  const isLast = after === text.length;
  const keepsBefore = isFirst || (!isLast && linesIn(text, before, start) >= linesIn(text, end, after));
  return keepsBefore ? { start, end: after, text: '' } : { start: before, end, text: '' };
}

/**
 * Puts blocks behind the line that ends at an offset.
 * @param spaced whether a blank line stands between them and what is around them.
 */
export function insertBlocks(file: FileIndex, at: number, blocks: readonly string[], spaced: boolean): Edit {
  const { lineEnd, text: chunked } = file.document;
  const text = chunked.slice();
  const gap = spaced ? lineEnd : '';
  const opening = at === 0 || /[\r\n\uFEFF]/u.test(text[at - 1]!) ? '' : lineEnd;
  const lines = blocks.map((block) => gap + block.replace(/(?:\r\n|\n|\r)$/u, '') + lineEnd).join('');
  const closing = at < text.length && gapEnd(text, at) === at ? gap : '';
  const isAtTop = at === 0 || text.slice(0, at) === BYTE_ORDER_MARK;
  return { start: at, end: at, text: isAtTop ? lines.slice(gap.length) + closing : opening + lines + closing };
}

/** True when a blank line stands above or below a block. */
export function isSpaced({ document }: FileIndex, { start, end }: Span): boolean {
  const text = document.text.slice();
  return gapStart(text, start) < start || gapEnd(text, end) > end;
}

/** The text of a file between two offsets, cut into bodies at starts, each with the blank lines behind it. */
export interface Piece {
  readonly body: string;
  readonly gap: string;
}

/** Pieces from each start to the next, the last up to `end`. */
export function piecesOf({ document }: FileIndex, starts: readonly number[], end: number): Piece[] {
  return starts.map((start, index) => {
    const text = document.text.slice(start, starts[index + 1] ?? end);
    const bare = text.trimEnd();
    // White space at the end of the only line is no gap.
    const body = /[\r\n]/u.test(text.slice(bare.length)) ? bare : text;
    return { body, gap: text.slice(body.length) };
  });
}

/** One edit that puts the bodies of pieces in another order; the blank lines stay where they are. */
export function reorder(start: number, pieces: readonly Piece[], order: readonly Piece[]): Edit {
  const old = pieces.map(({ body, gap }) => body + gap).join('');
  const text = pieces.map(({ gap }, index) => order[index]!.body + gap).join('');
  return { start, end: start + old.length, text };
}

/** Offset of the comments at the margin that stand directly above the end of an entry's text; its length without any. */
function commentsAtEnd(text: string): number {
  let at = text.length;
  for (const one of linesUp(text)) {
    if (one.line.start === text.length) continue;
    if (!isMarginComment(text, one)) break;
    at = one.textStart;
  }
  return at;
}

/** The end of the last line of an entry, with the comments directly below it; blank lines and other comments do not count. */
function contentEnd(text: string, limit: number): number {
  const own = text.slice(0, limit);
  // The end of a row of lines without a blank one: it counts where the row holds more than comments, or stands first.
  let end = 0;
  for (const one of linesUp(own, firstBlank(own))) {
    if (one.textStart === one.line.end) end = 0;
    else {
      if (end === 0) end = one.line.next;
      if (!isMarginComment(own, one)) break;
    }
  }
  return end;
}

function isMarginComment(text: string, { textStart, columns }: IndentedLine): boolean {
  return columns === 0 && text.startsWith(COMMENT_START, textStart);
}

/** One character that a blank line may have; the byte order mark is none. */
const BLANK = /[^\S\r\n\uFEFF]/u;

/** Offset of the blank lines that end at the start of a line: looked for upwards, so that it costs those lines. */
function gapStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLineEnd(text[start - 1]!)) {
    let begin = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
    while (begin > 0 && BLANK.test(text[begin - 1]!)) begin--;
    if (begin > 0 && !isLineEnd(text[begin - 1]!)) break;
    start = begin;
  }
  return start;
}

/** The end of the blank lines that begin at the start of a line. */
function gapEnd(text: string, at: number): number {
  let end = at;
  for (let line = lineFrom(text, at); /^[^\S\r\n]*$/u.test(text.slice(line.start, line.end)); ) {
    end = line.next;
    if (line.next === line.end) break;
    line = lineFrom(text, line.next);
  }
  return end;
}

function linesIn(text: string, start: number, end: number): number {
  return (text.slice(start, end).match(/\r\n|\n|\r/gu) ?? []).length;
}
