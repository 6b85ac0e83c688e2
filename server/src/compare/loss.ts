/** Whether a merge has lost a line: the last look, whatever was done before. */
import { conflictAt, holdsConflict } from '../syntax/conflict.ts';

/**
 * True when a line stands in a side, was not taken out by the other, and stands nowhere in the result, nor in a conflict of it. White
 * space around it aside; of lines that stand somewhere twice it cannot be said which is which, so they are passed over.
 */
export function losesLine(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  result: readonly string[],
): boolean {
  const [was, here, there, found] = [base, ours, theirs, bothReadings(result)].map(counted) as [
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  for (const [words, count] of [...here, ...there]) {
    const [b, o, t] = [was, here, there].map((counts) => counts.get(words) ?? 0) as [number, number, number];
    if (count > 1 || b > 1 || o > 1 || t > 1) continue;
    if ((b === 0 || (o === 1 && t === 1)) && !found.has(words)) return true;
  }
  return false;
}

type Counts = ReadonlyMap<string, number>;

/** How often each line that is not blank stands there. */
function counted(lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = line.trim();
    if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** The lines with both readings of each conflict in its place. */
function bothReadings(lines: readonly string[]): readonly string[] {
  if (!holdsConflict(lines)) return lines;
  const all: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const conflict = conflictAt(lines, at);
    if (conflict === undefined) {
      all.push(lines[at]!);
      continue;
    }
    for (const line of conflict.current) all.push(line);
    for (const line of conflict.incoming) all.push(line);
    at = conflict.last;
  }
  return all;
}
