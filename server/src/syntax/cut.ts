/** Cuts a file into the texts of its entries by looking at the first word of margin lines alone. */
import { isIndentation, lineFrom } from '../text/lines.ts';
import { readMarginLine } from './margin.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The offsets at which entries start, in order. The first is always 0: what stands before the first entry is a piece
 * of its own, so that every character of the text belongs to exactly one piece. An empty text has one empty piece.
 */
export function entryStarts(text: string): number[] {
  const starts = [0];
  for (let start = 0; start < text.length; ) {
    const line = lineFrom(text, start);
    const from = start === 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
    // Most lines are indented or blank: those are passed over without making a string.
    if (from < line.end && !isIndentation(text.charCodeAt(from)) && start > 0) {
      if (readMarginLine(text.slice(from, line.end)).kind === 'entry') starts.push(start);
    }
    start = line.next;
  }
  return starts;
}
