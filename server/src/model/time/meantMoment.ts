/** The moment that a deadline depends on, `voor het zomerreces`, and the days that it gives (taal.md §3, Moments). */
import type { MomentDeadline } from '../../syntax/dates/ast.ts';
import { type CalendarDay, partsOf } from './calendar.ts';
import type { Interval } from './interval.ts';
import { daysAtMoment } from './momentDays.ts';

/** A moment that has days. */
export interface DatedMoment {
  /** Its name as declared, with its year. */
  readonly name: string;
  /** The year that it is called by, else that of its first day. */
  readonly year: number;
  readonly interval: Interval;
}

/** The days from which a moment without a year is seen. */
export interface MomentBase {
  /** The day on which it was said: that of the meeting, or of the earliest note. */
  readonly from: CalendarDay | undefined;
  /** The day at which the register is judged, when nothing was noted. */
  readonly referenceDay: CalendarDay | undefined;
}

/**
 * The moment of its name that a deadline means: that of its year, else the first that is not over, with `voor` the
 * first that has not begun, on the day on which it was said. Of an entry without any day the first that is not over at
 * the peildatum counts, and when all are, the last. Undefined when there is none such.
 */
export function meantMoment<T extends DatedMoment>(
  { year, bound, edge, distance }: MomentDeadline,
  known: readonly T[],
  { from, referenceDay }: MomentBase,
): T | undefined {
  const seenFrom = from ?? referenceDay;
  if (year !== undefined) {
    if (typeof year !== 'number' && seenFrom === undefined) return undefined;
    const wanted = typeof year === 'number' ? year : partsOf(seenFrom!).year + year.step;
    return (
      known.find((one) => one.year === wanted) ?? known.find(({ interval }) => partsOf(interval.latest).year === wanted)
    );
  }
  if (from === undefined) {
    if (referenceDay === undefined) return undefined;
    return known.find(({ interval }) => interval.latest >= referenceDay) ?? known.at(-1);
  }
  const isBefore = distance === undefined ? bound === 'before' && edge !== 'eind' : distance.side === 'before';
  return known.find(({ interval }) => (isBefore ? interval.earliest > from : interval.latest >= from));
}

/** The context of a deadline that depends on a moment; a part of `DeadlineContext`. */
interface MomentContext {
  readonly saidOn?: CalendarDay | undefined;
  readonly meeting?: CalendarDay | undefined;
  readonly earliestFullDate?: CalendarDay | undefined;
  readonly referenceDay?: CalendarDay | undefined;
  readonly moments?: ((name: string) => readonly DatedMoment[]) | undefined;
}

/** The days before, in or after the moment that is meant; undefined when there is none of that name and year. */
export function resolveMoment(node: MomentDeadline, context: MomentContext) {
  const known = context.moments?.(node.name.text) ?? [];
  if (known.length === 0) return undefined;
  const from = context.saidOn ?? context.meeting ?? context.earliestFullDate;
  const moment = meantMoment(node, known, { from, referenceDay: context.referenceDay });
  if (moment === undefined) return undefined;
  const { earliest, latest } = daysAtMoment(node, moment.interval);
  const assumedYear = typeof node.year === 'number' ? undefined : moment.year;
  return { earliest, latest, watched: latest !== undefined, assumedYear, moment };
}
