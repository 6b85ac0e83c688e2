/** What a deadline of an entry is reckoned from: its own dates, the meeting it was made in, other entries. */
import type { CalendarDay } from './calendar.ts';
import { type DeadlineContext, resolveDate } from './deadline.ts';
import { earliestFullDate, noteContext, notedDates } from './entryDates.ts';
import type { EntryRef } from './fileFacts.ts';
import { meetingOf } from './meeting.ts';
import { MinutesEntry } from './minutes.ts';
import { nextMeeting } from './nextMeeting.ts';
import { readyDay } from './readyDay.ts';
import type { Scope } from './scope.ts';

/** What the deadline of an entry is reckoned from (docs/language.md, Dates and deadlines). Costs the entry. */
export function deadlineContext(ref: EntryRef, scope: Scope, peildatum: CalendarDay | undefined): DeadlineContext {
  const { placed } = ref;
  const meeting = placed instanceof MinutesEntry ? meetingOf(placed.host.head).day : undefined;
  return {
    meeting,
    earliestFullDate: earliestFullDate(placed.entry),
    peildatum,
    get newestDate() {
      return meeting ?? newestNote(ref, peildatum);
    },
    nextMeeting: (gremium, after) => nextMeeting(gremium, after, scope),
    ready: (kind, number) => readyDay(kind, number, scope, peildatum),
  };
}

/** The day of the newest line of an entry that has a date; undefined when none has. */
function newestNote({ placed }: EntryRef, peildatum: CalendarDay | undefined): CalendarDay | undefined {
  const context = noteContext(placed.entry, peildatum);
  const days = notedDates(placed.entry).flatMap(({ date }) => resolveDate(date, context) ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}
