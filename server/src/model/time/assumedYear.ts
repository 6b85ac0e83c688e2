/** The year that is meant by a period without one (taal.md §3, "A deadline without a year"). */
import type { Bound, PeriodNode } from '../../syntax/dates/ast.ts';
import { type CalendarDay, dayOf, partsOf } from './calendar.ts';
import { type Interval, intervalIn } from './interval.ts';

/** The dates from which a year is assumed; a part of `DeadlineContext`. */
interface YearContext {
  readonly meeting?: CalendarDay | undefined;
  readonly earliestFullDate?: CalendarDay | undefined;
  readonly referenceDay?: CalendarDay | undefined;
}

/** Two leap days lie at most this many years apart (1896 and 1904). */
export const LEAP_GAP = 8;

/** Before summer is before this day of July, although summer begins in June: taal.md §3. */
const BEFORE_SUMMER = { month: 7, day: 1 };

/** The first day that `voor X` excludes. */
export function firstExcluded(period: PeriodNode, interval: Interval): CalendarDay {
  if (period.kind !== 'season' || period.season !== 'zomer') return interval.earliest;
  const { year } = partsOf(interval.earliest);
  return dayOf(year, BEFORE_SUMMER.month, BEFORE_SUMMER.day) ?? interval.earliest;
}

/**
 * The year of a period that was typed without one: the first in which it is not over at the meeting, or else at the
 * earliest full date of the entry; else the one nearest to the peildatum, and of two as near the later. With `voor X`
 * it is the beginning of X that counts. Undefined without any of these, or when no year has such a day.
 */
export function assumedYear(period: PeriodNode, bound: Bound, context: YearContext): number | undefined {
  const start = context.meeting ?? context.earliestFullDate;
  if (start !== undefined) {
    const { year } = partsOf(start);
    // from the year before: `winter` at a meeting in January
    for (let candidate = year - 1; candidate <= year + LEAP_GAP; candidate++) {
      const interval = intervalIn(period, candidate);
      if (interval === undefined) continue;
      if ((bound === 'before' ? firstExcluded(period, interval) : interval.latest) >= start) return candidate;
    }
    return undefined;
  }
  return context.referenceDay === undefined ? undefined : nearestYear(period, bound, context.referenceDay);
}

/**
 * Calendar days after which a planning date that has passed is taken to be of the next year: nobody types `kerst` or
 * `vierde kwartaal` in March and means the last. Of a day, a week or a month that has passed a list is late.
 */
const LONG_OVER = 60;
const PLANNED_WITH: ReadonlySet<PeriodNode['kind']> = new Set(['holiday', 'quarter', 'season']);

function nearestYear(period: PeriodNode, bound: Bound, referenceDay: CalendarDay): number | undefined {
  const { year } = partsOf(referenceDay);
  let nearest: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  const isPlan = PLANNED_WITH.has(period.kind === 'range' ? period.last.kind : period.kind);
  for (let candidate = year + LEAP_GAP; candidate >= year - LEAP_GAP; candidate--) {
    const interval = intervalIn(period, candidate);
    if (interval === undefined) continue;
    if (
      isPlan &&
      referenceDay - (bound === 'before' ? firstExcluded(period, interval) - 1 : interval.latest) > LONG_OVER
    )
      continue;
    const away = Math.max(interval.earliest - referenceDay, referenceDay - interval.latest, 0);
    if (away < distance) {
      nearest = candidate;
      distance = away;
    }
  }
  return nearest;
}
