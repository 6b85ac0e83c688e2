/** Dates that a secretary types most, as full Dutch dates for completion. */
import { addDays, type CalendarDay, dayOf, formatDutch, lastDayOfMonth, partsOf, quarterOf } from './calendar.ts';

export interface DateSuggestion {
  readonly what: 'today' | 'inTwoWeeks' | 'endOfMonth' | 'endOfQuarter';
  readonly day: CalendarDay;
  /** As it is to be typed: `31 maart 2021`. */
  readonly text: string;
}

/** The suggestions seen from a day, each day once (at the end of a quarter the first name for it stays). */
export function suggestDates(from: CalendarDay): readonly DateSuggestion[] {
  const { year, month } = partsOf(from);
  const days = new Map<CalendarDay, DateSuggestion['what']>();
  const add = (what: DateSuggestion['what'], day: CalendarDay | undefined): void => {
    if (day !== undefined && !days.has(day)) days.set(day, what);
  };
  add('today', from);
  add('endOfMonth', endOfMonth(year, month));
  add('endOfQuarter', endOfMonth(year, quarterOf(month) * 3));
  add('inTwoWeeks', addDays(from, 14));
  return [...days].map(([day, what]) => ({ what, day, text: formatDutch(day) }));
}

function endOfMonth(year: number, month: number): CalendarDay | undefined {
  return dayOf(year, month, lastDayOfMonth(year, month));
}
