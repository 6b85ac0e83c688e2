/** The number of meetings of a gremium since something was last noted of an action. */
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
import { lastNoted } from './history.ts';
import { later } from './newestNote.ts';

export interface MeetingsSince {
  readonly meetings: number;
  /** The day of the newest line; undefined when there is none, and then no meeting is counted. */
  readonly since: CalendarDay | undefined;
}

/**
 * Number of meetings of the register's gremium there were after the newest line of an action's history, up to and
 * including a day: those that have an entry, or as many as the frequency says when that is more.
 */
export function meetingsSince(action: EntryRef, scope: Scope, until: CalendarDay): MeetingsSince {
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
