/**
 * A meeting that is prepared, as a secretary would type it: in the file where those of its gremium stand, behind the last or before
 * the first by their order there, with their indentation and blank lines.
 */
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { DatedMeeting } from '../../model/index/nextMeeting.ts';
import type { Scope } from '../../model/index/scope.ts';
import { agendaItems } from '../../model/index/standingItems.ts';
import { type CalendarDay, formatDutch } from '../../model/time/calendar.ts';
import { type Entry, fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { readMinutesLine } from '../../syntax/minutesLine.ts';
import { COMMENT_START } from '../../syntax/vocabulary.ts';
import { type Edit, fieldIndent } from '../edits.ts';
import { linesUp } from '../entryLines.ts';
import type { FileEdits } from '../fileEdits.ts';

/** A field of one line, or with its values on lines of their own. */
export interface DraftField {
  readonly name: string;
  readonly values: readonly string[];
}

export interface DraftPoint {
  readonly title: string;
  /** What it is about, each with a letter. */
  readonly parts: readonly string[];
}

export interface MeetingDraft {
  /** As the first line calls it. */
  readonly gremium: string;
  readonly day: CalendarDay;
  /** In the order of the reference. */
  readonly fields: readonly DraftField[];
  readonly points: readonly DraftPoint[];
}

/** Names that stand on one line; more get a line each. */
const MOST_ON_LINE = 3;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DEFAULT_INDENT = '  ';

/** The file in which the meetings of a gremium stand: that of the newest, else where the register has most of its meetings, else its own. */
export function meetingFile(meetings: readonly DatedMeeting[], scope: Scope): FileIndex {
  const own = new Set(scope.registerFiles);
  const newest = meetings.findLast(({ ref }) => own.has(ref.file)) ?? meetings.at(-1);
  if (newest !== undefined) return newest.ref.file;
  const count = (file: FileIndex) => [...file.document.entries].filter(({ kind }) => kind === 'vergadering').length;
  return scope.registerFiles.reduce((best, file) => (count(file) > count(best) ? file : best), scope.file);
}

/**
 * The edits that put a meeting into its file; a meeting of that day that has no agenda yet is filled.
 * @param meetings those of the gremium, in the order of their days.
 */
export function insertMeeting(draft: MeetingDraft, meetings: readonly DatedMeeting[], scope: Scope): FileEdits {
  const planned = meetings.find(({ day }) => day === draft.day)?.ref;
  const file = planned?.file ?? meetingFile(meetings, scope);
  if (planned !== undefined) return { file, edits: [fill(planned.placed, draft, file)] };
  const near = meetings.filter(({ ref }) => ref.file === file).map(({ ref }) => ref.placed);
  const lines = meetingLines(draft, near.at(-1)?.entry);
  return { file, edits: [place(file, near, lines)] };
}

/** The lines of a meeting, in the style of another one. */
function meetingLines(draft: MeetingDraft, like: Entry | undefined): string[] {
  return [`vergadering ${draft.gremium} ${formatDutch(draft.day)}`, ...bodyLines(draft, like)];
}

function bodyLines({ fields, points }: MeetingDraft, like: Entry | undefined): string[] {
  const indent = like === undefined ? DEFAULT_INDENT : fieldIndent(like);
  const step = indent === '' ? DEFAULT_INDENT : indent;
  const isNumbered = like === undefined || agendaItems(like).length === 0 || agendaItems(like)[0]?.number !== undefined;
  const agenda = splitLong(points).flatMap(({ title, parts }, at) => [
    `${indent}${step}${isNumbered ? `${at + 1}. ` : ''}${title}`,
    ...parts.map((part, below) => `${indent}${step}${step}${LETTERS[below]!}. ${safe(part)}`),
  ]);
  return [...fields.flatMap((field) => fieldLines(field, indent, step)), `${indent}agenda:`, ...agenda];
}

function fieldLines({ name, values }: DraftField, indent: string, step: string): string[] {
  if (values.length <= MOST_ON_LINE) return [`${indent}${name}: ${values.join(', ')}`.trimEnd()];
  return [`${indent}${name}:`, ...values.map((value) => `${indent}${step}${value}`)];
}

/** A point has no more parts than there are letters: the rest stands below one of the same title. */
function splitLong(points: readonly DraftPoint[]): DraftPoint[] {
  return points.flatMap(({ title, parts }) => {
    if (parts.length <= LETTERS.length) return [{ title, parts }];
    const all: DraftPoint[] = [];
    for (let at = 0; at < parts.length; at += LETTERS.length) {
      all.push({ title, parts: parts.slice(at, at + LETTERS.length) });
    }
    return all;
  });
}

/** A part that says nothing of an action by itself: before the meeting nothing was said. */
function safe(part: string): string {
  const isRead = readMinutesLine(part, { text: part, start: 0, end: part.length }) !== undefined;
  return isRead ? `“${part}”` : part;
}

/** Puts a meeting beside those that stand in its file, or at the end. */
function place(file: FileIndex, near: readonly PlacedEntry[], lines: readonly string[]): Edit {
  const { text, lineEnd, entries } = file.document;
  const body = lines.join(lineEnd);
  const [oldest, newest] = [near[0], near.at(-1)];
  const isDescending = oldest !== undefined && newest !== undefined && newest.start < oldest.start;
  if (isDescending) {
    const start = leadStart(file, newest);
    return { start, end: start, text: body + lineEnd + lineEnd.repeat(blanksBetween(file, near)) };
  }
  const last = newest ?? lastEntry(entries);
  if (last === undefined) {
    // A comment without a line end behind it would take the first line in.
    const ending = text.length === 0 || endsLine(text.slice(Math.max(0, text.length - 1), text.length)) ? '' : lineEnd;
    return { start: text.length, end: text.length, text: ending + body + lineEnd };
  }
  const end = last.start + contentLineEnd(last);
  const blanks = lineEnd.repeat(blanksBetween(file, near));
  return { start: end, end, text: lineEnd + blanks + body };
}

function lastEntry(entries: Iterable<PlacedEntry>): PlacedEntry | undefined {
  return [...entries].findLast(({ kind }) => kind !== undefined);
}

/** The end of the last line of an entry that means something, from its start. */
function contentLineEnd({ entry: { text, contentEnd } }: PlacedEntry): number {
  let end = lineEndAt(text, contentEnd);
  // An indented comment behind the content is a remark about this entry.
  for (let at = end; at < text.length; ) {
    const start = at + (text.startsWith('\r\n', at) ? 2 : 1);
    at = lineEndAt(text, start);
    const line = text.slice(start, at);
    if (line.trim() === '') continue;
    if (!/^[ \t]/u.test(line) || !line.trimStart().startsWith(COMMENT_START)) break;
    end = at;
  }
  return end;
}

/** The end of the line in which an offset lies, without its line end. */
function lineEndAt(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) if (endsLine(text[at]!)) return at;
  return text.length;
}

