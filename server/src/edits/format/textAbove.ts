/** The text that a line behind a blank line may go on with: that of the nearest line above it. Offsets are those of the entry. */

import type { Entry, Field } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { readKeywordLine } from '../../syntax/sentence.ts';
import { lineFrom } from '../../text/lines.ts';
import type { Edit } from '../edits.ts';
import { type IndentedLine, linesFrom } from '../entryLines.ts';

/** The field of a text that the line at an offset is a line of, below its name; undefined of any other line. */
export function textFieldAt(entry: Entry, lineStart: number): Field | undefined {
  return entry.fields.findLast(
    ({ kind, lines }) =>
      kind === 'text' && lines.some(({ start, indent }) => indent > 0 && isOn(lineStart, start, entry.text)),
  );
}

/** True for a line of a text that stands below the name of its field. */
export function isInText(entry: Entry, lineStart: number): boolean {
  return textFieldAt(entry, lineStart) !== undefined;
}

/**
 * The edit (offsets of the file) by which the first line of an entry goes on in the text of the entry before it: that of a sentence,
 * behind a blank line below the text. Empty for any other.
 */
export function backToText(placed: PlacedEntry, isLeft: boolean): Edit[] {
  const { entry, start } = placed;
  const { end } = lineFrom(entry.text, 0);
  if (readKeywordLine(entry.text.slice(0, end), isLeft) !== 'sentence') return [];
  const before = placed.chunk.list.before(placed);
  const indent = before === undefined ? undefined : paragraphIndent(before.entry, before.entry.text.length);
  return indent === undefined ? [] : [{ start, end: start, text: indent }];
}

/**
 * The indentation of the nearest line above a line that starts at an offset, when that is a line of a text with a blank line behind
 * it; else undefined.
 */
function paragraphIndent(entry: Entry, lineStart: number): string | undefined {
  const above = lineAbove(entry, lineStart);
  if (above === undefined || above.line.next >= lineStart || !isInText(entry, above.line.start)) return undefined;
  return entry.text.slice(above.line.start, above.textStart);
}

/** The nearest line above one that starts at an offset on which something stands. */
export function lineAbove(entry: Entry, lineStart: number): IndentedLine | undefined {
  let above: IndentedLine | undefined;
  for (const one of linesFrom(entry.text, 0)) {
    if (one.line.start >= lineStart) break;
    if (one.textStart < one.line.end) above = one;
  }
  return above;
}

/** True when an offset lies on the line that starts at another. */
export function isOn(lineStart: number, offset: number, text: string): boolean {
  if (offset < lineStart) return false;
  return !/[\r\n]/u.test(text.slice(lineStart, offset));
}
