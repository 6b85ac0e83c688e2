import { messages } from '../messages/index.ts';
import { datesIn } from '../model/index/entryDates.ts';
import { dayOf, formatDutch, WEEKDAYS, weekdayOf } from '../model/time/calendar.ts';
import { shiftSpan } from '../text/span.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/** The weekday before a date with a year is another. Fix: the right weekday. */
export const weekdagKloptNiet = entryRule({
  code: 'weekdag-klopt-niet',
  severity: 'warning',
  manual:
    'De dag van de week die voor een datum is getypt, past niet bij die datum. Vaak is de dag of het jaar verschreven.',
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: dinsdag 1 maart 2021`,
    right: `actie 5: Brief opstellen
  deadline: maandag 1 maart 2021`,
  },
  *check(entry) {
    for (const { date, start } of datesIn(entry)) {
      // Without a year the weekday can belong to any year.
      if (date.weekday === undefined || date.weekdaySpan === undefined || date.year === undefined) continue;
      const day = dayOf(date.year, date.month, date.day);
      if (day === undefined || weekdayOf(day) === date.weekday) continue;
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
