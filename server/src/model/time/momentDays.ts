/** The days that a deadline leaves before, in or after given days. */
import type { Bound, MomentDeadline } from '../../syntax/dates/ast.ts';
import { addDays, type CalendarDay } from './calendar.ts';
import type { Interval } from './interval.ts';
import { addMonths } from './relativeDays.ts';

/**
 * The first and the last day of a deadline with a bound.
 * @param excluded the first day that is too late with `before`.
 */
export function bounded(
  bound: Bound,
  interval: Interval,
  excluded: CalendarDay = interval.earliest,
): Partial<Interval> {
  switch (bound) {
    case 'exact':
    case 'around':
      return interval;
    case 'until':
      return { latest: interval.latest };
    case 'before':
      return { latest: excluded - 1 };
    case 'from':
      return { earliest: interval.earliest };
    case 'after':
      return { earliest: interval.latest + 1 };
  }
}

/** The days of a deadline that hangs on a moment. `voor het einde van het reces` is up to its last day, as `voor eind maart` is. */
export function daysAtMoment({ bound, edge, distance }: MomentDeadline, interval: Interval): Partial<Interval> {
  const { earliest, latest } = interval;
  if (distance !== undefined) {
    const { count, unit, side, isWeek } = distance;
    const by = side === 'before' ? -count : count;
    const from = side === 'before' ? earliest : latest;
    const day = unit === 'dag' ? addDays(from, by) : (addMonths(from, by) ?? from);
    if (!isWeek) return { latest: day };
    return side === 'before' ? { earliest: day, latest: from - 1 } : { earliest: from + 1, latest: day };
  }
  if (edge === undefined) return bounded(bound, interval);
  const day = edge === 'begin' ? earliest : latest;
  return bounded(bound === 'before' && edge === 'eind' ? 'until' : bound, { earliest: day, latest: day });
}
