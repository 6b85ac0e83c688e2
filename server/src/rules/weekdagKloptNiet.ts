import { messages } from '../messages/index.ts';
import { datesIn } from '../model/index/entryDates.ts';
import { type CalendarDay, dayOf, formatDutch, WEEKDAYS, weekdayOf } from '../model/time/calendar.ts';
import type { DateNode } from '../syntax/dates/ast.ts';
import { shiftSpan } from '../text/span.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/** The weekday before a date with a year is another. Fix: the right weekday. */
export const weekdagKloptNiet = entryRule({
  code: 'weekdag-klopt-niet',
  severity: 'warning',
  byShape: true,
  manual:
    'De dag van de week die voor een datum is getypt, past niet bij die datum. Vaak is de dag of het jaar verschreven.',
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: dinsdag 1 maart 2021`,
    right: `actie 5: Brief opstellen
  deadline: maandag 1 maart 2021`,
  },
  applies: (entry) => datesIn(entry).some(({ date }) => dayOfOtherWeekday(date) !== undefined),
  *check(entry) {
    for (const { date, start } of datesIn(entry)) {
      const day = dayOfOtherWeekday(date);
      if (day === undefined || date.weekdaySpan === undefined) continue;
      const span = shiftSpan(date.weekdaySpan, start);
      const weekday = WEEKDAYS[weekdayOf(day) - 1]!;
      const typed = entry.text.slice(span.start, span.end);
      const instead = /^\p{Lu}/u.test(typed) ? weekday[0]!.toUpperCase() + weekday.slice(1) : weekday;
      yield {
        span: span,
        message: messages.rules['weekdag-klopt-niet'](formatDutch(day), weekday),
        fixes: ({ ref }) => [{ title: messages.fixes.correctWeekday(instead), edits: [replace(ref, span, instead)] }],
      };
    }
  },
});

/** The day of a date that has another weekday than was typed; undefined of any other date, and of one without a year. */
function dayOfOtherWeekday({ weekday, weekdaySpan, year, month, day: date }: DateNode): CalendarDay | undefined {
  // Without a year the weekday can belong to any year.
  if (weekday === undefined || weekdaySpan === undefined || year === undefined) return undefined;
  const day = dayOf(year, month, date);
  return day === undefined || weekdayOf(day) === weekday ? undefined : day;
}
