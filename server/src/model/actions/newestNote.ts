/** The newest day on which something was noted. */
import { type Entry, fieldsOfKind } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isNumberedKind } from '../../syntax/vocabulary.ts';
import { fullDay } from '../index/entryDates.ts';
import type { CalendarDay } from '../time/calendar.ts';

/** The newest day, with a year, of the lines of an entry's history; undefined when it has none. */
export function newestNote(entry: Entry): CalendarDay | undefined {
  let newest: CalendarDay | undefined;
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { date } of history) newest = later(newest, date && fullDay(date.date));
  }
  return newest;
}

/** The newest of all entries; reads those that can have a history. */
export function newestNoteOf(entries: Iterable<PlacedEntry>): CalendarDay | undefined {
  let newest: CalendarDay | undefined;
  for (const placed of entries) if (isNumberedKind(placed.kind)) newest = later(newest, newestNote(placed.entry));
  return newest;
}

export function later(one: CalendarDay | undefined, other: CalendarDay | undefined): CalendarDay | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}
