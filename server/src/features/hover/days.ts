/** The meaning of a typed day: in a field of a date, on an agenda, in a history, a step or an assignment. */

import { messages } from '../../messages/index.ts';
import { deadlineContext } from '../../model/actions/deadlineContext.ts';
import { noteContext } from '../../model/index/entryDates.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import {
  addDays,
  type CalendarDay,
  dayOf,
  formatDutch,
  partsOf,
  WEEKDAYS,
  weekdayOf,
} from '../../model/time/calendar.ts';
import { judgeDate, resolveDeadline } from '../../model/time/deadline.ts';
import { isForm } from '../../syntax/dates/ast.ts';
import { findDates } from '../../syntax/dates/read.ts';
import type {
  AgendaMomentField,
  Field,
  HistoryChange,
  HistoryField,
  PlacedDate,
  StepsField,
} from '../../syntax/entry.ts';
import { type Span, shiftSpan, touches } from '../../text/span.ts';
import type { FeatureContext } from '../context.ts';
import type { Markup } from '../markup.ts';

/** `woensdag 13 januari 2021, week 2`, with the year that was assumed. */
export function describeDate(
  markup: Markup,
  ref: EntryRef,
  { date, start }: PlacedDate,
  offset: number,
  { referenceDate }: FeatureContext,
): Span | undefined {
  const span = shiftSpan(date.span, start);
  if (!touches(span, offset)) return undefined;
  const { latest, assumedYear, findings } = judgeDate(date, noteContext(ref.placed.entry, referenceDate.day));
  if (latest === undefined) {
    markup.paragraph(findings.length > 0 ? messages.meanings.noSuchDay : messages.meanings.noYear);
    return span;
  }
  const year = assumedYear === undefined ? '' : messages.deadline.assumedYear(assumedYear);
  markup.paragraph(dayInFull(latest) + year);
  return span;
}

function dayInFull(day: CalendarDay): string {
  return messages.meanings.day(WEEKDAYS[weekdayOf(day) - 1]!, formatDutch(day), weekOf(day));
}

/** The number of the ISO week: that of the year in which its Thursday lies. */
function weekOf(day: CalendarDay): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const newYear = dayOf(partsOf(thursday).year, 1, 1) ?? thursday;
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** Describes when an action is on the agenda: a day or a period. */
export function describeMoment(
  markup: Markup,
  ref: EntryRef,
  { moment: { moment } }: AgendaMomentField,
  offset: number,
  { scope, referenceDate }: FeatureContext,
): Span | undefined {
  const span = moment && shiftSpan(moment.node.span, moment.start);
  if (moment === undefined || span === undefined || !touches(span, offset)) return undefined;
  const { earliest, latest } = resolveDeadline(moment.node, deadlineContext(ref, scope, referenceDate.day));
  const words = messages.meanings;
  if (latest === undefined && earliest === undefined) {
    if (!isForm(moment.node)) return undefined;
    markup.paragraph(words.noDay);
    return span;
  }
  if (earliest === latest) markup.paragraph(dayInFull(latest!));
  else {
    const [from, to] = [earliest, latest].map((day) => (day === undefined ? undefined : formatDutch(day)));
    markup.paragraph(words.period(from, to));
  }
  return span;
}

export function describeHistoryLine(
  markup: Markup,
  ref: EntryRef,
  { history }: HistoryField,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  for (const { date, change } of history) {
    const dated = date && describeDate(markup, ref, date, offset, context);
    if (dated !== undefined) return dated;
    const changed = change && describeChange(markup, change, offset);
    if (changed !== undefined) return changed;
  }
  return undefined;
}

/** A text that says that a status, a deadline or an owner has become another one. */
export function describeChange(markup: Markup, { field, from, to }: HistoryChange, offset: number): Span | undefined {
  const span = { start: from?.start ?? to.start, end: to.end };
  if (!touches(span, offset)) return undefined;
  markup.paragraph(messages.meanings.change(field, from?.text, to.text));
  return span;
}

export function describeStep(
  markup: Markup,
  ref: EntryRef,
  { steps }: StepsField,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  for (const { box, done, date } of steps) {
    if (box !== undefined && touches(box, offset)) {
      markup.paragraph(done ? messages.meanings.stepDone : messages.meanings.stepOpen);
      return { start: box.start, end: box.end };
    }
    const dated = date && describeDate(markup, ref, date, offset, context);
    if (dated !== undefined) return dated;
  }
  return undefined;
}

/** The first date of a line of an assignment counts in the history. */
export function describeAssignment(
  markup: Markup,
  { placed: { entry } }: EntryRef,
  { lines }: Field,
  offset: number,
  { referenceDate }: FeatureContext,
): Span | undefined {
  for (const { text, start } of lines) {
    const date = findDates(text)[0];
    const span = date && shiftSpan(date.span, start);
    if (date === undefined || span === undefined || !touches(span, offset)) continue;
    const { latest } = judgeDate(date, noteContext(entry, referenceDate.day));
    if (latest === undefined) return undefined;
    markup.paragraph(messages.meanings.inHistory(formatDutch(latest)));
    return span;
  }
  return undefined;
}
