import { messages } from '../messages/index.ts';
import { datesIn } from '../model/index/entryDates.ts';
import { type CalendarDay, dayOf, formatDutch, lastDayOfMonth } from '../model/time/calendar.ts';
import { resolveDeadline } from '../model/time/deadline.ts';
import type { DateNode } from '../syntax/dates/ast.ts';
import { type Entry, type Field, fieldsOfKind } from '../syntax/entry.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { entryRule, type Finding } from './rule.ts';
import { replace } from './spans.ts';

/** A leap year, for a date without a year: 29 February exists in some year. */
const LEAP_YEAR = 2000;
/** Without a year a day has to be in none of these to be impossible: Koningsdag began in 2014, and Koninginnedag ended then. */
const SOME_DAYS: readonly CalendarDay[] = [dayOf(2000, 1, 1)!, dayOf(2020, 1, 1)!];

/**
 * A date, week or holiday that does not exist, or a range that goes back in time: 31 februari 2021, week 54 2021. Fix: the
 * last day of that month.
 */
export const datumOnmogelijk = entryRule({
  code: 'datum-onmogelijk',
  severity: 'error',
  byShape: true,
  manual: `Er staat een datum die niet bestaat, zoals 31 februari 2021 of week 54 2021. Zolang dat zo is, wordt zij niet
bewaakt.`,
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: 31 februari 2021`,
    right: `actie 5: Brief opstellen
  deadline: 28 februari 2021`,
  },
  applies: (entry) => datesIn(entry).some(({ date }) => !exists(date)) || entry.fields.some(isOtherPeriod),
  *check(entry) {
    for (const { date, start } of datesIn(entry)) {
      if (exists(date)) continue;
      yield impossible(entry, shiftSpan(date.span, start), lastDay(date));
    }
    for (const span of impossiblePeriods(entry)) yield impossible(entry, span, undefined);
  },
});

/** True of a date that some year has. */
function exists({ year, month, day }: DateNode): boolean {
  return dayOf(year ?? LEAP_YEAR, month, day) !== undefined;
}

/** True of a field that may hold a period that is no date. */
function isOtherPeriod(field: Field): boolean {
  const moment = field.kind === 'deadline' ? field.deadline : field.kind === 'agendaMoment' && field.moment.moment;
  return (
    moment !== undefined && moment !== false && moment.node.kind === 'period' && moment.node.period.kind !== 'date'
  );
}

/** Months, quarters and weeks that do not exist; dates were looked at on their own. */
function* impossiblePeriods(entry: Entry): Iterable<Span> {
  for (const field of fieldsOfKind(entry, 'deadline', 'agendaMoment')) {
    const deadline = field.kind === 'deadline' ? field.deadline : field.moment.moment;
    if (deadline?.node.kind !== 'period' || deadline.node.period.kind === 'date') continue;
    const [first, ...others] = SOME_DAYS.map(
      (referenceDay) => resolveDeadline(deadline.node, { referenceDay }).findings,
    );
    for (const { code, span } of first ?? []) {
      const isSaid = others.every((findings) => findings.some((finding) => finding.code === code));
      if (code === 'datum-onmogelijk' && isSaid) yield shiftSpan(span, deadline.start);
    }
  }
}

function impossible(entry: Entry, span: Span, instead: string | undefined): Finding {
  return {
    span: span,
    message: messages.rules['datum-onmogelijk'](entry.text.slice(span.start, span.end)),
    fixes: ({ ref }) =>
      instead === undefined
        ? []
        : [{ title: messages.fixes.lastDayOfMonth(instead), edits: [replace(ref, span, instead)] }],
  };
}

/** The last day of the month that was typed, when the day lies beyond it; undefined when the month does not exist. */
function lastDay(date: DateNode): string | undefined {
  if (date.year === undefined || date.month < 1 || date.month > 12 || date.day < 1) return undefined;
  const day = dayOf(date.year, date.month, lastDayOfMonth(date.year, date.month));
  return day === undefined ? undefined : formatDutch(day);
}
