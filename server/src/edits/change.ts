/**
 * Changes to an action that write their own line of its history: another deadline, owner or status, or a note. Each comes as
 * edits of the file, or as a Dutch sentence that says why it can't be made; then nothing changes.
 */

import { messages } from '../messages/index.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import { isOpen, statusOfAction } from '../model/actions/actionStatus.ts';
import { deadlineContext } from '../model/actions/deadlineContext.ts';
import { newestStatus } from '../model/actions/history.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { MinutesEntry } from '../model/index/minutes.ts';
import { statusFor } from '../model/index/ownWords.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import { type CalendarDay, formatDutch } from '../model/time/calendar.ts';
import { type DeadlineContext, isUnderstood, resolveDeadline } from '../model/time/deadline.ts';
import { withAssumedYear, withDay } from '../model/time/writtenYear.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import { type Field, fieldOf } from '../syntax/entry.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { ownerFieldOf, workOf } from '../syntax/workKinds.ts';
import { lineFrom } from '../text/lines.ts';
import { shiftSpan } from '../text/span.ts';
import { appendHistory, type Edit, insertField, setField } from './edits.ts';

export type Change = { readonly edits: readonly Edit[] } | { readonly refused: string };

/** A change of the fields of an action, with the text that says so in its history or in minutes; or why it can't be made. */
export type FieldChange = { readonly edits: readonly Edit[]; readonly text: string } | { readonly refused: string };

/** The place of a change: the action, what it can see, and the day that its line gets. */
export interface ChangeAt {
  readonly ref: EntryRef;
  readonly scope: Scope;
  readonly referenceDate: ReferenceDate;
  /** The meeting that it is noted of; without one it is the reference date. */
  readonly meeting?: { readonly day: CalendarDay; readonly gremium?: string | undefined } | undefined;
}

/**
 * The context of a new deadline of an action: as `deadlineContext`, with the line of the history that comes along, so
 * that `volgend DUO` is the first one after that.
 */
export function postponedContext({ ref, scope, referenceDate, meeting }: ChangeAt): DeadlineContext {
  const context = deadlineContext(ref, scope, referenceDate.day);
  if (meeting !== undefined) {
    const { day, gremium = context.ownGremium } = meeting;
    return { ...context, saidOn: day, meeting: day, newestDate: day, ownGremium: gremium };
  }
  if (ref.placed instanceof MinutesEntry) return context;
  const { newestDate = Number.NEGATIVE_INFINITY } = context;
  return { ...context, newestDate: Math.max(newestDate, referenceDate.noteDay), saidOn: referenceDate.noteDay };
}

/** Gives an open action another deadline, with the year that it is read in; the old one goes to its history, with the reason. */
export function postpone(at: ChangeAt, typed: string, reason: string): Change {
  return noted(at, postponed(at, typed, reason));
}

/** The same without a line in its history. */
export function postponed(at: ChangeAt, typed: string, reason: string): FieldChange {
  const { ref, scope, referenceDate } = at;
  const words = messages.changes;
  const line = oneLine(typed);
  if (workOf(ref.placed.kind) === undefined) return { refused: words.noAction };
  if (!isOpen(ref, scope)) return { refused: words.isClosed(ref.placed.kind) };
  if (line === '') return { refused: words.noDeadline };
  const node = readDeadline(line);
  const resolved = resolveDeadline(node, postponedContext(at));
  if (!isUnderstood(resolved)) return { refused: words.badDeadline(line) };
  const deadline = withAssumedYear(line, node, resolved) ?? withDay(node, resolved) ?? line;
  const old = deadlineOf(ref, scope, referenceDate.day);
  const { start = 0, end = 0 } = old === undefined ? {} : shiftSpan(old.node.span, old.start);
  const before = old?.field.owner.placed.entry.text.slice(start, end);
  if (before === deadline) return { refused: words.sameDeadline(deadline) };
  const edit =
    old === undefined || old.field.inherited || !isUnderstood(old.resolved)
      ? setOwn(at, 'deadline', deadline)
      : // A remark behind it stays.
        moved(ref, { start, end }, deadline);
  return { edits: [edit], text: changeText('deadline', before, deadline, reason) };
}

/** Gives an action to somebody else; who had it goes to its history. */
export function handOver(at: ChangeAt, typed: string, reason = ''): Change {
  return noted(at, handedOver(at, typed, reason));
}

