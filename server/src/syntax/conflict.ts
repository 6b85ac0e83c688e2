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
import { type Line, lineReader } from '../text/lines.ts';
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
/** Longer rows of signs are no marks. */
const LONGEST_MARK = 200;
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

/** True of lines with a mark that a conflict begins or ends with. A divider, such as `// ======= BLOK A`, is none. */
export function holdsConflict(lines: readonly string[]): boolean {
  return lines.some((line) => {
    if (!/[<>]{7}/u.test(line)) return false;
    const kind = conflictMark(line)?.kind;
    return kind === 'start' || kind === 'end';
  });
}

const FIRST_SIGNS = '<'.repeat(MARK_SIZE);

/** False of a text in which no conflict begins; costs one search. */
export function mayHoldConflict(text: string): boolean {
  return text.includes(FIRST_SIGNS);
}

/** A line that begins a conflict. */
export interface StartMark {
  readonly line: Line;
  /** From 0. */
  readonly number: number;
  readonly mark: ConflictMark;
  /** The end of the line that ends the conflict, where that stands in the same text. */
  readonly end: number | undefined;
}

/** The lines of a text that begin a conflict; not those within another one. */
export function startMarks(text: string): StartMark[] {
  const lineAt = lineReader(text);
  const found: (StartMark & { end: number | undefined })[] = [];
  let number = 0;
  for (let line = lineAt(0); ; line = lineAt(line.next)) {
    const mark = conflictMark(text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE)));
    const open = found.at(-1)?.end === undefined ? found.at(-1) : undefined;
    if (mark?.kind === 'start' && (open === undefined || mark.size === open.mark.size))
      found.push({ line, number, mark, end: undefined });
    else if (mark?.kind === 'end' && open !== undefined && mark.size === open.mark.size) open.end = line.end;
    if (line.next === line.end) return found;
    number++;
  }
}

/** UTF-16 units of a line that are looked at. */
const LONGEST_LINE = 1000;

/** The length of marks that no mark among some texts has: longer than all of them, else one between; as wanted where they hold none. */
export function freeMarkSize(texts: readonly (readonly string[])[], wanted: number): number {
  const used = new Set<number>();
  for (const lines of texts) {
    for (const line of lines) {
      const size = /[<|=>]{7}/u.test(line) ? conflictMark(line)?.size : undefined;
      if (size !== undefined) used.add(size);
    }
  }
  const least = Math.min(LONGEST_MARK, Math.max(MARK_SIZE, wanted));
  const longer = Math.max(least, ...[...used].map((size) => size + 1));
  if (longer <= LONGEST_MARK) return longer;
  for (let size = least; size <= LONGEST_MARK; size++) if (!used.has(size)) return size;
  for (let size = least - 1; size >= MARK_SIZE; size--) if (!used.has(size)) return size;
  return least;
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
