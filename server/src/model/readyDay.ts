/** From when something that others wait for is ready, through what it waits for itself. */
import { fieldOf } from '../syntax/entry.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';
import { isOpen } from './action.ts';
import type { CalendarDay } from './calendar.ts';
import { type ReadyDay, resolveDeadline } from './deadline.ts';
import { earliestFullDate, fullDay } from './entryDates.ts';
import type { EntryRef } from './fileFacts.ts';
import { effectiveField, headingsOf } from './headings.ts';
import { newestStatus } from './history.ts';
import { meetingOf } from './meeting.ts';
import { MinutesEntry } from './minutes.ts';
import { nextMeeting } from './nextMeeting.ts';
import type { Scope } from './scope.ts';

/** A longer chain of actions that wait for each other is not followed (language.md, Deadline). */
export const LONGEST_CHAIN = 20;

/**
 * From when an action or decision is ready: the day at which it was, else the last day of its deadline, or that of what its
 * deadline waits for. Undefined when nothing has that number, when no day follows, or when the chain is longer than
 * `LONGEST_CHAIN` or runs into itself.
 */
export function readyDay(
  kind: Extract<NumberedKind, 'actie' | 'besluit'>,
  number: string,
  scope: Scope,
  peildatum: CalendarDay | undefined,
  steps = 0,
): ReadyDay | undefined {
  const ref = steps < LONGEST_CHAIN ? scope.lookupNumber(kind, number)[0] : undefined;
  if (ref === undefined) return undefined;
  scope.follow(ref);
  const seen = scope.seenFrom(ref.file);
  return kind === 'besluit' ? dayOfDecision(ref) : dayOfAction(ref, seen, peildatum, steps);
}

function dayOfDecision({ placed }: EntryRef): ReadyDay | undefined {
  const date = fieldOf(placed.entry, 'datum');
  const own = date?.kind === 'date' && date.date !== undefined ? fullDay(date.date.date) : undefined;
  const day = own ?? (placed instanceof MinutesEntry ? meetingOf(placed.host.head).day : undefined);
  return day === undefined ? undefined : { day, isDone: true };
}

function dayOfAction(
  ref: EntryRef,
  scope: Scope,
  peildatum: CalendarDay | undefined,
  steps: number,
): ReadyDay | undefined {
  for (const heading of headingsOf(ref, scope)) scope.follow(heading);
  if (!isOpen(ref, scope)) {
    const closed = newestStatus(ref, scope, peildatum)?.day;
    if (closed !== undefined) return { day: closed, isDone: true };
  }
  const effective = effectiveField(ref, 'deadline', scope);
  const field = effective?.field;
  if (field?.kind !== 'deadline' || field.deadline === undefined) return undefined;
  const { latest, earliest } = resolveDeadline(field.deadline.node, {
    peildatum,
    earliestFullDate: earliestFullDate(effective!.owner.placed.entry),
    meeting: ref.placed instanceof MinutesEntry ? meetingOf(ref.placed.host.head).day : undefined,
    nextMeeting: (gremium, after) => nextMeeting(gremium, after, scope),
    ready: (other, number) => readyDay(other, number, scope, peildatum, steps + 1),
  });
  const day = latest ?? earliest;
  return day === undefined ? undefined : { day, isDone: !isOpen(ref, scope) };
}
