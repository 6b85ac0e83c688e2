/** When a gremium meets: at the meetings that have an entry, and from the last of those on by its frequency. */
import { fieldOf } from '../../syntax/entry.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { firstAfter, readFrequency } from '../time/frequency.ts';
import { fullDay } from './entryDates.ts';
import type { EntryRef } from './fileIndex.ts';
import { meetingOf } from './meeting.ts';
import { declaredNames, foldName } from './names.ts';
import type { Scope } from './scope.ts';
import { sharedByName } from './sharedAnswers.ts';

export interface DatedMeeting {
  readonly ref: EntryRef;
  readonly day: CalendarDay;
}

/**
 * The meetings of a gremium that have an entry with a date, in the order of their days; under any of its names. Each of its
 * meetings and each deadline that names it asks for them, so they are put in order once for a state of the files.
 */
export const meetingsOf: (gremium: string, scope: Scope) => readonly DatedMeeting[] = sharedByName(
  foldName,
  findMeetings,
);

/** Number of meetings, ordered by day, held up to and including a day: also the index of the first after it. */
export function heldBy(meetings: readonly DatedMeeting[], day: CalendarDay): number {
  let from = 0;
  let to = meetings.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (meetings[middle]!.day <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function findMeetings(gremium: string, scope: Scope): DatedMeeting[] {
  const names = new Set([foldName(gremium)]);
  const declared = gremiumNamed(gremium, scope);
  if (declared !== undefined) for (const { folded } of declaredNames(declared.placed.entry)) names.add(folded);
  const meetings = new Map<unknown, DatedMeeting>();
  for (const name of names) {
    for (const ref of scope.meetings(name)) {
      const { day } = meetingOf(ref.placed.head);
      if (day !== undefined) meetings.set(ref.placed, { ref, day });
    }
  }
  return [...meetings.values()].sort((a, b) => a.day - b.day);
}

/** The entry of a gremium by any of its names; undefined when nothing declares it. */
export function gremiumNamed(name: string, scope: Scope): EntryRef | undefined {
  return scope.lookupName(name).find(({ kind }) => kind === 'gremium');
}

/**
 * The first meeting of a gremium after a day: one that has an entry, else counted on by its frequency from the last one
 * (or from `vanaf`). Undefined when neither says so.
 */
export function nextMeeting(
  gremium: string,
  after: CalendarDay,
  scope: Scope,
): { readonly day: CalendarDay; readonly counted: boolean } | undefined {
  const meetings = meetingsOf(gremium, scope);
  const next = meetings[heldBy(meetings, after)];
  if (next !== undefined) return { day: next.day, counted: false };
  const declared = gremiumNamed(gremium, scope);
  if (declared === undefined) return undefined;
  scope.follow(declared);
  const { entry } = declared.placed;
  const field = fieldOf(entry, 'frequentie');
  const frequency = field && readFrequency(field.lines[0]?.text ?? '');
  const first = fieldOf(entry, 'vanaf');
  const begin = first?.kind === 'date' && first.date !== undefined ? fullDay(first.date.date) : undefined;
  const last = meetings.at(-1)?.day ?? begin;
  if (last === undefined) return undefined;
  if (last > after) return { day: last, counted: true };
  return frequency && { day: firstAfter(last, frequency, after), counted: true };
}
