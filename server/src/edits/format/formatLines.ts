/** The column of each line of an entry when it is formatted. Offsets are those of the entry. */
import type { AgendaField, Entry, Field } from '../../syntax/entry.ts';
import { COMMENT_START, isList } from '../../syntax/vocabulary.ts';
import { lineEndLength } from '../../text/lines.ts';
import { lastAtMost } from '../../text/search.ts';
import { trimmedSpan } from '../../text/span.ts';
import { type IndentedLine, linesFrom } from '../entryLines.ts';

/** Columns of a level. */
export const LEVEL = 2;

export interface FormattedLine extends IndentedLine {
  readonly kind: 'content' | 'comment' | 'blank';
  /** The column that its indentation goes to; undefined for a line that stays where it is. Blank lines get none. */
  column: number | undefined;
}

/** The role of a line; a line without one is not read, or is the head. */
type Role =
  | { readonly kind: 'field' }
  /** A line of a text: how far it stands to the right of the others is kept. */
  | { readonly kind: 'text'; readonly owner: number; readonly least: number }
  | { readonly kind: 'list'; readonly owner: number }
  /** A line of an agenda, where what is deeper belongs to what stands above it. */
  | { readonly kind: 'agenda'; readonly owner: number; readonly above: Step[] };

/** A line that deeper lines belong to: where it stands, and where it goes. */
interface Step {
  readonly columns: number;
  readonly column: number;
}

/**
 * The lines of an entry, each with the column it goes to.
 * @param isLast no entry stands below it.
 */
export function formattedLines(entry: Entry, isLast: boolean): FormattedLine[] {
  const lines = [...linesFrom(entry.text, 0)].map((one): FormattedLine => {
    const { start, end } = trimmedSpan(entry.text, one.line.start, one.line.end);
    const isComment = entry.text.startsWith(COMMENT_START, one.textStart);
    return { ...one, kind: start === end ? 'blank' : isComment ? 'comment' : 'content', column: undefined };
  });
  const comments = placeContent(entry, lines);
  placeComments(lines, comments, isLast);
  return lines;
}

/** Places what is no comment; gives where a comment would stand if it were a line like the others. */
function placeContent(entry: Entry, lines: readonly FormattedLine[]): Map<FormattedLine, number> {
  const comments = new Map<FormattedLine, number>();
  if (entry.kind === undefined) return comments;
  const roles = rolesOf(entry, lines);
  const columnAt = new Map<number, number>();
  const skipped = entry.findings.find(({ reason }) => reason === 'indentedEntry')?.span.start;
  const stack: Step[] = [];
  let shift: number | undefined;
  for (const line of lines) {
    const { kind, columns, textStart } = line;
    if (kind === 'blank') continue;
    if (kind === 'comment') {
      comments.set(line, columns === 0 ? 0 : below(stack, columns));
      continue;
    }
    const role = roles.get(line.line.start);
    if (role !== undefined) line.column = columnOf(role, columns, columnAt, stack);
    else if (columns === 0) line.column = 0;
    else if (shift !== undefined) line.column = Math.max(LEVEL, columns + shift);
    else {
      line.column = below(stack, columns);
      push(stack, columns, line.column);
    }
    columnAt.set(line.line.start, line.column);
    // What stands below an indented entry is not read: it goes along as it is.
    if (textStart === skipped) shift = line.column - columns;
  }
  return comments;
}

function columnOf(role: Role, columns: number, columnAt: ReadonlyMap<number, number>, stack: Step[]): number {
  if (role.kind === 'field') {
    push(stack, columns, LEVEL);
    return LEVEL;
  }
  const first = columnAt.get(role.owner)! + LEVEL;
  if (role.kind === 'list') return first;
  if (role.kind === 'text') return first + columns - role.least;
  const column = below(role.above, columns, first);
  push(role.above, columns, column);
  return column;
}

/** One level below the nearest line above that stands further left. */
function below(stack: readonly Step[], columns: number, first = LEVEL): number {
  const owner = stack.findLast((step) => step.columns < columns);
  return owner === undefined ? first : owner.column + LEVEL;
}

function push(stack: Step[], columns: number, column: number): void {
  while ((stack.at(-1)?.columns ?? -1) >= columns) stack.pop();
  stack.push({ columns, column });
}

/** A comment stands like the line below it; what is set off from the next entry by a blank line belongs to its own. */
function placeComments(
  lines: readonly FormattedLine[],
  ofItsOwn: ReadonlyMap<FormattedLine, number>,
  isLast: boolean,
): void {
  let next: FormattedLine | undefined;
  let isDirect = !isLast;
  for (const line of lines.toReversed()) {
    if (line.kind === 'content') next = line;
    else if (line.kind === 'comment') {
      line.column = next !== undefined ? next.column : isDirect ? 0 : ofItsOwn.get(line);
    } else if (line.line.next > line.line.start) isDirect = false;
  }
}

function rolesOf(entry: Entry, lines: readonly FormattedLine[]): Map<number, Role> {
  const starts = lines.map(({ line }) => line.start);
  const roles = new Map<number, Role>();
  for (const field of entry.fields) {
    const owner = startBefore(starts, field.nameSpan.start);
    roles.set(owner, { kind: 'field' });
    if (field.kind === 'agenda') addAgenda(field, owner, starts, roles);
    else addLines(field, owner, starts, roles);
  }
  return roles;
}

function addAgenda(agenda: AgendaField, owner: number, starts: readonly number[], roles: Map<number, Role>): void {
  const role: Role = { kind: 'agenda', owner, above: [] };
  for (const line of deeperLines(agenda)) roles.set(startBefore(starts, line.start), role);
  for (const field of agenda.mentions.flatMap(({ fields }) => fields)) {
    addLines(field, startBefore(starts, field.nameSpan.start), starts, roles);
  }
}

function addLines(field: Field, owner: number, starts: readonly number[], roles: Map<number, Role>): void {
  const lines = deeperLines(field);
  const role: Role =
    field.kind !== 'unknown' && isList(field.kind)
      ? { kind: 'list', owner }
      : { kind: 'text', owner, least: leastIndent(field) };
  for (const line of lines) roles.set(startBefore(starts, line.start), role);
}

/** The lines of a field that stand below its name. */
export function deeperLines(field: Field): Field['lines'] {
  return field.lines.filter(({ indent }) => indent > 0);
}

/** Columns of the line below a field's name that stands furthest left; `Infinity` without one. */
export function leastIndent(field: Field): number {
  return deeperLines(field).reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
}

/** The start of the line that an offset is in. */
function startBefore(starts: readonly number[], offset: number): number {
  return starts[lastAtMost(starts, offset)]!;
}

/** True when the line ends of two lines would become one if nothing stood in between: a CR and then an LF. */
export function wouldJoin(text: string, start: number, end: number): boolean {
  return start > 0 && text[start - 1] === '\r' && text[end] === '\n' && lineEndLength(text, start - 1) === 1;
}
