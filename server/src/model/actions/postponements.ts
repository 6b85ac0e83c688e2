/** Postponements of an action and the day of its last mention: *3 keer uitgesteld, laatst besproken 10 februari 2021*. */
import { messages } from '../../messages/index.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import type { HistoryChange } from '../../syntax/entry.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import type { Scope } from '../index/scope.ts';
import { type CalendarDay, formatDutch } from '../time/calendar.ts';
import { resolveDeadline } from '../time/deadline.ts';
import { agreedDeadline } from './agreedDeadline.ts';
import { type HistoryItem, wholeHistory } from './history.ts';

export interface Postponements {
  /** The changes of its deadline, in its own lines and in minutes, but for those that brought it forward. */
  readonly count: number;
  /** The newest day on which a gremium spoke of it; undefined when none did. */
  readonly discussed: CalendarDay | undefined;
}

/** The postponements in the whole history of an action. */
export function postponementsOf(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): Postponements {
  return postponementsIn(wholeHistory(ref, scope, day).map(({ item }) => item));
}

/** The postponements in some lines of a history. */
export function postponementsIn(items: readonly HistoryItem[]): Postponements {
  let count = 0;
  let discussed: CalendarDay | undefined;
  for (const { day, change, gremium, source } of items) {
    if (change?.field === 'deadline' && !isEarlier(change, day)) count++;
    const isMeeting = gremium !== undefined || source === 'vergadering';
    if (isMeeting && day !== undefined && (discussed === undefined || day > discussed)) discussed = day;
  }
  return { count, discussed };
}

/**
 * The deadline that was agreed last, in the history or the minutes, as it is written where nothing says any more from which day
 * it is seen; undefined when none was, or when it is not later than a day.
 */
export function postponedTo(
  ref: EntryRef,
  scope: Scope,
  day: CalendarDay | undefined,
  after: CalendarDay,
): string | undefined {
  const agreed = agreedDeadline(ref, scope, day);
  return agreed !== undefined && agreed.resolved.latest > after ? agreed.written : undefined;
}

/** The sentence of hover and the code lens, without a full stop; undefined when there is nothing to say. */
export function explainPostponements({ count, discussed }: Postponements): string | undefined {
  const words = messages.changes;
  const parts = [
    ...(count === 0 ? [] : [words.postponed(count)]),
    ...(discussed === undefined ? [] : [words.lastDiscussed(formatDutch(discussed))]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** True when the new deadline ends before the old one. */
function isEarlier({ from, to }: HistoryChange, day: CalendarDay | undefined): boolean {
  if (from === undefined) return false;
  const context = { earliestFullDate: day };
  const [before, after] = [from, to].map(({ text }) => resolveDeadline(readDeadline(text), context).latest);
  return before !== undefined && after !== undefined && after < before;
}
