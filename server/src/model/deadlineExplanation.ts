/** One Dutch sentence that says how a deadline was read and how it stands. */
import { messages } from '../messages/index.ts';
import { addDays, type CalendarDay, formatDutch } from './calendar.ts';
import type { ResolvedDeadline } from './deadline.ts';

/**
 * The sentence for hover, without a full stop: `Q2 2021: te laat vanaf 1 juli 2021, nog 12 dagen`.
 * `typed` is the text of the form; without a reference day nothing is said of how long there is left.
 */
export function explainDeadline(typed: string, deadline: ResolvedDeadline, reference?: CalendarDay): string {
  const year = deadline.assumedYear === undefined ? '' : messages.deadline.assumedYear(deadline.assumedYear);
  return messages.deadline.sentence(typed, meaning(deadline, reference) + year);
}

function meaning(deadline: ResolvedDeadline, reference: CalendarDay | undefined): string {
  const { earliest, latest } = deadline;
  if (latest !== undefined) {
    const late = messages.deadline.lateFrom(formatDutch(addDays(latest, 1)));
    return reference === undefined ? late : messages.deadline.withTimeLeft(late, timeLeft(latest - reference));
  }
  if (earliest !== undefined) return messages.deadline.noLatestFrom(formatDutch(earliest));
  if (deadline.findings.length > 0) return messages.deadline.impossible();
  switch (deadline.kind) {
    case 'period':
      return messages.deadline.yearUnknown();
    case 'afterAction':
    case 'afterDecision':
      return messages.deadline.afterOthers();
    case 'nextMeeting':
      return messages.deadline.nextMeeting();
    case 'asap':
      return messages.deadline.asap();
    case 'open':
      return messages.deadline.noDeadline();
    case 'text':
      return messages.deadline.notWatched();
  }
}

/** `nog 12 dagen`, `vandaag`, `al 3 dagen`: from the days between the reference day and the latest day. */
export function timeLeft(days: number): string {
  if (days === 0) return messages.deadline.today();
  return days > 0 ? messages.deadline.daysLeft(days) : messages.deadline.daysLate(-days);
}