/** The same without a line in its history. */
export function handedOver(at: ChangeAt, typed: string, reason: string): FieldChange {
  const { ref, scope } = at;
  const words = messages.changes;
  const owner = oneLine(typed);
  if (workOf(ref.placed.kind) === undefined) return { refused: words.noAction };
  if (!isOpen(ref, scope)) return { refused: words.isClosed(ref.placed.kind) };
  if (owner === '') return { refused: words.noOwner };
  const old = ownersOf(ref, scope)?.field;
  const before = old?.field.lines.map(({ text }) => text.replace(/[,;]$/u, '')).join(', ');
  if (before === owner) return { refused: words.sameOwner(owner) };
  const name = ownerFieldOf(ref.placed.kind);
  const own = fieldOf(ref.placed.entry, name);
  const [first, ...others] = own?.lines ?? [];
  const edits = first === undefined ? [setOwn(at, name, owner)] : [moved(ref, first, owner)];
  for (const line of others) {
    const { text } = ref.placed.entry;
    const start = lineStart(text, line.start);
    edits.push(moved(ref, { start, end: lineFrom(text, line.start).next }, ''));
  }
  return { edits, text: changeText('eigenaar', before, owner, reason) };
}

/** Gives an action or a promise another status, with a line in its history. */
export function changeStatus(at: ChangeAt, typed: string, reason = ''): Change {
  const { ref, scope, referenceDate } = at;
  // The newest line by date is what the status must agree with.
  const newest = newestStatus(ref, scope, referenceDate.day)?.day;
  const day = Math.max(at.meeting?.day ?? referenceDate.noteDay, newest ?? Number.NEGATIVE_INFINITY);
  const meeting = day === at.meeting?.day ? at.meeting : { day };
  return noted({ ...at, meeting }, statusChanged(at, typed, reason));
}

/** The same without a line in its history. */
export function statusChanged({ ref, scope }: ChangeAt, typed: string, reason: string): FieldChange {
  const words = messages.changes;
  const work = workOf(ref.placed.kind);
  if (work === undefined) return { refused: words.noAction };
  const status = statusFor(ref.placed.kind, oneLine(typed).toLowerCase(), scope);
  if (status === undefined || status === 'open')
    return { refused: words.badStatus(oneLine(typed), work.statuses.join(', ')) };
  const old = currentStatus(ref, scope);
  if (old === status) return { refused: words.sameStatus(status) };
  return {
    edits: [setField(ref.file.document.lineEnd, ref.placed, 'status', status)],
    text: changeText('status', old, status, reason),
  };
}

/** Notes something of an action, a decision or a promise. */
export function note(at: ChangeAt, typed: string): Change {
  const text = oneLine(typed);
  if (!isNumberedKind(at.ref.placed.kind)) return { refused: messages.changes.noEntry };
  return text === '' ? { refused: messages.changes.noNote } : { edits: [noteLine(at, text)] };
}

/** A change with its line in the history. */
function noted(at: ChangeAt, change: FieldChange): Change {
  return 'refused' in change ? change : { edits: [...change.edits, noteLine(at, change.text)] };
}

/** The status as it is, officially; undefined without one. */
export function currentStatus(ref: EntryRef, scope: Scope): string | undefined {
  return workOf(ref.placed.kind) && statusOfAction(ref, scope);
}

/** `deadline 1 maart 2021 -> 1 april 2021; de brief is er nog niet` */
function changeText(field: string, old: string | undefined, now: string, reason: string): string {
  const from = old === undefined ? '' : `${old} `;
  const why = oneLine(reason);
  return `${field} ${from}-> ${now}${why === '' ? '' : `; ${why}`}`;
}

function noteLine({ ref, referenceDate, meeting }: ChangeAt, text: string): Edit {
  const day = formatDutch(meeting?.day ?? referenceDate.noteDay);
  const where = meeting?.gremium === undefined ? '' : ` ${meeting.gremium}`;
  return appendHistory(ref.file.document.lineEnd, ref.placed, `${day}${where}: ${text}`);
}

/** Sets a field of the action itself, whatever its heading says. */
function setOwn({ ref }: ChangeAt, name: string, value: string): Edit {
  const { file, placed } = ref;
  const own: Field | undefined = fieldOf(placed.entry, name);
  return own === undefined
    ? insertField(file.document.lineEnd, placed, name, value)
    : setField(file.document.lineEnd, placed, name, value);
}

function moved({ placed }: EntryRef, { start, end }: { start: number; end: number }, text: string): Edit {
  return { start: placed.start + start, end: placed.start + end, text };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start--;
  return start;
}

/** The part of a typed text that fits on one line: a history line ends with its line. */
function oneLine(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim();
}
