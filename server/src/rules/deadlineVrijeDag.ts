import { messages } from '../messages/index.ts';
import { fullDay } from '../model/index/entryDates.ts';
import { addDays, type CalendarDay, formatDutch, WEEKDAYS, weekdayOf } from '../model/time/calendar.ts';
import { holidayOn } from '../model/time/holidays.ts';
import { shiftSpan } from '../text/span.ts';
import { deadlineNode, ownDeadline } from './ownDeadline.ts';
import { crossEntryRule } from './rule.ts';
import { replace } from './spans.ts';

/** 1 is Monday. */
const FRIDAY = 5;

/** The last day is a date in a weekend or on a public holiday, and not past. Fix: the working day before, or after. */
export const deadlineVrijeDag = crossEntryRule({
  code: 'deadline-vrije-dag',
  severity: 'information',
  byShape: true,
  manual: `De laatste dag van de deadline is een zaterdag, een zondag of een feestdag. Alleen van een datum die nog
komt, niet van een maand of kwartaal. De feestdagen zijn die van de Algemene termijnenwet. Bevrijdingsdag telt hier eens in de vijf
jaar, zoals het meest een vrije dag is; voor een wettelijke termijn telt 5 mei elk jaar.`,
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: 25 december 2029`,
    right: `actie 5: Brief opstellen
  deadline: 24 december 2029`,
  },
  applies(entry) {
    const node = deadlineNode(entry);
    // `voor 1 maart` ends the day before, whatever day that is.
    if (node?.kind !== 'period' || node.period.kind !== 'date' || node.bound === 'before') return false;
    const day = fullDay(node.period);
    return node.period.year === undefined || (day !== undefined && freeDay(day) !== undefined);
  },
  *check(ref, context) {
    const deadline = ownDeadline(ref, context);
    if (deadline === undefined || deadline.node.kind !== 'period') return;
    const { latest } = deadline.resolved;
    const free = latest === undefined ? undefined : freeDay(latest);
    if (latest === undefined || free === undefined) return;
    // Of a day that is past it is too late to choose another for that.
    const { day } = context.referenceDate;
    if (day !== undefined && latest < day) return;
    const span = shiftSpan(deadline.node.period.span, deadline.start);
    yield {
      span,
      message: messages.rules['deadline-vrije-dag'](formatDutch(latest), free),
      fixes: () =>
        [workday(latest, -1), workday(latest, 1)].map((day) => ({
          title: messages.fixes.moveTo(`${weekdayName(day)} ${formatDutch(day)}`),
          edits: [replace(ref, span, `${weekdayName(day)} ${formatDutch(day)}`)],
        })),
    };
  },
});

/** The nearest day on which people work, before or after a day. */
function workday(from: CalendarDay, step: 1 | -1): CalendarDay {
  let day = addDays(from, step);
  while (freeDay(day) !== undefined) day = addDays(day, step);
  return day;
}

/** The holiday or day of the weekend that a day is; undefined for a working day. */
function freeDay(day: CalendarDay): string | undefined {
  return holidayOn(day) ?? (weekdayOf(day) > FRIDAY ? weekdayName(day) : undefined);
}

function weekdayName(day: CalendarDay): string {
  return WEEKDAYS[weekdayOf(day) - 1]!;
}
