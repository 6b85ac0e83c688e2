/** The public holidays that a calendar shows and that what is expected is not held on. */
import type { NamedDay } from '../../../../protocol/across.ts';
import { addDays, type CalendarDay, formatIso, partsOf, weekdayOf } from '../../model/time/calendar.ts';
import { dayOfHoliday, HOLIDAYS, holidayOn } from '../../model/time/holidays.ts';

const FRIDAY = 5;
/** Of more years than these nobody looks at the holidays. */
const MOST_YEARS = 50;

/** The first day from this one on that is neither a holiday nor of a weekend. */
export function workdayFrom(day: CalendarDay): CalendarDay {
  let found = day;
  while (holidayOn(found) !== undefined || weekdayOf(found) > FRIDAY) found = addDays(found, 1);
  return found;
}

/** The holidays from a day up to and including another, in their order; none without days. */
export function holidaysBetween(first: CalendarDay | undefined, last: CalendarDay | undefined): NamedDay[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [partsOf(first).year, partsOf(last).year];
  const years = Array.from({ length: Math.min(to - from, MOST_YEARS) + 1 }, (_, at) => to - at);
  return years
    .flatMap((year) => HOLIDAYS.map((name) => ({ name, at: dayOfHoliday(name, year) })))
    .flatMap(({ name, at }) => (at === undefined || at < first || at > last ? [] : [{ name, at }]))
    .sort((a, b) => a.at - b.at)
    .map(({ name, at }) => ({ day: formatIso(at), name }));
}
