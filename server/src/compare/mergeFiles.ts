/**
 * Three versions of a register put together, entry by entry. Each line of either side that the other has not taken out stands in the
 * result or in a conflict; what both sides have said otherwise is a conflict, in which the current side counts.
 */
import { freeMarkSize, holdsConflict, MARK_SIZE } from '../syntax/conflict.ts';
import { losesLine } from './loss.ts';
import { mergeLines } from './mergeLines.ts';
import { mergeInOrder } from './mergeUnits.ts';
import { joinLines, readLines, type TextLines } from './textLines.ts';

export interface MergedFile {
  readonly text: string;
  /** The number of places at which somebody has to choose. */
  readonly conflicts: number;
  /** What each side made anew under a number that the other side used too, as typed: `actie 41`. Both stand in the text. */
  readonly doubled: readonly string[];
}

export interface MergeOptions {
  /** The length of the marks of a conflict; others are used where the files hold marks of that length. */
  readonly markSize?: number;
  /** False for texts whose signs are not known for sure: then lines are only compared. */
  readonly isReadable?: boolean;
}

/**
 * Puts two sides together. Where one of the three holds a conflict already, a line of it may be either reading: then lines are put
 * together, and not entries. An empty base is one too: all of both sides was added.
 */
export function mergeFiles(
  base: string,
  ours: string,
  theirs: string,
  { markSize = MARK_SIZE, isReadable = true }: MergeOptions = {},
): MergedFile {
  const [b, o, t] = [readLines(base), readLines(ours), readLines(theirs)];
  if (isSame(b.lines, t.lines) || isSame(o.lines, t.lines)) return { text: ours, conflicts: 0, doubled: [] };
  if (isSame(b.lines, o.lines))
    return { text: joinLines(t.lines, o.lines.length > 0 ? o : t), conflicts: 0, doubled: [] };
  const size = freeMarkSize([b.lines, o.lines, t.lines], markSize);
  const like = o.lines.length > 0 || o.hasOrderMark ? o : t;
  const byEntry = isReadable && ![b, o, t].some(({ isMixed, lines }) => isMixed || holdsConflict(lines));
  const merged = byEntry ? mergeInOrder(b.lines, o.lines, t.lines, size) : undefined;
  // A comment belongs to what stands below it, which may be another entry on each side: what is lost so is seen here.
  if (merged === undefined || losesLine(b.lines, o.lines, t.lines, merged.lines)) return byLine(b, o, t, size, like);
  const { lines, conflicts, doubled } = merged;
  return { text: joinLines(lines, like), conflicts, doubled };
}

function byLine(base: TextLines, ours: TextLines, theirs: TextLines, size: number, like: TextLines): MergedFile {
  const { lines, conflicts } = mergeLines(base.lines, ours.lines, theirs.lines, 'entries', size);
  return { text: joinLines(lines, like), conflicts, doubled: [] };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}
