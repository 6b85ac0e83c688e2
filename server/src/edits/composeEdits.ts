/** Two rounds of edits as one. */
import type { Edit } from './edits.ts';

/** A part of a text: what stood in the original from an offset to another (UTF-16), or what came in its place. */
type Piece = { readonly start: number; readonly end: number } | string;

const lengthOf = (piece: Piece) => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

/**
 * The edits of a text that make of it what two rounds of edits make, one behind the other; in the order of the text, none next to
 * another. Costs all of them.
 * @param length that of the text, in UTF-16 units.
 * @param first in the order of the text; none overlaps another.
 * @param second the same, in offsets of what the first make.
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return editsOf(length, edited(edited([{ start: 0, end: length }], first), second));
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const after: Piece[] = [];
  let next = 0;
  let piece: Piece | undefined;
  let at = 0;
  /** Takes the pieces up to an offset. */
  const takeTo = (offset: number, take: (piece: Piece) => void) => {
    while (at < offset) {
      piece ??= pieces[next++];
      if (piece === undefined) return;
      const [head, tail] = split(piece, offset - at);
      at += lengthOf(head);
      piece = tail;
      take(head);
    }
  };
  for (const { start, end, text } of edits) {
    takeTo(start, (one) => after.push(one));
    takeTo(end, () => {});
    after.push(text);
  }
  takeTo(Number.POSITIVE_INFINITY, (one) => after.push(one));
  return after;
}

/** At most so much of a piece, and what is left of it. */
function split(piece: Piece, most: number): [Piece, Piece | undefined] {
  if (lengthOf(piece) <= most) return [piece, undefined];
  if (typeof piece === 'string') return [piece.slice(0, most), piece.slice(most)];
  const middle = piece.start + most;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}

function editsOf(length: number, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  const closeAt = (start: number) => {
    if (start > at || text !== '') edits.push({ start: at, end: start, text });
    text = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    closeAt(piece.start);
    at = piece.end;
  }
  closeAt(length);
  return edits;
}
