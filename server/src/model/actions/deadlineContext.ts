/**
 * The days from which a deadline of an entry is computed (taal.md §3, Deadline): its own dates, the meeting that it was
 * made in, what was last noted of it, and what it waits for, through chains of actions.
 */
import { fieldOf } from '../../syntax/entry.ts';
import { readNumberReferences } from '../../syntax/numberReferences.ts';
import { doneDates, earliestFullDate, entryDay, fullDay, noteContext, readyOn } from '../index/entryDates.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { meetingOf } from '../index/meeting.ts';
import { MinutesEntry } from '../index/minutes.ts';
import { momentsNamed } from '../index/moments.ts';
import { nextMeeting } from '../index/nextMeeting.ts';
import type { Scope } from '../index/scope.ts';
import { gremiaOfRegister } from '../references/membership.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { type DeadlineContext, type ReadyDay, resolveDate, resolveDeadline } from '../time/deadline.ts';
import { isOpen } from './actionStatus.ts';
import { effectiveField, headingsOf } from './headings.ts';
import { lastNoted, newestStatus } from './history.ts';
import { later } from './newestNote.ts';

/** Results of `readyDay` by number: many may wait for the same, and each way to it would be followed. */
type KnownDays = Map<string, ReadyDay | undefined>;

/** A longer chain of actions that wait for each other is not followed. */
const LONGEST_CHAIN = 20;

/** The context of an entry's deadline; most of it is computed lazily. */
export function deadlineContext(
  ref: EntryRef,
  scope: Scope,
  day: CalendarDay | undefined,
  steps = 0,
  waited?: KnownDays,
): DeadlineContext {
  // Made when it is needed: most deadlines wait for nothing.
  let known = waited;
  const meeting = meetingDay(ref);
  return {
    meeting,
    earliestFullDate: earliestFullDate(ref.placed.entry),
    referenceDay: day,
    get newestDate() {
      // What was agreed at a meeting is meant for the one after it, whatever is said of it later.
      return meeting ?? newestNote(ref, scope, day);
    },
    get ownGremium() {
      return ownGremium(ref, scope);
    },
    moments: (name) => momentsNamed(name, scope),
    nextMeeting: (gremium, after) => nextMeeting(gremium, after, scope),
    ready: (kind, number) => {
      known ??= new Map();
      return readyDay(kind, number, scope, day, steps, known);
    },
  };
}

/** The gremium whose meetings an entry is for: in minutes that of the meeting, else of the register; undefined when it has several. */
function ownGremium({ placed }: EntryRef, scope: Scope): string | undefined {
  if (placed instanceof MinutesEntry) {
    const { gremia } = meetingOf(placed.host.head);
    if (gremia !== undefined) return gremia.text;
  }
  const [gremium, ...others] = gremiaOfRegister(scope);
  return gremium === undefined || others.length > 0 ? undefined : gremium.placed.entry.identity?.text;
}

/** The day of the meeting in whose minutes something stands; undefined for an entry of a list. */
function meetingDay({ placed }: EntryRef): CalendarDay | undefined {
  return placed instanceof MinutesEntry ? meetingOf(placed.host.head).day : undefined;
}

/** The day of the newest line of the history, of the newest step that is done, or of the entry itself; undefined when nothing has one. */
function newestNote(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): CalendarDay | undefined {
  const { entry } = ref.placed;
  const context = noteContext(entry, day);
  const last = later(lastNoted(ref, scope, day), entryDay(entry));
  return doneDates(entry).reduce((newest, { date }) => later(newest, resolveDate(date, context)), last);
}

/**
 * From when an action or decision is ready: the day at which it was, else the last day of its deadline, or that of what its
 * deadline waits for. Undefined when nothing has that number, when no day follows, or when the chain is longer than
 * `LONGEST_CHAIN` or runs into itself.
 */
function readyDay(
  kind: 'actie' | 'besluit',
  number: string,
  scope: Scope,
  day: CalendarDay | undefined,
  steps: number,
  known: KnownDays,
): ReadyDay | undefined {
  const key = `${steps} ${kind} ${number} ${scope.file.uri}`;
  if (!known.has(key)) known.set(key, findReadyDay(kind, number, scope, day, steps, known));
  return known.get(key);
}

function findReadyDay(
  kind: 'actie' | 'besluit',
  number: string,
  scope: Scope,
  referenceDay: CalendarDay | undefined,
  steps: number,
  known: KnownDays,
): ReadyDay | undefined {
  // `B/5` is that of another register.
  const [named] = readNumberReferences({ text: number, start: 0, end: number.length });
  if (named === undefined || steps >= LONGEST_CHAIN) return undefined;
  const ref = scope.lookupNumber(kind, named.number, named.register)[0];
  if (ref === undefined) return undefined;
  scope.follow(ref);
  if (kind === 'actie') return dayOfAction(ref, scope.seenFrom(ref.file), referenceDay, steps, known);
  const date = fieldOf(ref.placed.entry, 'datum');
  const own = date?.kind === 'date' && date.date !== undefined ? fullDay(date.date.date) : undefined;
  const day = own ?? meetingDay(ref);
  return day === undefined ? undefined : { day, isDone: true };
}

function dayOfAction(
  ref: EntryRef,
  scope: Scope,
  referenceDay: CalendarDay | undefined,
  steps: number,
  known: KnownDays,
): ReadyDay | undefined {
  for (const heading of headingsOf(ref, scope)) scope.follow(heading);
  const isDone = !isOpen(ref, scope);
  const closed = isDone ? (readyOn(ref.placed.entry) ?? newestStatus(ref, scope, referenceDay)?.day) : undefined;
  if (closed !== undefined) return { day: closed, isDone };
  const effective = effectiveField(ref, 'deadline', scope);
  if (effective?.field.kind !== 'deadline' || effective.field.deadline === undefined) return undefined;
  const context = deadlineContext(effective.owner, scope, referenceDay, steps + 1, known);
  const { latest, earliest } = resolveDeadline(effective.field.deadline.node, context);
  const day = latest ?? earliest;
  return day === undefined ? undefined : { day, isDone };
}
