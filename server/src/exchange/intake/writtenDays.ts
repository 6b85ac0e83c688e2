/** Days as programs write them: `20240410`, `2024-04-10 00:00:00`, `10.04.24`, and the numbers that a sheet counts days by. */
import { type CalendarDay, dayOf, parseIso } from '../../model/time/calendar.ts';

export interface WrittenDay {
  readonly day: CalendarDay;
  /** Another place may have had another day then. */
  readonly isUnsure: boolean;
}

/** What is counted from here is a day of a list; all else may be anything. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099];

const CLOCK = /^(\S{8,10})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/u;

/** The day that a text of nothing else writes so; undefined of any other text, and of what the language reads itself. */
export function writtenDay(typed: string): WrittenDay | undefined {
  const [, text = '', clock, zone] = CLOCK.exec(typed.trim()) ?? [];
  const day = dayIn(text, clock !== undefined);
  if (day === undefined) return undefined;
  // In the Netherlands it is one hour or two later.
  const isSame = zone === 'Z' ? !/^2[23]:/u.test(clock ?? '') : /^\+0[12]:?00$/u.test(zone ?? '+0100');
  return { day, isUnsure: !isSame };
}

function dayIn(text: string, hasClock: boolean): CalendarDay | undefined {
  if (/^\d{8}$/u.test(text)) {
    return (
      listDay(text.slice(0, 4), text.slice(4, 6), text.slice(6)) ??
      listDay(text.slice(4), text.slice(2, 4), text.slice(0, 2))
    );
  }
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(text) ?? [];
  if (year !== undefined) return hasClock || text.includes('.') ? listDay(year, month!, day!) : undefined;
  const [, first, sign, second, last] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{2}|\d{4})$/u.exec(text) ?? [];
  const isWritten = first !== undefined && (hasClock ? sign !== '/' : sign === '.' && last!.length === 2);
  return isWritten ? listDay(last!.padStart(4, '20'), second!, first) : undefined;
}

function listDay(year: string, month: string, day: string): CalendarDay | undefined {
  const isOfList = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return isOfList ? dayOf(Number(year), Number(month), Number(day)) : undefined;
}

/** `04/15/2024` as the day that it is where the month stands in front; undefined of any other text. */
export function americanDay(text: string): CalendarDay | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/u.exec(text.trim()) ?? [];
  return year === undefined ? undefined : listDay(year.padStart(4, '20'), month!, day!);
}

/** The day that a sheet stores as this number, counted from the end of 1899; undefined of what is no day of a list. */
export function serialDay(text: string): CalendarDay | undefined {
  if (!/^\d{5}$/u.test(text.trim())) return undefined;
  const day = parseIso('1899-12-30')! + Number(text);
  return day >= dayOf(FIRST_YEAR, 1, 1)! && day <= dayOf(LAST_YEAR, 12, 31)! ? day : undefined;
}
