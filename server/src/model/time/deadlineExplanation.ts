/** A Dutch sentence on the reading of a deadline and the time that is left. */
import { messages } from '../../messages/index.ts';
import { addDays, type CalendarDay, formatDutch } from './calendar.ts';
import type { NextMeeting, ResolvedDeadline } from './deadline.ts';
import type { DatedMoment } from './meantMoment.ts';

/**
 * The sentence for hover, without a full stop: `Q2 2021: te laat vanaf 1 juli 2021, nog 12 dagen`.
 * `typed` is the text of the form; without a reference day nothing is said of how long there is left.
 */
export function explainDeadline(typed: string, deadline: ResolvedDeadline, referenceDay?: CalendarDay): string {
  const { assumedYear, moment } = deadline;
  if (moment !== undefined)
    return messages.deadline.sentence(typed, meaning(deadline, referenceDay) + atMoment(moment, assumedYear));
  const year = assumedYear === undefined ? '' : messages.deadline.assumedYear(assumedYear);
  const from = deadline.reckonedFrom;
  const seen = from === undefined ? year : messages.deadline.reckonedFrom(formatDutch(from));
  return messages.deadline.sentence(typed, meaning(deadline, referenceDay) + seen);
}

function meaning(deadline: ResolvedDeadline, referenceDay: CalendarDay | undefined): string {
  const { earliest, latest, meeting } = deadline;
  const words = messages.deadline;
  if (latest !== undefined) {
    const lateFrom = formatDutch(addDays(latest, 1));
    const late = meeting ? lateAtMeeting(meeting, latest) : words.lateFrom(lateFrom);
    if (referenceDay === undefined) return late;
    const left = timeLeft(latest - referenceDay);
    return meeting ? words.withTimeLeftAfterReason(late, left) : words.withTimeLeft(late, left);
  }
  if (deadline.readiness !== undefined && earliest !== undefined) return afterOthers(deadline, formatDutch(earliest));
  if (earliest !== undefined) return words.noLatestFrom(formatDutch(earliest));
  if (deadline.findings.length > 0) return words.impossible();
  switch (deadline.kind) {
    case 'period':
      return words.yearUnknown();
    case 'afterAction':
      return words.afterUnknownActions();
    case 'afterDecision':
      return words.afterUnknownDecisions();
    case 'nextMeeting':
      return words.meetingUnknown();
    case 'asap':
      return words.asap();
    case 'open':
      return words.noDeadline();
    case 'moment':
    case 'text':
      return words.notWatched();
  }
}

/** ` (zomerreces 2025: 5 juli 2025 tot en met 31 augustus 2025)`: which moment that is, and its days. */
function atMoment({ name, interval }: DatedMoment, assumedYear: number | undefined): string {
  return messages.deadline.moment(name, formatDutch(interval.earliest), formatDutch(interval.latest), assumedYear);
}

function lateAtMeeting({ day, counted }: NextMeeting, latest: CalendarDay): string {
  if (latest < day) return messages.deadline.atMeeting(formatDutch(day), counted);
  return messages.deadline.afterMeeting(formatDutch(addDays(latest, 1)), formatDutch(day), counted);
}

function afterOthers({ kind, readiness }: ResolvedDeadline, day: string): string {
  switch (readiness) {
    case 'done':
      return kind === 'afterDecision' ? messages.deadline.afterDecided(day) : messages.deadline.afterReady(day);
    case 'partly':
      return messages.deadline.afterPartly(day);
    default:
      return messages.deadline.afterDeadline(day);
  }
}

/** `nog 12 dagen`, `vandaag`, `al 3 dagen`: from the days between the reference day and the latest day. */
function timeLeft(days: number): string {
  if (days === 0) return messages.deadline.today();
  return days > 0 ? messages.deadline.daysLeft(days) : messages.deadline.daysLate(-days);
}
