/**
 * The public holidays of the Netherlands, computed for any year of the calendar. Source: artikel 3 of the Algemene
 * termijnenwet (the generally recognised holidays and Good Friday), with Liberation Day, a day off once in five years.
 * Until 2013 the Queen's day was kept on 30 April.
 */
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

/** The holiday that a day is; undefined for any other day. */
export function holidayOn(day: CalendarDay): Holiday | undefined {
  const { year } = partsOf(day);
  return HOLIDAYS.find((holiday) => dayOfHoliday(holiday, year) === day);
}

function notOnSunday(day: CalendarDay | undefined, otherwise: number): CalendarDay | undefined {
  return day !== undefined && weekdayOf(day) === SUNDAY ? addDays(day, otherwise) : day;
}
