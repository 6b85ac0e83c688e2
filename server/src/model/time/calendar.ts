/**
 * The calendar: days as whole numbers, without a clock, a time zone or `Date` (which reads the year 21 as 1921).
 * Gregorian throughout, years 1 up to and including 9999.
 */

/** Whole days since 1 January 1970; earlier days are negative. The difference of two is a number of days. */
export type CalendarDay = number;

export interface CalendarParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const MONTH_NAMES = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The days of the week in Dutch, Monday first: the name of a day is `WEEKDAYS[weekdayOf(day) - 1]`. */
export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in 400 years, after which the calendar repeats. */
const DAYS_IN_ERA = 146_097;

/** Days from 1 March of the year 0, where the reckoning below begins, to 1 January 1970. */
const EPOCH = 719_468;

/** The day with this year, month (1–12) and day of the month; undefined when there is none, such as 31 February. */
export function dayOf(year: number, month: number, day: number): CalendarDay | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > lastDayOfMonth(year, month)) return undefined;
  return reckon(year, month, day);
}

/** The year, month and day of the month of a day. */
export function partsOf(day: CalendarDay): CalendarParts {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 1 for Monday up to 7 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day that is `count` days later, or earlier when it is negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return day + count;
}

/** 28–31; 0 for a month that does not exist, so that no day fits in it. */
export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The quarter (1–4) of a month (1–12). */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** The Monday of an ISO week; undefined when the year has no such week (only some have a week 53). */
export function isoWeekStart(year: number, week: number): CalendarDay | undefined {
  const fourth = dayOf(year, 1, 4); // always lies in week 1
  if (fourth === undefined || !Number.isInteger(week) || week < 1) return undefined;
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  const thursday = monday + 3; // decides to which year a week belongs
  return partsOf(thursday).year === year ? monday : undefined;
}

/** `24 maart 2021` */
export function formatDutch(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** `2021-03-24` */
export function formatIso(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day that `2021-03-24` names; undefined for another notation or a day that does not exist. */
export function parseIso(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Years are counted from March, so that the leap day stands last (Howard Hinnant, "chrono-compatible algorithms"). */
function reckon(year: number, month: number, day: number): CalendarDay {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
