/**
 * The timeline of an action, its history as a line with the deadlines that it has had, and that of a register: the deadlines of what
 * is open, by month. Pure values; the page that shows them makes the drawing.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { OverviewAction } from '../../../protocol/overview.ts';
import type {
  ActionTimeline,
  RegisterTimeline,
  TimelineDays,
  TimelineDeadline,
  TimelineMoment,
  TimelineMonth,
  TimelineRow,
} from '../../../protocol/timeline.ts';
import type { Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf } from '../model/actions/action.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { deadlineContext } from '../model/actions/deadlineContext.ts';
import { type HistoryItem, wholeHistory } from '../model/actions/history.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { type CalendarDay, formatIso } from '../model/time/calendar.ts';
import { type ResolvedDeadline, resolveDeadline } from '../model/time/deadline.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import { foldWord } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { type FeatureContext, refAt } from './context.ts';
import { MOST_ENTRIES, namesOf, openActions } from './openActions.ts';

/** The most rows that are sent: nobody looks at more bars. The months count all. */
const MOST_ROWS = 500;
/** The most lines of a history, and the most deadlines, that are sent: the newest. */
const MOST_MOMENTS = 200;
const MOST_DEADLINES = 50;
/** The number of rows between two messages. */
const SLICE = 20;

/** The deadlines of what is open in a register. */
export function* findRegisterTimeline({ scope, referenceDate }: FeatureContext): Work<RegisterTimeline> {
  const { open } = yield* openActions(scope, referenceDate);
  const dated = open.filter(({ action }) => action.deadline !== null);
  const rows: TimelineRow[] = [];
  for (const { action, ref } of dated.slice(0, MOST_ROWS)) {
    const { number, title, owners, past, line, deadline } = action;
    const found = deadlineOf(ref, scope, referenceDate.day);
    const days = { text: found?.text.text ?? '', earliest: isoOf(found?.resolved.earliest), latest: deadline };
    rows.push({ number, title, owners, isLate: past, line, ...days });
    if (rows.length % SLICE === 0) yield;
  }
  return {
    title: namesOf(scope).title,
    day: referenceDate.day === undefined ? null : formatIso(referenceDate.day),
    rows,
    months: monthsOf(dated.map(({ action }) => action)),
    withoutDay: open.length - dated.length,
    isTooLarge: scope.file.document.entries.size > MOST_ENTRIES,
  };
}

/** The line of what stands at a position; null where nothing stands that somebody has to do. */
export function getActionTimeline(
  document: TextDocument,
  position: Position,
  { scope, referenceDate: { day } }: FeatureContext,
): ActionTimeline | null {
  const ref = refAt(document, position, scope);
  const { kind, entry } = ref.placed;
  if (kind === undefined || workOf(kind) === undefined) return null;
  const items = wholeHistory(ref, scope, day).map(({ item }) => item);
  const known = items.filter((item) => item.day !== undefined);
  const inOrder = [...known, ...items.filter((item) => item.day === undefined)];
  return {
    called: entry.identity === undefined ? kind : messages.changes.called(kind, calledInSentence(ref.placed)),
    title: entry.title?.text ?? null,
    day: day === undefined ? null : formatIso(day),
    isOpen: isOpen(ref, scope),
    moments: inOrder.slice(-MOST_MOMENTS).map(momentOf),
    leftOut: Math.max(0, inOrder.length - MOST_MOMENTS),
    deadlines: deadlinesOf(ref, known, scope, day),
  };
}

function momentOf({ day, dateText, gremium, text, change }: HistoryItem): TimelineMoment {
  return {
    day: isoOf(day),
    dayText: dateText,
    gremium: gremium?.text ?? null,
    text: text.replace(/\s+/gu, ' ').trim(),
    changes: change?.field ?? null,
  };
}

/**
 * The deadlines of an action: the one before the first change, each that it was changed to, and the one that it has now. What was
 * agreed on a day is seen from that day.
 */
function deadlinesOf(
  ref: EntryRef,
  items: readonly HistoryItem[],
  scope: WorkspaceScope,
  day: CalendarDay | undefined,
): TimelineDeadline[] {
  const all: TimelineDeadline[] = [];
  const { ownGremium, moments, nextMeeting, ready } = deadlineContext(ref, scope, day);
  const changes = items.filter(({ day: said, change }) => change?.field === 'deadline' && said !== undefined);
  const add = (text: string, since: CalendarDay | undefined, resolved: ResolvedDeadline) => {
    const last = all.at(-1);
    const days = daysOf(text, resolved);
    // The same deadline once more, whatever it is called.
    if (last !== undefined && isSame(last, days)) return;
    all.push({ ...days, since: isoOf(since) });
  };
  for (const { day: said, change } of changes.slice(-MOST_DEADLINES)) {
    const seen = {
      ...{ saidOn: said, meeting: said, newestDate: said, referenceDay: day },
      ...{ ownGremium, moments, nextMeeting, ready },
    };
    const { from, to } = change!;
    if (from !== undefined)
      add(from.text, undefined, resolveDeadline(readDeadline(from.text), { earliestFullDate: said }));
    add(to.text, said, resolveDeadline(readDeadline(to.text), seen));
  }
  const now = deadlineOf(ref, scope, day);
  if (now !== undefined) add(now.text.text, undefined, now.resolved);
  return all;
}

/** True of two that mean the same days; of what means none, that say the same. */
function isSame(one: TimelineDays, other: TimelineDays): boolean {
  if (one.latest !== other.latest || one.earliest !== other.earliest) return false;
  return one.latest !== null || foldWord(one.text) === foldWord(other.text);
}

function daysOf(text: string, { earliest, latest }: ResolvedDeadline): TimelineDays {
  return { text, earliest: isoOf(earliest), latest: isoOf(latest) };
}

/** The months in which deadlines end, the earliest first. */
function monthsOf(actions: readonly OverviewAction[]): TimelineMonth[] {
  const months = new Map<string, { count: number; late: number }>();
  for (const { deadline, past } of actions) {
    if (deadline === null) continue;
    const month = deadline.slice(0, deadline.lastIndexOf('-'));
    const counted = months.get(month) ?? { count: 0, late: 0 };
    months.set(month, { count: counted.count + 1, late: counted.late + (past ? 1 : 0) });
  }
  return [...months].map(([month, counted]) => ({ month, ...counted })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

function isoOf(day: CalendarDay | undefined): string | null {
  return day === undefined ? null : formatIso(day);
}
