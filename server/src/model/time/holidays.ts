/**
 * The public holidays of the Netherlands, computed for any year of the calendar. Source: artikel 3 of the Algemene
 * termijnenwet (the generally recognised holidays and Good Friday), but for Liberation Day, which that law has each year and most
 * collective agreements once in five.
 * Until 2013 the Queen's day was kept on 30 April. Below them what else has a name in a deadline.
 */
import type { HolidayName } from '../../syntax/dates/ast.ts';
import { addDays, type CalendarDay, dayOf, partsOf, weekdayOf } from './calendar.ts';

/** The names as they are written in a sentence. */
export type Holiday =
  | 'Nieuwjaarsdag'
  | 'Goede Vrijdag'
  | 'Eerste Paasdag'
  | 'Tweede Paasdag'
  | 'Koningsdag'
  | 'Koninginnedag'
  | 'Bevrijdingsdag'
  | 'Hemelvaartsdag'
  | 'Eerste Pinksterdag'
  | 'Tweede Pinksterdag'
  | 'Eerste Kerstdag'
  | 'Tweede Kerstdag';

const TUESDAY = 2;
const SUNDAY = 7;
const FIRST_KINGS_DAY = 2014;

/**
 * Easter Sunday of a year, by the Gregorian rule (Meeus, Astronomical Algorithms, chapter 8); undefined for a year that the
 * calendar does not have.
 */
export function easterSunday(year: number): CalendarDay | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The day of a holiday in a year; undefined when the year has none: Liberation Day is a day off once in five years. */
export function dayOfHoliday(holiday: Holiday, year: number): CalendarDay | undefined {
  const easter = easterSunday(year);
  const fromEaster = (days: number) => (easter === undefined ? undefined : addDays(easter, days));
  switch (holiday) {
    case 'Nieuwjaarsdag':
      return dayOf(year, 1, 1);
    case 'Goede Vrijdag':
      return fromEaster(-2);
    case 'Eerste Paasdag':
      return fromEaster(0);
    case 'Tweede Paasdag':
      return fromEaster(1);
    case 'Koningsdag':
      return year < FIRST_KINGS_DAY ? undefined : notOnSunday(dayOf(year, 4, 27), -1);
    case 'Koninginnedag':
      // From 1980 on a Sunday made it the day before; earlier the day after.
      return year >= FIRST_KINGS_DAY ? undefined : notOnSunday(dayOf(year, 4, 30), year < 1980 ? 1 : -1);
    case 'Bevrijdingsdag':
      return year % 5 === 0 ? dayOf(year, 5, 5) : undefined;
    case 'Hemelvaartsdag':
      return fromEaster(39);
    case 'Eerste Pinksterdag':
      return fromEaster(49);
    case 'Tweede Pinksterdag':
      return fromEaster(50);
    case 'Eerste Kerstdag':
      return dayOf(year, 12, 25);
    case 'Tweede Kerstdag':
      return dayOf(year, 12, 26);
  }
}

export const HOLIDAYS: readonly Holiday[] = [
  'Nieuwjaarsdag',
  'Goede Vrijdag',
  'Eerste Paasdag',
  'Tweede Paasdag',
  'Koningsdag',
  'Koninginnedag',
  'Bevrijdingsdag',
  'Hemelvaartsdag',
  'Eerste Pinksterdag',
  'Tweede Pinksterdag',
  'Eerste Kerstdag',
  'Tweede Kerstdag',
];

/** The holidays of the years that were asked about: every deadline asks, and those of a register lie in few years. */
const byYear = new Map<number, ReadonlyMap<CalendarDay, Holiday>>();
const MOST_YEARS = 50;

/** The holiday that a day is; undefined for any other day. */
export function holidayOn(day: CalendarDay): Holiday | undefined {
  const { year } = partsOf(day);
  let days = byYear.get(year);
  if (days === undefined) {
    days = holidaysOf(year);
    if (byYear.size >= MOST_YEARS) byYear.clear();
    byYear.set(year, days);
  }
  return days.get(day);
}

/** The holidays of a year by their days; of two on one day the first in the order of `HOLIDAYS`. */
function holidaysOf(year: number): ReadonlyMap<CalendarDay, Holiday> {
  const days = new Map<CalendarDay, Holiday>();
  for (const holiday of HOLIDAYS) {
    const day = dayOfHoliday(holiday, year);
    if (day !== undefined && !days.has(day)) days.set(day, holiday);
  }
  return days;
}

/**
 * The first and last day of what a deadline calls by its name, each undefined in a year that has none (a Koningsdag before
 * 2014). `bevrijdingsdag` is 5 May of any year; what lasts into January belongs to the year of its December.
 */
export function firstAndLastOf(
  name: HolidayName,
  year: number,
): readonly [CalendarDay | undefined, CalendarDay | undefined] {
  const days = (first: Holiday, last = first) => [dayOfHoliday(first, year), dayOfHoliday(last, year)] as const;
  const day = (month: number, dayOfMonth: number) => {
    const only = dayOf(year, month, dayOfMonth);
    return [only, only] as const;
  };
  switch (name) {
    case 'nieuwjaar':
      return days('Nieuwjaarsdag');
    case 'goede vrijdag':
      return days('Goede Vrijdag');
    case 'pasen':
      return days('Eerste Paasdag', 'Tweede Paasdag');
    case 'eerste paasdag':
      return days('Eerste Paasdag');
    case 'tweede paasdag':
      return days('Tweede Paasdag');
    case 'koningsdag':
      return days('Koningsdag');
    case 'koninginnedag':
      return days('Koninginnedag');
    case 'bevrijdingsdag':
      return day(5, 5);
    case 'hemelvaart':
      return days('Hemelvaartsdag');
    case 'pinksteren':
      return days('Eerste Pinksterdag', 'Tweede Pinksterdag');
    case 'eerste pinksterdag':
      return days('Eerste Pinksterdag');
    case 'tweede pinksterdag':
      return days('Tweede Pinksterdag');
    case 'prinsjesdag': {
      const tuesday = thirdTuesdayOfSeptember(year);
      return [tuesday, tuesday];
    }
    case 'kerstavond':
      return day(12, 24);
    case 'kerst':
      return days('Eerste Kerstdag', 'Tweede Kerstdag');
    case 'eerste kerstdag':
      return days('Eerste Kerstdag');
    case 'tweede kerstdag':
      return days('Tweede Kerstdag');
    case 'feestdagen':
      return [dayOf(year, 12, 25), dayOf(year + 1, 1, 1)];
    case 'oudejaarsdag':
      return day(12, 31);
    case 'oud en nieuw':
      return [dayOf(year, 12, 31), dayOf(year + 1, 1, 1)];
  }
}

/** The day on which Parliament is opened: artikel 65 of the Grondwet. */
function thirdTuesdayOfSeptember(year: number): CalendarDay | undefined {
  const fifteenth = dayOf(year, 9, 15); // the earliest that it can be
  return fifteenth === undefined ? undefined : addDays(fifteenth, (TUESDAY + 7 - weekdayOf(fifteenth)) % 7);
}

function notOnSunday(day: CalendarDay | undefined, otherwise: number): CalendarDay | undefined {
  return day !== undefined && weekdayOf(day) === SUNDAY ? addDays(day, otherwise) : day;
}
