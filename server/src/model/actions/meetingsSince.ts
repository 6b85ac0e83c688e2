/** The number of meetings of a gremium since something was last noted of an action, and whether that is too many. */
import { fieldOf } from '../../syntax/entry.ts';
import { entryDay } from '../index/entryDates.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { meetingOf } from '../index/meeting.ts';
import { MinutesEntry } from '../index/minutes.ts';
import { heldBy, meetingsOf } from '../index/nextMeeting.ts';
import type { Scope } from '../index/scope.ts';
import { gremiaOfRegister } from '../references/membership.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { afterMeetings, readFrequency } from '../time/frequency.ts';
import { isOpen } from './actionStatus.ts';
import { lastNoted } from './history.ts';
import { later } from './newestNote.ts';

interface MeetingsSince {
  readonly meetings: number;
  /** The day of the newest line; undefined when there is none, and then no meeting is counted. */
  readonly since: CalendarDay | undefined;
}

/**
 * Number of meetings of the register's gremium there were after the newest line of an action's history, up to and
 * including a day: those that have an entry, or as many as the frequency says when that is more.
 */
function meetingsSince(action: EntryRef, scope: Scope, until: CalendarDay): MeetingsSince {
  // What was agreed at a meeting was noted there.
  const made = action.placed instanceof MinutesEntry ? meetingOf(action.placed.host.head).day : undefined;
  // `datum` is a column with the day on which it came onto the list.
  const since = later(lastNoted(action, scope, until), made) ?? entryDay(action.placed.entry);
  if (since === undefined) return { meetings: 0, since };
  let meetings = 0;
  for (const gremium of gremiaOfRegister(scope)) {
    scope.follow(gremium);
    const { entry } = gremium.placed;
    const all = meetingsOf(entry.identity?.text ?? '', scope);
    const held = heldBy(all, until) - heldBy(all, since);
    const field = fieldOf(entry, 'frequentie');
    const frequency = field && readFrequency(field.lines[0]?.text ?? '');
    let counted = 0;
    while (frequency !== undefined && counted < 100 && afterMeetings(since, frequency, counted + 1) <= until) counted++;
    meetings = Math.max(meetings, held, counted);
  }
  return { meetings, since };
}

/** After so many meetings without a new line something has to be said of an action that is to be done. */
const MOST_SILENT = 3;

/** The same of an open action of which nothing was said for too many meetings; undefined of any other. */
export function silenceOf(
  action: EntryRef,
  scope: Scope,
  until: CalendarDay,
): (MeetingsSince & { readonly since: CalendarDay }) | undefined {
  if (!isOpen(action, scope)) return undefined;
  const { meetings, since } = meetingsSince(action, scope, until);
  return since === undefined || meetings < MOST_SILENT ? undefined : { meetings, since };
}
