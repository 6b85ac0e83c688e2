/**
 * The deadline that was agreed last, in the history or the minutes, beside the one that the field says: while the two differ the
 * field counts, and that is said (taal.md §4, `deadline-wijkt-af`).
 */
import { messages } from '../../messages/index.ts';
import { dependsOnDays } from '../../syntax/dates/ast.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import { foldWord } from '../../syntax/vocabulary.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import type { Scope } from '../index/scope.ts';
import { type CalendarDay, formatDutch } from '../time/calendar.ts';
import { type DeadlineContext, type ResolvedDeadline, resolveDeadline } from '../time/deadline.ts';
import { asWritten } from '../time/writtenYear.ts';
import { type DeadlineOf, deadlineOf } from './action.ts';
import { deadlineContext } from './deadlineContext.ts';
import { type NewestLine, type NewestLines, newestLines } from './history.ts';

/** The days that were agreed last. */
export type AgreedDays = Pick<ResolvedDeadline, 'earliest' | 'latest'>;

export interface AgreedDeadline {
  readonly line: NewestLine;
  readonly resolved: ResolvedDeadline & { readonly latest: CalendarDay };
  /** The deadline as it is written where nothing tells any more from which day it is seen. */
  readonly written: string;
}

/** The deadline that the newest line of its kind gives; undefined without one, and when that has no last day that is known. */
export function agreedDeadline(
  ref: EntryRef,
  scope: Scope,
  day: CalendarDay | undefined,
  line: NewestLine | undefined = newestLines(ref, scope, day).deadline,
): AgreedDeadline | undefined {
  if (line === undefined) return undefined;
  const context = contextOf(line, ref, scope, day);
  const resolved = resolveDeadline(readDeadline(line.to.text), context);
  const { latest } = resolved;
  if (latest === undefined) return undefined;
  return {
    line,
    resolved: { ...resolved, latest },
    get written() {
      return asWritten(line.to.text, context);
    },
  };
}

/** All that was said that day is seen from that day. */
function contextOf(
  { day, gremium }: NewestLine,
  ref: EntryRef,
  scope: Scope,
  referenceDay: CalendarDay | undefined,
): DeadlineContext {
  let known: DeadlineContext | undefined;
  // Most are a day, which needs nothing of others.
  const own = () => {
    known ??= deadlineContext(ref, scope, referenceDay);
    return known;
  };
  return {
    saidOn: day,
    meeting: day,
    newestDate: day,
    referenceDay,
    get ownGremium() {
      return gremium?.text ?? own().ownGremium;
    },
    get moments() {
      return own().moments;
    },
    get nextMeeting() {
      return own().nextMeeting;
    },
    get ready() {
      return own().ready;
    },
  };
}

/**
 * True when a deadline is another one than was agreed: its last day is not among the days of that. Of what was agreed without a
 * first day, `uiterlijk 1 juni`, only the last day is the same. What has no last day is another one.
 */
export function isOtherThan(latest: CalendarDay | undefined, agreed: AgreedDays): boolean {
  if (latest === undefined || agreed.latest === undefined) return agreed.latest !== undefined;
  return latest > agreed.latest || latest < (agreed.earliest ?? agreed.latest);
}

/**
 * True of a line that sets a deadline. *Doorgeschoven naar de volgende vergadering* in plain words says when it is spoken of
 * again, and takes nothing back of when it has to be ready.
 */
function setsDeadline({ isSaid, to }: NewestLine): boolean {
  return !isSaid || readDeadline(to.text).kind !== 'nextMeeting';
}

/**
 * True when a field says in its own words what was agreed: `volgend DUO`, whichever meeting that has become since, and
 * `tot 1 juni` of what was put off `tot 1 juni`.
 */
function saysAgreed(
  { node, text, resolved }: Pick<DeadlineOf, 'node' | 'text' | 'resolved'>,
  { line, resolved: agreed }: AgreedDeadline,
): boolean {
  const wanted = readDeadline(line.to.text);
  const form = (typed: string, { start, end }: { start: number; end: number }) => foldWord(typed.slice(start, end));
  if (form(text.text, node.span) === form(line.to.text, wanted.span)) return true;
  return node.kind === 'period' && node.bound === 'before' && resolved.latest === agreed.latest - 1;
}

/**
 * The days of the newest line that sets a deadline, of an entry whose own field is `found`; undefined without such a line, and
 * when the field says them.
 */
export function daysAgreed(
  ref: EntryRef,
  found: Omit<DeadlineOf, 'field'> | undefined,
  { deadline: line }: NewestLines,
  scope: Scope,
  day: CalendarDay | undefined,
): AgreedDays | undefined {
  // What *Stel uit* writes is the same in both places: nothing has to be worked out.
  if (line === undefined || found?.text.text === line.to.text || !setsDeadline(line)) return undefined;
  const agreed = agreedDeadline(ref, scope, day, line);
  return agreed === undefined || (found !== undefined && saysAgreed(found, agreed)) ? undefined : agreed.resolved;
}

/** True when the days of the newest line that changes the deadline are those of meetings, gremia or moments. */
export function agreedOnDays({ deadline: line }: NewestLines): boolean {
  return line !== undefined && dependsOnDays(readDeadline(line.to.text));
}

export interface Differing {
  readonly deadline: DeadlineOf;
  readonly agreed: AgreedDeadline;
  /** The form that the field holds, as typed. */
  readonly typed: string;
}

/** The deadline that counts for an entry and the other one that was agreed last; undefined when they do not differ. */
export function differingDeadline(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): Differing | undefined {
  const agreed = agreedDeadline(ref, scope, day);
  const deadline = agreed && deadlineOf(ref, scope, day);
  if (agreed === undefined || deadline === undefined || !setsDeadline(agreed.line)) return undefined;
  if (!deadline.field.inherited && saysAgreed(deadline, agreed)) return undefined;
  if (!isOtherThan(deadline.resolved.latest, agreed.resolved)) return undefined;
  const { start, end } = deadline.node.span;
  return { deadline, agreed, typed: deadline.text.text.slice(start, end) };
}

/** The sentence of hover and hints: what was agreed, when, and which of the two counts. */
export function explainDiffering({ agreed, typed }: Differing): string {
  const { gremium, day } = agreed.line;
  return messages.changes.agreedOtherwise(agreed.line.to.text, formatDutch(day), gremium?.text, typed);
}
