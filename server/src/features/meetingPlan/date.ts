/** The day of a meeting that is prepared: the one that is proposed, or one that was typed, and what is to be known of it. */
import { messages } from '../../messages/index.ts';
import { fullDay } from '../../model/index/entryDates.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { type DatedMeeting, nextMeeting } from '../../model/index/nextMeeting.ts';
import type { ReferenceDate } from '../../model/index/referenceDate.ts';
import type { Scope } from '../../model/index/scope.ts';
import { agendaItems } from '../../model/index/standingItems.ts';
import { type CalendarDay, formatDutch, WEEKDAYS, weekdayOf } from '../../model/time/calendar.ts';
import { resolveDeadline } from '../../model/time/deadline.ts';
import { holidayOn } from '../../model/time/holidays.ts';
import { readDate, readDeadline } from '../../syntax/dates/read.ts';
import { fieldOf } from '../../syntax/entry.ts';

export interface MeetingDay {
  /** Undefined without one that can be read. */
  readonly day: CalendarDay | undefined;
  /** What is to be known of it, or why there is none. */
  readonly sentence: string;
  readonly isPossible: boolean;
}

export interface MeetingDayOptions {
  readonly gremium: string;
  /** Undefined for a gremium that nothing describes. */
  readonly declared: EntryRef | undefined;
  /** Those of the gremium, in the order of their days. */
  readonly meetings: readonly DatedMeeting[];
  readonly scope: Scope;
  readonly referenceDate: ReferenceDate;
}

const FRIDAY = 5;

/**
 * The day that was typed, else the first by the frequency that is after the last meeting and not past. A weekend or a holiday is
 * told, and never moved.
 */
export function meetingDay(typed: string | undefined, options: MeetingDayOptions): MeetingDay {
  const { gremium, meetings, scope, referenceDate } = options;
  const words = messages.meeting;
  const day = typed === undefined ? proposedDay(options) : readDay(typed, referenceDate.noteDay);
  if (day === undefined) {
    const isTyped = typed !== undefined && typed.trim() !== '';
    return { day, sentence: isTyped ? words.badDay(typed.trim()) : words.noDay, isPossible: false };
  }
  const same = meetings.find((one) => one.day === day);
  if (same !== undefined && agendaItems(same.ref.placed.entry).length > 0) {
    return { day, sentence: words.taken(gremium), isPossible: false };
  }
  const last = meetings.findLast((one) => one.day < day);
  const said = [words.day(WEEKDAYS[weekdayOf(day) - 1]!, formatDutch(day))];
  const holiday = holidayOn(day);
  if (holiday !== undefined) said.push(words.holiday(holiday));
  else if (weekdayOf(day) > FRIDAY) said.push(words.weekend);
  if (same !== undefined) said.push(words.planned);
  else if (last === undefined) said.push(words.first(gremium));
  else {
    const frequency = frequencyOf(options);
    const isCounted = frequency !== undefined && day === nextMeeting(gremium, referenceAfter(options), scope)?.day;
    said.push(isCounted ? words.counted(formatDutch(last.day), frequency) : words.previous(formatDutch(last.day)));
  }
  return { day, sentence: said.join(' '), isPossible: true };
}

function proposedDay(options: MeetingDayOptions): CalendarDay | undefined {
  return nextMeeting(options.gremium, referenceAfter(options), options.scope)?.day;
}

/** The day before the first that can be proposed: today may be the day of the meeting. */
function referenceAfter({ meetings, referenceDate }: MeetingDayOptions): CalendarDay {
  const held = meetings.findLast(({ ref }) => agendaItems(ref.placed.entry).length > 0);
  return Math.max(referenceDate.noteDay - 1, held?.day ?? Number.NEGATIVE_INFINITY);
}

function frequencyOf({ declared }: MeetingDayOptions): string | undefined {
  return declared && fieldOf(declared.placed.entry, 'frequentie')?.lines[0]?.text;
}

/** A day as it is typed, also without its year or seen from today; undefined for what is no one day. */
function readDay(typed: string, today: CalendarDay): CalendarDay | undefined {
  const date = readDate(typed.trim());
  if (date?.year !== undefined) return fullDay(date);
  const { earliest, latest } = resolveDeadline(readDeadline(typed.trim()), {
    saidOn: today,
    meeting: today,
    referenceDay: today,
  });
  return earliest === latest ? latest : undefined;
}
