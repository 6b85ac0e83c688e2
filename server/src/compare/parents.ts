/**
 * The last look at a list of which lines stand below each other: whether one of them came below another line than a side has it
 * below, or stands there although a side put it elsewhere or took it out.
 */
import { conflictAt, holdsConflict } from '../syntax/conflict.ts';
import { isSameLine, isWords, type Row, rowOf, withoutLabel } from './standing.ts';

/**
 * True where a line of the result stands below what neither side has it below, or, of what one side alone put elsewhere, where that
 * side does not. Of lines that stand somewhere twice it cannot be said which is which, so they are passed over.
 * @param isList true of lines of which one that was put elsewhere is the same line still, and not said again.
 */
export function comesBelowOther(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  result: readonly string[],
  isList: boolean,
): boolean {
  const [was, here, there] = [base, ours, theirs].map(parentsIn) as [Parents, Parents, Parents];
  const readings = readingsOf(result);
  const isAsked = readings.length > 1;
  return readings.some((lines) =>
    [...parentsIn(lines)].some(([words, parent]) => {
      const [b, o, t] = [was.get(words), here.get(words), there.get(words)];
      if (b === SEVERAL || o === SEVERAL || t === SEVERAL) return false;
      if (isList && b !== undefined) {
        // Both put it elsewhere, or one did what the other took out.
        if (parent === SEVERAL) return o !== undefined && t !== undefined;
        if (!isAsked && (o === undefined || t === undefined)) return true;
      }
      if (parent === SEVERAL) return false;
      // In a reading that somebody may choose a line stands where that side has it.
      const wanted = wantedOf(isAsked ? undefined : b, o, t);
      return !wanted.some((one) => isSame(one, parent));
    }),
  );
}

/** The line that one stands below; without words where it stands below none. */
interface Parent {
  readonly line: string;
  /** The first line of a field or an entry. */
  readonly isFirst: boolean;
}

const SEVERAL = 'several';
type Parents = ReadonlyMap<string, Parent | typeof SEVERAL>;

function wantedOf(base: Parent | undefined, ours: Parent | undefined, theirs: Parent | undefined): Parent[] {
  const found = [ours, theirs].filter((one) => one !== undefined);
  if (ours === undefined || theirs === undefined || base === undefined) return found;
  if (isSame(base, ours)) return [theirs];
  return isSame(base, theirs) ? [ours] : found;
}

function isSame(one: Parent, other: Parent): boolean {
  return isSameLine(one.line, other.line, one.isFirst && other.isFirst);
}

function parentsIn(lines: readonly string[]): Parents {
  const row: Row = rowOf(lines);
  const parents = new Map<string, Parent | typeof SEVERAL>();
  lines.forEach((line, at) => {
    if (!isWords(line)) return;
    const words = withoutLabel(line).trim().toLowerCase();
    const above = row.above[at]!;
    const parent = { line: lines[above] ?? '', isFirst: above === 0 };
    parents.set(words, parents.has(words) ? SEVERAL : parent);
  });
  return parents;
}

/** The lines as they are when the current side is chosen of each conflict, and when the other is. */
function readingsOf(lines: readonly string[]): readonly (readonly string[])[] {
  if (!holdsConflict(lines)) return [lines];
  const [current, incoming]: [string[], string[]] = [[], []];
  for (let at = 0; at < lines.length; at++) {
    const conflict = conflictAt(lines, at);
    for (const line of conflict?.current ?? [lines[at]!]) current.push(line);
    for (const line of conflict?.incoming ?? [lines[at]!]) incoming.push(line);
    at = conflict?.last ?? at;
  }
  return [current, incoming];
}
