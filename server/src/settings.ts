/** What the settings say. */
import type { CalendarDay } from './model/calendar.ts';
import { fullDay } from './model/entryDates.ts';
import { readDate } from './syntax/dates/read.ts';

export interface SettingDate {
  /** Undefined when nothing was set, or nothing that is a date. */
  readonly day: CalendarDay | undefined;
  /** What was typed, when it is no full date that exists. */
  readonly invalid: string | undefined;
}

/** The setting `duo.peildatum`: a date in any form that a register may have; empty means the day of today. */
export function readSettingDate(typed: unknown): SettingDate {
  if (typeof typed !== 'string' || typed.trim() === '') return { day: undefined, invalid: undefined };
  const date = readDate(typed);
  const day = date && fullDay(date);
  return { day, invalid: day === undefined ? typed : undefined };
}
