/** One Dutch sentence that says how a deadline was read and how it stands. */
import { deadline as nl } from '../messages/nl/deadline.ts';
import { addDays, type CalendarDay, formatDutch } from './calendar.ts';
import type { ResolvedDeadline } from './deadline.ts';

/**
 * The sentence for hover, without a full stop: `Q2 2021: te laat vanaf 1 juli 2021, nog 12 dagen`.
 * `typed` is the text of the form; without a reference day nothing is said of how long there is left.
 */
export function explainDeadline(typed: string, deadline: ResolvedDeadline, reference?: CalendarDay): string {
  const year = deadline.assumedYear === undefined ? '' : nl.assumedYear(deadline.assumedYear);
  return nl.sentence(typed, meaning(deadline, reference) + year);
}

function meaning(deadline: ResolvedDeadline, reference: CalendarDay | undefined): string {
  const { earliest, latest } = deadline;
  if (latest !== undefined) {
    const late = nl.lateFrom(formatDutch(addDays(latest, 1)));
    return reference === undefined ? late : nl.withTimeLeft(late, timeLeft(latest - reference));
  }
  if (earliest !== undefined) return nl.noLatestFrom(formatDutch(earliest));
  if (deadline.findings.length > 0) return nl.impossible();
  switch (deadline.kind) {
    case 'period':
      return nl.yearUnknown();
    case 'afterAction':
    case 'afterDecision':
      return nl.afterOthers();
    case 'nextMeeting':
      return nl.nextMeeting();
    case 'asap':
      return nl.asap();
    case 'open':
      return nl.noDeadline();
    case 'text':
      return nl.notWatched();
  }
}

/** `nog 12 dagen`, `vandaag`, `3 dagen te laat`: from the days between the reference day and the latest day. */
export function timeLeft(days: number): string {
  if (days === 0) return nl.today();
  return days > 0 ? nl.daysLeft(days) : nl.daysLate(-days);
}
