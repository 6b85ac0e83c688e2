/**
 * The indentation of a line that is being typed, when what is typed says so and it stands where the editor put it: the
 * entry at the margin, the field with the others, the next paragraph in its text, what minutes hold at its point.
 * Offsets of edits are those of the file. A line that somebody has moved to the left stays there.
 */

import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Edit } from '../edits.ts';
import { linesFrom } from '../entryLines.ts';
import { Placing } from './placing.ts';
import { backToText } from './textAbove.ts';

/** A number of a point of an agenda behind which nothing stands yet. */
const BARE_NUMBER = /^(?:\d{1,3}[a-z]?|[a-z])[.)]$/iu;

/**
 * The edits that put the line that starts at `at` (an offset of the file) where it belongs, and with it the lines directly above
 * that stand wrong by the same rules, since nothing was said of them while somebody typed on; entries that are lost in an entry
 * all go to the margin. In the order of the text, with offsets of the file; empty when all is well.
 * @param from what starts before this offset of the file stood there already, and is left as it is, but for the beginning of a sentence
 * that goes on here.
 * @param isLeft the line is complete: Enter came behind it. Else somebody is typing on it.
 */
export function typedIndents(placed: PlacedEntry, at: number, from = 0, isLeft = false): Edit[] {
  const { entry, start } = placed;
  const { kind } = entry;
  if (kind === undefined || entry.text.length !== placed.length) return [];
  const lines = [...linesFrom(entry.text, 0)];
  const last = lines.findIndex(({ line }) => line.start === at - start);
  const own = lines[last];
  if (own === undefined || own.textStart === own.line.end) return [];
  // It reads as text until the space behind it comes: the line would go to the right and back again.
  if (!isLeft && BARE_NUMBER.test(entry.text.slice(own.textStart, own.line.end))) return [];
  const toText = at < from ? [] : backToText(placed, at - start, isLeft);
  if (last === 0 || toText.length > 0) return toText;
  const placing = new Placing(entry, kind, lines, isLeft ? last : last - 1);
  let run: Edit[] = [];
  const lost: Edit[] = [];
  for (const [index, { line, textStart }] of lines.entries()) {
    if (index === 0 || index > last || textStart === line.end || start + line.start < from) continue;
    const text = placing.wantedAt(index);
    const isMoved = text !== undefined && text !== entry.text.slice(line.start, textStart);
    if (isMoved) placing.indents.set(index, text);
    const edit = isMoved ? [{ start: start + line.start, end: start + textStart, text }] : [];
    if (placing.isLost(index)) lost.push(...edit);
    run = isMoved ? [...run, ...edit] : [];
  }
  return [...lost.filter((edit) => !run.includes(edit)), ...run].sort((one, other) => one.start - other.start);
}