function endsLine(letter: string): boolean {
  return letter === '\n' || letter === '\r';
}

/** The start of an entry with the comments right above it, in the file. */
function leadStart(file: FileIndex, placed: PlacedEntry): number {
  let { start } = placed;
  const before = file.document.entries.before(placed);
  if (before === undefined) return start;
  const own = before.entry.text;
  for (const { line, textStart } of linesUp(own)) {
    if (line.start === line.end && line.end === own.length) continue;
    if (!own.startsWith(COMMENT_START, textStart)) break;
    start = before.start + line.start;
  }
  return start;
}

/** Most blank lines that are put between two meetings. */
const MOST_BLANKS = 3;

/** Blank lines between the meetings of a file; one where no two follow each other. */
function blanksBetween(file: FileIndex, near: readonly PlacedEntry[]): number {
  const counts = near.flatMap((placed) => {
    if (file.document.entries.after(placed)?.kind !== 'vergadering') return [];
    const { entry } = placed;
    const [, ...behind] = entry.text.slice(entry.contentEnd).split(/\r\n|\n|\r/u);
    // Behind the last line end the next entry begins.
    const written = behind.slice(0, -1).findIndex((line) => line.trim() !== '');
    return [written === -1 ? behind.length - 1 : written];
  });
  return counts.length === 0 ? 1 : Math.min(...counts, MOST_BLANKS);
}

/** Puts the fields that it has not, and the agenda, below a meeting that has an entry. */
function fill(placed: PlacedEntry, draft: MeetingDraft, file: FileIndex): Edit {
  const { entry } = placed;
  const fields = draft.fields.filter(({ name }) => fieldOf(entry, name) === undefined);
  const lines = bodyLines({ ...draft, fields }, entry.fields.length === 0 ? undefined : entry);
  const { lineEnd } = file.document;
  const empty = fieldOf(entry, 'agenda');
  if (empty !== undefined) {
    // The word stands there already, with nothing below it.
    const start = entry.text.lastIndexOf('\n', empty.nameSpan.start) + 1;
    const end = lineEndAt(entry.text, empty.nameSpan.start);
    return { start: placed.start + start, end: placed.start + end, text: lines.join(lineEnd) };
  }
  const at = placed.start + contentLineEnd(placed);
  return { start: at, end: at, text: lineEnd + lines.join(lineEnd) };
}
