/**
 * Conflicts: two readings of the same lines, of which somebody has to choose one. In the form of ours all that is not the current
 * reading is a comment, so that a file with conflicts reads as the current side has it:
 *
 *     // <<<<<<< huidig: …
 *     deadline: 1 maart 2021
 *     // ======= binnenkomend
 *     // deadline: 1 april 2021
 *     // >>>>>>> einde: …
 *
 * In git's own form the marks stand at the margin, and both readings are read. A mark belongs to those of the same length.
 */
import { conflictWords } from '../messages/conflict.ts';
import { COMMENT_START } from './vocabulary.ts';

/** The length of the marks that git uses unless it is told another. */
export const MARK_SIZE = 7;

export interface ConflictMark {
  /** `base` is what the two sides began with; only git writes it. */
  readonly kind: 'start' | 'base' | 'middle' | 'end';
  readonly size: number;
  /** True in a comment: the form of ours. */
  readonly isComment: boolean;
}

const KINDS = { '<': 'start', '|': 'base', '=': 'middle', '>': 'end' } as const;
const MARK = /^(?:([ \t\u00A0]{0,200}\/\/) )?(<{7,200}|\|{7,200}|={7,200}|>{7,200})(?: |\r?$)/u;

/** The mark that a line is, without its line end; undefined for any other line. */
export function conflictMark(line: string): ConflictMark | undefined {
  const match = MARK.exec(line);
  const signs = match?.[2];
  if (signs === undefined) return undefined;
  return { kind: KINDS[signs[0] as keyof typeof KINDS], size: signs.length, isComment: match?.[1] !== undefined };
}

/** True of a mark in the form of git, which is no part of what the register says. */
export function isBareMark(line: string): boolean {
  return '<|=>'.includes(line[0] ?? ' ') && conflictMark(line)?.isComment === false;
}

/** A conflict among lines: the indexes of its first and last mark, and both readings as they were written. */
export interface Conflict {
  readonly first: number;
  readonly last: number;
  readonly current: readonly string[];
  readonly incoming: readonly string[];
}

/** The conflict that begins at a line; undefined where none does, or where a mark of it is missing. */
export function conflictAt(lines: readonly string[], first: number): Conflict | undefined {
  const start = conflictMark(lines[first] ?? '');
  if (start?.kind !== 'start') return undefined;
  const { size, isComment } = start;
  let base: number | undefined;
  let middle: number | undefined;
  for (let at = first + 1; at < lines.length; at++) {
    const mark = conflictMark(lines[at]!);
    if (mark === undefined || mark.size !== size || mark.isComment !== isComment) continue;
    if (mark.kind === 'base' && middle === undefined) base ??= at;
    else if (mark.kind === 'middle' && middle === undefined) middle = at;
    else if (mark.kind === 'end' && middle !== undefined) {
      const current = lines.slice(first + 1, base ?? middle);
      const incoming = lines.slice(middle + 1, at);
      return { first, last: at, current, incoming: isComment ? incoming.map(uncommented) : incoming };
    } else if (mark.kind === 'start') return undefined;
  }
  return undefined;
}

/** The longest marks among lines; 0 without any. */
export function longestMark(lines: readonly string[]): number {
  let longest = 0;
  for (const line of lines) {
    if (!/[<|=>]{7}/u.test(line)) continue;
    longest = Math.max(longest, conflictMark(line)?.size ?? 0);
  }
  return longest;
}

/** A conflict as lines of a register. `indent` is put before the marks and the comments. */
export function writeConflict(
  current: readonly string[],
  incoming: readonly string[],
  indent: string,
  size: number,
): string[] {
  const mark = (sign: string, words: string) => `${indent}${COMMENT_START} ${sign.repeat(size)} ${words}`;
  return [
    mark('<', conflictWords.start),
    ...current,
    mark('=', conflictWords.middle),
    ...incoming.map((line) => indent + (line === '' ? COMMENT_START : `${COMMENT_START} ${line}`)),
    mark('>', conflictWords.end),
  ];
}

/** The line that was made a comment. */
function uncommented(line: string): string {
  return line.replace(/^[ \t\u00A0]{0,200}\/\/ ?/u, '');
}
