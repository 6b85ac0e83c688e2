/** The dates in an entry, with their places and problems. */
import type { DateNode, DeadlineNode, PeriodNode } from '../../syntax/dates/ast.ts';
import { findDates, readDeadline } from '../../syntax/dates/read.ts';
import { type Entry, fieldsOfKind, type PlacedDate } from '../../syntax/entry.ts';
import { type CalendarDay, dayOf } from '../time/calendar.ts';
import type { DeadlineContext } from '../time/deadline.ts';
import { Recent } from '../time/recent.ts';
import { meetingOf } from './meeting.ts';

const datesOfEntry = new Recent<Entry, readonly PlacedDate[]>(readDates);

/** The dates of a meeting's first line and of an entry's fields, in the order of the text. Dates in plain text are not among them, but for `opdracht`. */
export function datesIn(entry: Entry): readonly PlacedDate[] {
  return datesOfEntry.get(entry);
}

/** The earliest date of an entry that has a year and exists; undefined when it has none. */
export function earliestFullDate(entry: Entry): CalendarDay | undefined {
  return earliestOfEntry.get(entry);
}

const earliestOfEntry = new Recent<Entry, CalendarDay | undefined>(findEarliest);

function findEarliest(entry: Entry): CalendarDay | undefined {
  let earliest: CalendarDay | undefined;
  for (const { date } of datesIn(entry)) {
    const day = fullDay(date);
    if (day !== undefined && (earliest === undefined || day < earliest)) earliest = day;
  }
  return earliest;
}

/**
 * The context of a date without a year in a step, an `opdracht` or a history line: the year that brings it nearest to
 * the earliest full date of the entry, else nearest to the reference date. (A deadline lies on or after that date; what
 * was noted along the way need not: the steps of a deadline of March are dated in January.)
 */
export function noteContext(entry: Entry, day: CalendarDay | undefined): DeadlineContext {
  return { referenceDay: earliestFullDate(entry) ?? day };
}

/** The dates of the steps of an entry that are done, in the order of the text; the date of one that is not is a plan. */
export function doneDates(entry: Entry): readonly PlacedDate[] {
  return fieldsOfKind(entry, 'steps').flatMap(({ steps }) =>
    steps.flatMap(({ done, date }) => (done && date !== undefined ? [date] : [])),
  );
}

/** The day behind `gereed op`; undefined without one that has a year and exists. */
export function readyOn(entry: Entry): CalendarDay | undefined {
  const field = fieldsOfKind(entry, 'date').find(({ name }) => name === 'gereed op');
  return field?.date && fullDay(field.date.date);
}

/** The day of its `datum`, with a year: when it was agreed or promised; undefined without one. */
export function entryDay(entry: Entry): CalendarDay | undefined {
  const field = fieldsOfKind(entry, 'date').find(({ name }) => name === 'datum');
  return field?.date && fullDay(field.date.date);
}

/** The day of a date that has a year; undefined without one, or when there is no such day. */
export function fullDay(date: DateNode): CalendarDay | undefined {
  return date.year === undefined ? undefined : dayOf(date.year, date.month, date.day);
}

function readDates(entry: Entry): PlacedDate[] {
  const dates: PlacedDate[] = [];
  const add = (placed: PlacedDate | undefined) => {
    if (placed !== undefined) dates.push(placed);
  };
  const { date: held } = meetingOf(entry);
  if (held?.date.year !== undefined) dates.push(held);
  for (const field of entry.fields) {
    if (field.double) continue;
    switch (field.kind) {
      case 'date':
        add(field.date);
        break;
      case 'deadline':
        if (field.deadline) dates.push(...datesOfDeadline(field.deadline.node, field.deadline.start));
        break;
      case 'agendaMoment':
        if (field.moment.moment) dates.push(...datesOfDeadline(field.moment.moment.node, field.moment.moment.start));
        break;
      case 'steps':
        for (const step of field.steps) add(step.date);
        break;
      case 'history':
        for (const { date, change } of field.history) {
          add(date);
          if (change?.field === 'deadline')
            dates.push(...datesOfDeadline(readDeadline(change.to.text), change.to.start));
        }
        break;
      case 'text':
        if (field.name !== 'opdracht') break;
        for (const line of field.lines) {
          for (const date of findDates(line.text)) dates.push({ date, start: line.start });
        }
        break;
      default:
    }
  }
  return dates;
}

function datesOfDeadline(node: DeadlineNode, start: number): PlacedDate[] {
  return node.kind === 'period' && isDate(node.period) ? [{ date: node.period, start }] : [];
}

function isDate(period: PeriodNode): period is DateNode {
  return period.kind === 'date';
}
