/** The days of what is seen from another day: `dit kwartaal`, `over twee weken`, `komende maandag`. Source: taal.md §3, "Deadline". */
import type { RelativeTime, RelativeUnit } from '../../syntax/dates/ast.ts';
import { addDays, type CalendarDay, dayOf, lastDayOfMonth, partsOf, quarterOf, weekdayOf } from './calendar.ts';
import { type Interval, intervalIn, isHalf, ofMonth, ofMonths, ofYear } from './interval.ts';

const WEEK = 7;

/** The days of a relative time, seen from a day; undefined when there are none. */
export function relativeInterval(time: RelativeTime, base: CalendarDay): Interval | undefined {
  switch (time.of) {
    case 'unit':
      return ofUnit(time.unit, time.step, time.part, base);
    case 'length':
      return onDay(time.unit === 'dag' ? addDays(base, time.count) : addMonths(base, time.count));
    case 'weekday': {
      if (time.week !== undefined) return onDay(addDays(mondayOf(base), time.week * WEEK + time.weekday - 1));
      return onDay(addDays(base, ((time.weekday - weekdayOf(base) + WEEK - 1) % WEEK) + 1));
    }
    case 'piece':
      return ofPiece(time, base);
  }
}

/** The same day of the month so many months later, or the last of a shorter month. */
export function addMonths(base: CalendarDay, count: number): CalendarDay | undefined {
  const { year, month, day } = partsOf(base);
  const months = month - 1 + count;
  const inYear = year + Math.floor(months / 12);
  const inMonth = (((months % 12) + 12) % 12) + 1;
  return dayOf(inYear, inMonth, Math.min(day, lastDayOfMonth(inYear, inMonth)));
}

function ofPiece(time: Extract<RelativeTime, { of: 'piece' }>, base: CalendarDay): Interval | undefined {
  const { year } = partsOf(base);
  if (time.year === 0 || time.year === 1) return intervalIn(time.piece, year + time.year);
  // 29 February may be some years away; a winter, and a range over the turn of the year, has begun in the year before.
  for (let away = time.year === 'past' ? 0 : -1; away <= 8; away++) {
    const interval = intervalIn(time.piece, time.year === 'past' ? year - away : year + away);
    if (interval === undefined) continue;
    if (time.year === 'past' ? interval.latest <= base : isStillComing(time.piece, interval, base)) return interval;
  }
  return undefined;
}

/** In days: `komende zomer` in June is that of this year, as summer is felt to begin later. */
const SEASON_BEGINS = 30;

/**
 * True while a period is still coming: one that has begun is not; a day or a holiday is until it is over, and a season
 * for its first month.
 */
function isStillComing(
  { kind }: { readonly kind: string },
  { earliest, latest }: Interval,
  base: CalendarDay,
): boolean {
  if (kind === 'date' || kind === 'holiday') return latest >= base;
  return kind === 'season' ? earliest + SEASON_BEGINS > base : earliest > base;
}

function ofUnit(
  unit: RelativeUnit,
  step: number,
  part: Extract<RelativeTime, { of: 'unit' }>['part'],
  base: CalendarDay,
): Interval | undefined {
  const { year, month } = partsOf(base);
  switch (unit) {
    case 'week': {
      const monday = addDays(mondayOf(base), step * WEEK);
      if (part === 'begin') return { earliest: monday, latest: addDays(monday, 1) };
      return { earliest: part === 'eind' ? addDays(monday, 4) : monday, latest: addDays(monday, WEEK - 1) };
    }
    case 'maand': {
      const [inYear, inMonth] = month + step > 12 ? [year + 1, 1] : [year, month + step];
      return ofMonth(inYear, inMonth, part);
    }
    case 'kwartaal': {
      const first = quarterOf(month) * 3 - 2 + step * 3;
      const [inYear, inMonth] = first > 12 ? [year + 1, first - 12] : [year, first];
      if (part === undefined || isHalf(part)) return ofMonths(inYear, inMonth, 3);
      return ofMonths(inYear, inMonth + { begin: 0, medio: 1, eind: 2 }[part], 1);
    }
    case 'halfjaar': {
      const half = (month <= 6 ? 0 : 1) + step;
      const whole = ofYear(half === 2 ? year + 1 : year, half === 1 ? 'tweede helft' : 'eerste helft');
      return whole && part === 'eind' ? { earliest: whole.latest - 30, latest: whole.latest } : whole;
    }
    case 'jaar':
      return ofYear(year + step, part);
  }
}

/** The first day of the ISO week. */
function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day));
}

function onDay(day: CalendarDay | undefined): Interval | undefined {
  return day === undefined ? undefined : { earliest: day, latest: day };
}
