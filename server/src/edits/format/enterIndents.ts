/** The effect of Enter: the place of the line that was left, and the indentation of the new one. */
import type { EntryList, PlacedEntry } from '../../syntax/entryList.ts';
import { lineFrom } from '../../text/lines.ts';
import type { Edit } from '../edits.ts';
import { type IndentedLine, linesFrom } from '../entryLines.ts';
import { correctIndent } from './format.ts';
import { LEVEL, wouldJoin } from './formatLines.ts';
import { ITEM } from './placing.ts';
import { typedIndents } from './typedIndent.ts';

/**
 * The edits after Enter, which made the line that starts at `own` below the one that starts at `left`: those of `typedIndents` for
 * the line that was left, and where nothing stands on the new line yet, the indentation of what is typed there next.
 * @param from what starts before this offset stood there already: of that only what reads the same is put right.
 * @param belowPoints an empty line below a point of an agenda goes deeper. Where what is typed there is put right anyhow, the cursor
 * had better stay where the editor has put it.
 */
export function indentsAfterEnter(entries: EntryList, left: number, own: number, from = 0, belowPoints = true): Edit[] {
  const placed = entries.at(left);
  const moved = typedIndents(placed, left, from, true);
  if (moved.length === 0) {
    const blank = blankIndent(entries.at(own), own);
    return blank === undefined ? correctIndent(placed, left, belowPoints) : [blank];
  }
  const { text } = placed.entry;
  if (moved.at(-1)!.start !== left || own > placed.start + text.length) return moved;
  const { start, end } = lineFrom(text, own - placed.start);
  if (text.slice(start, end).trim() !== '') return moved;
  return [...moved, { start: own, end: placed.start + end, text: indentBelow(placed, moved.at(-1)!, belowPoints) }];
}

/** The indentation of an empty line below one that has been moved: deeper below an entry, a point, and a name of what follows. */
function indentBelow({ entry, start }: PlacedEntry, moved: Edit, belowPoints: boolean): string {
  const text = entry.text.slice(moved.end - start, lineFrom(entry.text, moved.end - start).end);
  const goesOn = moved.text === '' || /:\s*$/u.test(text) || (belowPoints && ITEM.test(text));
  return moved.text + (goesOn ? ' '.repeat(LEVEL) : '');
}

/**
 * The indentation of a blank line at `lineStart` (an offset of the file) after Enter on a line on which nothing stands: for each of
 * those one level less than the last line that says something. Undefined when it has no more than that.
 */
function blankIndent({ entry, start }: PlacedEntry, lineStart: number): Edit | undefined {
  const lines = [...linesFrom(entry.text, 0)];
  const at = lines.findIndex(({ line }) => line.start === lineStart - start);
  const own = lines[at];
  if (own === undefined || own.textStart < own.line.end || own.columns === 0) return undefined;
  const above = lines.findLastIndex(({ line, textStart }, index) => index < at && textStart < line.end);
  const blanks = at - above - 1;
  if (above === -1 || blanks === 0) return undefined;
  const levels: IndentedLine[] = [];
  for (let index = above; index >= 0; index--) {
    const one = lines[index]!;
    if (one.textStart < one.line.end && one.columns < (levels.at(-1)?.columns ?? Infinity)) levels.push(one);
  }
  // Below a name of which the lines follow, the first of the blank lines stood a level deeper.
  const deeper =
    /:\s*$/u.test(entry.text.slice(lines[above]!.textStart, lines[above]!.line.end)) || above === 0 ? 1 : 0;
  const level = levels[Math.min(blanks - deeper, levels.length - 1)]!;
  if (own.columns <= level.columns) return undefined;
  const text = entry.text.slice(level.line.start, level.textStart);
  // A CR and an LF on either side of it would become one line end.
  if (text === '' && wouldJoin(entry.text, own.line.start, own.line.end)) return undefined;
  return { start: start + own.line.start, end: start + own.textStart, text };
}
